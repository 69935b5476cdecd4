import { invalidInput, type Problem, problem } from '@yimen/subgraph';
import type { CertificateKind, RecordGround, ReissueRefusal } from './domain/index.js';

const legalBasis = '《婚姻登记条例》第二十一条；民发〔2020〕116号';
const proof = { code: 'issueArchiveDocument', label: '查档并出具婚姻登记记录证明' };
const changed = {
  DIVORCED: '双方已登记离婚，不补发结婚证；遗失离婚证的可以补领离婚证。',
  WIDOWED: '婚姻关系已因一方死亡终止，不补发结婚证；需要的可以出具婚姻登记记录证明。',
  MARRIED: '当事人现为已婚，与要补领的证书所载状况不符，不予补发；需要的可以出具婚姻登记记录证明。',
} as const;

const byCourt =
  '档案备注双方已经人民法院判决或者调解离婚，不予补发婚姻登记证；可以出具婚姻登记记录证明，或者凭生效的法律文书。';

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
  if (code === 'DIVORCED_BY_COURT')
    return problem('MarriageDivorcedByCourt', { code, message: byCourt, legalBasis, nextSteps: [proof] });
  const message = code === 'RECORD_CHANGED' ? changed[refusal.now] : messages[code];
  const nextSteps = code === 'RECORD_CHANGED' ? [proof] : [];
  return problem('MarriageReissueRefused', { code, message, legalBasis, nextSteps });
}

export const certificateLabels: Readonly<Record<CertificateKind, string>> = {
  MARRIAGE_CERTIFICATE: '结婚证',
  DIVORCE_CERTIFICATE: '离婚证',
};

/** The ground of the record as the paper says it. */
export function groundOfPaper(ground: RecordGround): { readonly message: string; readonly legalBasis: string } {
  switch (ground.because) {
    case 'DIVORCED_BY_COURT':
      return { message: byCourt, legalBasis };
    case 'RECORD_CHANGED':
      return { message: changed[ground.now], legalBasis };
    case 'NOT_ON_RECORD':
      return { message: messages.NOT_ON_RECORD, legalBasis };
  }
}

/** The archive holds records of the applicant: which one they mean is to be said. */
export function recordToBeNamed(): Problem {
  const message = '登记簿上有申请人的婚姻登记，请指明申请人要补领哪一条记录的证。';
  return invalidInput({ code: 'RECORD_NOT_NAMED', message, field: 'input.marriageId' });
}

/** Nothing on record speaks against it: it is issued. */
export function recordHolds(): Problem {
  return problem('MarriageNoGroundToRefuse', {
    code: 'NO_GROUND_TO_REFUSE',
    message: '查档属实，没有不予补发的情形；缺少声明或者查档件的，请一次告知补齐后补发。',
    legalBasis,
    nextSteps: [{ code: 'reissueMarriageCertificate', label: '补发' }],
  });
}
