import { type Problem, problem } from '@yimen/subgraph';
import type { ReissueRefusal } from './domain/index.js';

const legalBasis = '《婚姻登记条例》第二十一条；民发〔2020〕116号';
const proof = { code: 'issueArchiveDocument', label: '查档并出具婚姻登记记录证明' };
const changed = {
  DIVORCED: '双方已登记离婚，不补发结婚证；遗失离婚证的可以补领离婚证。',
  WIDOWED: '婚姻关系已因一方死亡终止，不补发结婚证；需要的可以出具婚姻登记记录证明。',
  MARRIED: '当事人现为已婚，与要补领的证书所载状况不符，不予补发；需要的可以出具婚姻登记记录证明。',
} as const;

const messages: {
  readonly [Code in Exclude<ReissueRefusal['because'], 'RECORD_CHANGED' | 'DIVORCED_BY_COURT'>]: string;
} = {
  IDENTITY_NOT_VERIFIED: '请先核验来人的有效身份证件。',
  AGENT_NOT_ALLOWED: '补领须由本人办理。',
  NOT_ON_RECORD: '查档没有此人的这条有效登记记录，不予补发。',
  LOSS_NOT_DECLARED: '请当事人当面签署遗失声明。',
  EXTRACT_MISSING: '两本都遗失的，除声明外还须有查档件，请先查档并填写查档件文号。',
};

/** Why a certificate is not issued again, with what may be had instead. */
export function reissueRefused(refusal: ReissueRefusal): Problem {
  const { because: code } = refusal;
  if (code === 'DIVORCED_BY_COURT') {
    const message =
      '档案备注双方已经人民法院判决或者调解离婚，不予补发婚姻登记证；可以出具婚姻登记记录证明，或者凭生效的法律文书。';
    return problem('MarriageDivorcedByCourt', { code, message, legalBasis, nextSteps: [proof] });
  }
  const message = code === 'RECORD_CHANGED' ? changed[refusal.now] : messages[code];
  const nextSteps = code === 'RECORD_CHANGED' ? [proof] : [];
  return problem('MarriageReissueRefused', { code, message, legalBasis, nextSteps });
}
