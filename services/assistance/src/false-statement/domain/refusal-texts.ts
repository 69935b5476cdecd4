import { fenToYuan } from '@yimen/standards';
import type { FalseStatementRefusal, FalseStatementRefusalCode, FalseStatementRefusalOf } from './refusals.js';
import { falseStatementLabels } from './steps.js';

type Text<Code extends FalseStatementRefusalCode> = {
  legalBasis: string | null | ((refusal: FalseStatementRefusalOf<Code>) => string);
  message: (refusal: FalseStatementRefusalOf<Code>) => string;
};

/** Each refusal's message and basis. A refusal without a text does not compile. */
const texts: { readonly [Code in FalseStatementRefusalCode]: Text<Code> } = {
  FALSE_STATEMENT_WRONG_STATE: {
    legalBasis: null,
    message: ({ status }) => `本案现为“${falseStatementLabels[status]}”，不能这样办理。`,
  },
  HONEST_DECLARATION: {
    legalBasis: '社会救助法第四十八条、第七十三条',
    message: () => '本户主动申报了变化，即使迟报也不按骗取处理；请按复核调整待遇，多发的只追不罚。',
  },
  FALSE_STATEMENT_OPEN: {
    legalBasis: null,
    message: ({ number }) => `该户已有在办的骗取案件（${number}），请并入办理。`,
  },
  EVIDENCE_MISSING: { legalBasis: '行政处罚法第四十六条', message: () => '请先固定证据：至少一件，附摘要和说明。' },
  EVIDENCE_DIGEST: { legalBasis: null, message: () => '证据摘要应为 SHA-256 的 64 位十六进制小写字符。' },
  EVIDENCE_ALREADY_FIXED: { legalBasis: null, message: () => '这件证据已经固定过，不必重复。' },
  DEFENCE_NOT_HEARD: {
    legalBasis: '行政处罚法第四十五条',
    message: () => '陈述申辩的期限未满，不能按未答复登记。',
  },
  FALSE_STATEMENT_HANDLER_DECIDES: {
    legalBasis: '行政处罚法第四十二条、第五十七条',
    message: () => '您办理过本案，不得作出处理决定。',
  },
  OBTAINED_MISSING: { legalBasis: null, message: () => '请逐月列明骗取的金额，每月一次，大于零。' },
  OBTAINED_EXCEEDS_PAID: {
    legalBasis: null,
    message: ({ month, paidFen }) => `${month} 在行为之后实际发放 ${fenToYuan(paidFen)} 元，骗取的金额不能多于此数。`,
  },
  FINE_NOT_ALLOWED: { legalBasis: null, message: () => '这种决定不含罚款；认定无违法的，也不列骗取金额。' },
  FINE_OUT_OF_BOUNDS: {
    legalBasis: ({ clause }) => clause,
    message: ({ clause, minTimes, maxTimes, leastFen, mostFen, actOn }) =>
      `行为发生于 ${actOn}，适用${clause}：罚款为骗取价值的 ${minTimes} 至 ${maxTimes} 倍，即 ${fenToYuan(leastFen)} 至 ${fenToYuan(mostFen)} 元。`,
  },
  FINE_TOO_LATE: {
    legalBasis: '行政处罚法第三十六条',
    message: ({ until }) => `追究时效已于 ${until} 届满，不再处罚；骗取的待遇仍应责令退回。`,
  },
  FINE_EXCEEDED: {
    legalBasis: null,
    message: ({ owedFen }) => `罚款还欠 ${fenToYuan(owedFen)} 元，金额应大于零且不多于此数。`,
  },
  FINE_RECEIPT_RECORDED: { legalBasis: null, message: () => '这张收据已经登记过，不能重复登记。' },
  FALSE_STATEMENT_TEXT_MISSING: { legalBasis: null, message: () => '请书面说明。' },
  FALSE_STATEMENT_DATE: { legalBasis: null, message: ({ from, to }) => `日期应在 ${from} 至 ${to} 之间。` },
  FALSE_STATEMENT_PERSON: { legalBasis: null, message: () => '所列人员不是本办件的家庭成员。' },
  PARAMETER_NOT_IN_FORCE: {
    legalBasis: null,
    message: ({ key, on }) => `参数 ${key} 在 ${on} 没有生效的取值，请先公布。`,
  },
};

/** What a refusal says to a person, and what it rests on where there is something. */
export function falseStatementRefusalText(refusal: FalseStatementRefusal): {
  message: string;
  legalBasis: string | null;
} {
  const { message, legalBasis } = texts[refusal.because] as Text<FalseStatementRefusalCode>;
  return { message: message(refusal), legalBasis: typeof legalBasis === 'function' ? legalBasis(refusal) : legalBasis };
}
