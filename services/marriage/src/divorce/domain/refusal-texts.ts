import { elementLabels } from './agreement.js';
import type { DivorceRefusal, DivorceRefusalCode, DivorceRefusalOf, NotAcceptedGround } from './refusals.js';
import { divorceLabels } from './steps.js';

type Text<Code extends DivorceRefusalCode> = {
  legalBasis: string | null;
  message: (refusal: DivorceRefusalOf<Code>) => string;
};

const periods = '民法典第一千零七十七条';
const together = '婚姻登记条例第十三条';

/** Each ground of article 14 in words. */
export const groundLabels: Readonly<Record<NotAcceptedGround, string>> = {
  NO_AGREEMENT: '双方没有达成离婚协议；不愿协议离婚的，可以向人民法院起诉',
  CAPACITY: '一方是无民事行为能力人或者限制民事行为能力人；离婚由人民法院处理',
  NOT_REGISTERED_ON_MAINLAND: '结婚登记不是在中国内地办理的；请到原登记地办理或者向人民法院起诉',
};

/** Each refusal's message and basis. A refusal without a text does not compile. */
const texts: { readonly [Code in DivorceRefusalCode]: Text<Code> } = {
  PARTIES_SAME: { legalBasis: null, message: () => '双方应为两个人，请核对所选的人员。' },
  PARTY_ABSENT: { legalBasis: together, message: () => '应当双方亲自、共同到场；请双方一起来，今天没有任何改变。' },
  IDENTITY_NOT_VERIFIED: { legalBasis: '婚姻登记条例第十五条', message: () => '请先完成人证核验。' },
  DIVORCE_NOT_ACCEPTED: {
    legalBasis: '婚姻登记条例第十四条',
    message: ({ ground }) => `不予受理：${groundLabels[ground]}。`,
  },
  AGREEMENT_INCOMPLETE: {
    legalBasis: '民法典第一千零七十六条第二款；婚姻登记条例第十三条',
    message: ({ missing }) =>
      `离婚协议还缺：${missing.map((each) => elementLabels[each]).join('、')}。请一次补齐；没有的请写明“无”。`,
  },
  NOT_MARRIED_TO_EACH_OTHER: {
    legalBasis: '婚姻登记条例第十五条',
    message: () => '登记档案和全国婚姻基础信息库没有双方现存的婚姻关系，请先核对结婚证并查档更正。',
  },
  MARRIAGE_CERTIFICATE_MISMATCH: {
    legalBasis: '婚姻登记条例第十五条',
    message: () => '结婚证字号与登记档案不一致，请核对；遗失的请先补领。',
  },
  DIVORCE_CASE_OPEN: {
    legalBasis: null,
    message: ({ receiptNumber }) =>
      `双方已有在办的离婚登记申请${receiptNumber === '' ? '' : `（回执 ${receiptNumber}）`}，不必重复申请。`,
  },
  NOT_A_PARTY: { legalBasis: periods, message: () => '只有申请离婚的双方可以办理。' },
  WITHDRAWAL_TOO_LATE: {
    legalBasis: periods,
    message: ({ coolingEnd }) => `冷静期已于 ${coolingEnd} 届满，不再受理撤回；不愿离婚的，不共同申领离婚证即可。`,
  },
  WITHDRAWAL_AFTER_HOURS: {
    legalBasis: `${periods}、第二百零三条第二款`,
    message: ({ closedAt, coolingEnd }) =>
      `今天（${coolingEnd}）是冷静期最后一日，窗口已于 ${closedAt} 停止办理；可以由本人在今天二十四时之前网上撤回。`,
  },
  WRONG_REGISTRY: {
    legalBasis: '婚姻登记条例第十六条',
    message: () => '离婚证只能在收到申请的婚姻登记机关申领，请双方持回执前往。',
  },
  COOLING_NOT_FINISHED: {
    legalBasis: periods,
    message: ({ earliestOn, provisional }) =>
      `冷静期未满，最早可于 ${earliestOn} 共同申领离婚证${provisional ? '（当年放假安排尚未公布，以公布后重算为准）' : ''}。`,
  },
  WINDOW_EXPIRED: {
    legalBasis: `${periods}第二款`,
    message: ({ windowEnd }) => `申领期间已于 ${windowEnd} 届满，视为撤回申请；仍要离婚的，请重新申请，重新计三十日。`,
  },
  CALENDAR_NOT_PUBLISHED: {
    legalBasis: '民法典第二百零三条',
    message: ({ year, provisionalOn }) =>
      `${year} 年的放假安排尚未公布，期限的最后一日暂计为 ${provisionalOn}；公布后自动重算，请公布后再办理。`,
  },
  DIVORCE_WRONG_STATE: {
    legalBasis: null,
    message: ({ status }) => `这件申请现为“${divorceLabels[status]}”，不能这样办理；仍要离婚的，请重新申请。`,
  },
  CERTIFICATE_NUMBER: { legalBasis: null, message: () => '请填写离婚证上印制的字号，平台只存不编造。' },
  PARAMETER_NOT_IN_FORCE: {
    legalBasis: null,
    message: ({ key, on }) => `参数 ${key} 在 ${on} 没有生效的取值，请先公布。`,
  },
};

/** What a refusal says to a person, and what it rests on where there is something. */
export function divorceRefusalText(refusal: DivorceRefusal): { message: string; legalBasis: string | null } {
  // The table is complete by its type; the code chooses the entry that takes exactly this refusal.
  const { message, legalBasis } = texts[refusal.because] as Text<DivorceRefusalCode>;
  return { message: message(refusal), legalBasis };
}
