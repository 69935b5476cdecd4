import { invalidInput, type Problem, problem, type Step } from '@yimen/subgraph';
import { actionLabels } from './cross-province-words.js';
import { type ForeignRefusal, foreignStatusLabels } from './domain/index.js';

const basis = '残疾人两项补贴跨省通办：任一街道受理，户籍地审定、发放';

/** Why a step is refused, with what may be done instead. */
export function foreignProblem(refusal: ForeignRefusal): Problem {
  switch (refusal.because) {
    case 'WRONG_STATE': {
      const statusLabel = foreignStatusLabels[refusal.status];
      const nextSteps: Step[] = refusal.allowed.flatMap((code) => {
        const label = actionLabels[code];
        return label === null ? [] : [{ code, label }];
      });
      const message = `这件跨省通办件现在是“${statusLabel}”，不能这样办。`;
      return problem('DisabilityCrossProvinceWrongState', {
        ...{ code: refusal.because, message, field: 'input.caseId', nextSteps, statusLabel },
      });
    }
    case 'DATE_IN_FUTURE':
      return invalidInput({ code: refusal.because, message: '日期晚于今天，请核对。', field: 'input.notifiedOn' });
    case 'DATE_BEFORE_DETERMINATION':
      return invalidInput({
        code: refusal.because,
        message: '告知日早于收到认定结果之日，请核对。',
        field: 'input.notifiedOn',
      });
    case 'MATERIALS_MISSING':
      return invalidInput({ code: refusal.because, message: '材料还没有补齐。', field: 'input.caseId' });
    case 'PARAMETER_NOT_IN_FORCE':
      return invalidInput({
        code: refusal.because,
        message: `参数 ${refusal.key} 在 ${refusal.on} 没有生效的取值，请联系管理员。`,
      });
  }
}

/** Registered in this province (or it is not known where): the allowance itself is applied for. */
export function notAnotherProvince(): Problem {
  return problem('DisabilityNotAnotherProvince', {
    ...{ code: 'NOT_ANOTHER_PROVINCE', field: 'input.personId', legalBasis: basis },
    message: '此人的户籍在本省或者没有登记，不属跨省通办。请直接申请困难残疾人生活补贴或重度残疾人护理补贴。',
  });
}

/** One of the same allowance is under way here already. */
export function openAlready(): Problem {
  return problem('DisabilityCrossProvinceDuplicate', {
    ...{ code: 'CROSS_PROVINCE_OPEN', field: 'input.allowance' },
    message: '此人的同一项补贴已有一件跨省通办件在办，请等户籍地认定。',
  });
}

/** The same subsidy in two provinces. */
export function drawnElsewhere(where: 'HERE' | 'HOME'): Problem {
  const place = where === 'HERE' ? '在本区' : '在户籍地';
  return problem('DisabilityCrossProvinceDuplicate', {
    ...{ code: 'SUBSIDY_ELSEWHERE', field: 'input.allowance', legalBasis: '同一项补贴只在户籍地领取一份' },
    message: `此人${place}已领取同一项补贴，不能再申请。户籍已迁移的，请先在原户籍地办理停发，再申请。`,
  });
}

/** The certificate's last valid day has passed. */
export function certificateRanOut(validTo: string): Problem {
  return invalidInput({
    ...{ code: 'CERT_EXPIRED', field: 'input.certificateValidTo' },
    message: `残疾人证已于 ${validTo} 到期，请先到残联换证。`,
  });
}

/** The visit's ticket does not serve. */
export function ticketProblem(code: string, message: string): Problem {
  return problem('DisabilityTicketRefused', { code, message, field: 'input.intakeTicket' });
}
