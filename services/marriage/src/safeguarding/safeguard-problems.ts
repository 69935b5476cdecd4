import { invalidInput, type Problem, problem } from '@yimen/subgraph';
import type { AlertRefusal, Measure } from './domain/index.js';

const measureLabels: { readonly [M in Measure]: string } = {
  REPORTED_TO_POLICE: '向公安机关报告',
  DISCOURAGED: '劝阻',
  TOLD_OF_HELP: '告知救助途径',
  ASKED_ALONE: '单独询问本人',
  COERCION_ASSESSED: '评估是否存在强迫',
  GUARDIAN_CONTACTED: '联系监护人',
};

/** A refusal about an alert as the schema shows it. */
export function alertRefused(refusal: AlertRefusal): Problem {
  const { because: code } = refusal;
  switch (code) {
    case 'SAFEGUARD_ALERT_CLOSED':
      return problem('MarriageSafeguardAlertClosed', { code, message: '这条警示已办结；有新情况请另行登记。' });
    case 'SAFEGUARD_MEASURE_MISSING': {
      const { missing, legalBasis } = refusal;
      const message = `还没有${missing.map((each) => measureLabels[each]).join('、')}，先采取并登记措施，再办结。`;
      const nextSteps = [{ code: 'recordSafeguardMeasure', label: '登记措施' }];
      return problem('MarriageSafeguardMeasureMissing', { code, message, legalBasis, nextSteps, missing });
    }
    case 'SAFEGUARD_OUTCOME_NOT_POSSIBLE':
      return problem('MarriageSafeguardOutcomeNotPossible', {
        ...{ code, message: '此类警示不会有这样的结果，请按实际情况选择。', field: 'input.outcome' },
        possible: refusal.possible,
      });
    case 'SAFEGUARD_PERSONS':
      return invalidInput({ code, message: '请填写警示涉及的一人或者两人，不要重复。', field: 'input.personIds' });
    case 'SAFEGUARD_REFERENCE_MISSING':
      return invalidInput({
        code,
        message: '向公安机关报告的，请填写接报号，不超过 100 个字。',
        field: 'input.reference',
      });
  }
}

/** Nothing is registered while it is in doubt whether a party wants it. For whoever is about to write an act of the register. */
export function willInDoubt(): Problem {
  return problem('MarriageWillInDoubt', {
    code: 'WILL_IN_DOUBT',
    message: '当事人是否完全自愿存疑，已登记保护警示。请单独询问本人，由登记处负责人办结警示后再办理。',
    legalBasis: '《民法典》第一千零四十六条，《婚姻登记条例》第九条',
    nextSteps: [{ code: 'closeSafeguardAlert', label: '办结保护警示' }],
  });
}
