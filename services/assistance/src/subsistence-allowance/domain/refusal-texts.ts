import { fenToYuan } from '@yimen/standards';
import { roleLabels } from './actor.js';
import type { CheckSource } from './case.js';
import { moveTexts } from './moving/move-refusals.js';
import { pathTexts } from './path-refusal-texts.js';
import type { TextOf } from './refusal-text.js';
import type { RefusalCode, RefusalOf, SubsistenceRefusal } from './refusals.js';
import { reviewTexts } from './review/review-texts.js';
import { singlePersonTexts } from './single-person/refusal-texts.js';
import { statusLabels } from './steps.js';
import { checkRefusalTexts } from './verification/check-refusal-texts.js';
import { actionRules, stepLabel } from './who-may.js';
import { workTexts } from './work/work-refusals.js';

type Text<Code extends RefusalCode> = TextOf<RefusalOf<Code>>;

export const sourceLabels: Record<CheckSource, string> = {
  HUKOU: '户籍',
  TAX: '税务',
  SOCIAL_INSURANCE: '社会保险',
  REAL_ESTATE: '不动产登记',
  MARKET_REGULATION: '市场主体登记',
  HOUSING_FUND: '住房公积金',
  VEHICLE: '车辆',
  BANK: '银行',
  INSURANCE: '保险',
  SECURITIES: '证券',
  NONBANK_PAYMENT: '非银行支付机构',
};

const act = (article: string) => `社会救助法${article}`;
const measures = (article = '') => `民发〔2021〕57号${article}`;

/** Each refusal's message and basis. A refusal without a text does not compile. */
const texts: { readonly [Code in RefusalCode]: Text<Code> } = {
  ...pathTexts,
  WRONG_STATE: {
    legalBasis: null,
    message: ({ status, action, allowed }) => {
      const can = allowed.map((each) => actionRules[each].label).join('、') || '无';
      return `办件现为“${statusLabels[status]}”，不能${actionRules[action].label}。此状态可做：${can}。`;
    },
  },
  NO_AUTHORITY: {
    legalBasis: act('第四十四条'),
    message: ({ action, roles }) =>
      `${actionRules[action].label}由${roles.map((role) => roleLabels[role]).join('、')}办理。`,
  },
  NOT_OWN_CASE: { legalBasis: null, message: () => '只能办理自己家庭的申请。' },
  VISITOR_CANNOT_CONFIRM: { legalBasis: null, message: () => '入户调查人员不得作出本件的确认或不予确认决定。' },
  PROPOSER_CANNOT_CONFIRM: { legalBasis: null, message: () => '提出初审意见的人员不得作出本件的决定。' },
  HANDLER_CANNOT_CONFIRM: {
    legalBasis: act('第四十四条'),
    message: ({ step }) => `您在本件中办理过“${stepLabel(step)}”，经办人员不得作出本件的确认或不予确认决定。`,
  },
  DUPLICATE_APPLICATION: {
    legalBasis: measures('第五条'),
    // Whoever may not read the other case is not told its number.
    message: ({ existing }) =>
      `该家庭或其成员已有在办或在享的低保办件${existing === null ? '' : `（${existing}）`}，不能重复申请。`,
  },
  ...singlePersonTexts,
  ...workTexts,
  ...moveTexts,
  APPLICANT_NOT_MEMBER: { legalBasis: act('第三十七条'), message: () => '申请人应是所申报的家庭成员之一。' },
  MEMBER_TWICE: { legalBasis: null, message: () => '同一人在家庭成员中出现了两次。' },
  NO_MEMBER_COUNTED: { legalBasis: measures(), message: () => '按规定没有可以计入的共同生活家庭成员。' },
  UNKNOWN_MEMBER: { legalBasis: null, message: ({ field }) => `${field} 中有不属于所申报家庭成员的人员。` },
  AUTHORIZATION_MISSING: {
    legalBasis: act('第四十条、第四十一条'),
    message: ({ personIds, sources }) => {
      const uncovered =
        sources.length === 0 ? '' : `，须覆盖：${sources.map((source) => sourceLabels[source]).join('、')}`;
      return `有 ${personIds.length} 位成年成员没有有效的核对授权（未签署、已过期、已撤回或范围不足${uncovered}）。`;
    },
  },
  DECLARATION_MISSING: { legalBasis: act('第四十条'), message: () => '缺少申请人签署的诚信声明。' },
  DATE_IN_FUTURE: { legalBasis: null, message: ({ field, date }) => `${field} 的日期 ${date} 晚于今天。` },
  DATE_TOO_EARLY: {
    legalBasis: null,
    message: ({ field, date, earliestOn }) => `${field} 的日期 ${date} 过早，不得早于 ${earliestOn}。`,
  },
  INCOME_NEGATIVE: { legalBasis: null, message: ({ field }) => `${field} 中的金额或数量不能为负。` },
  INCOME_ABSURD: {
    legalBasis: null,
    message: ({ field, limitFen }) => `${field} 中有一项月金额超过 ${fenToYuan(limitFen)} 元，请核对是否录错。`,
  },
  SUPPLEMENT_EMPTY: { legalBasis: null, message: () => '请一次性列明需要补正的全部材料。' },
  SUPPLEMENT_REASON_MISSING: {
    legalBasis: null,
    message: ({ lastRequestedOn }) => `已于 ${lastRequestedOn} 告知过补正；再次要求补正须说明新的理由。`,
  },
  SUPPLEMENT_NOT_DUE: { legalBasis: null, message: ({ dueOn }) => `补正期限到 ${dueOn}，尚未逾期。` },
  REASON_MISSING: { legalBasis: act('第四十五条'), message: () => '请书面说明理由。' },
  NO_SOURCE_TO_CHECK: { legalBasis: act('第四十一条'), message: () => '请至少选择一个核对来源。' },
  CHECK_SOURCE_REQUIRED: {
    legalBasis: act('第四十一条'),
    message: ({ missing }) => {
      const sources = missing.map((source) => sourceLabels[source]).join('、');
      return `本区县已接入的核对来源一项都不能少，还缺：${sources}。可以另加来源。`;
    },
  },
  CHECK_UNKNOWN: { legalBasis: null, message: () => '本件没有这项核对请求。' },
  CHECK_ALREADY_ANSWERED: { legalBasis: null, message: () => '核对请求均已有答复。' },
  VERIFICATION_INCOMPLETE: {
    legalBasis: act('第四十一条至第四十三条'),
    message: ({ missing }) => {
      const sources = missing.map((source) => sourceLabels[source]).join('、') || '尚未启动核对';
      return `核对尚不完整（${sources}），既不能通过，也不能据此不予确认。`;
    },
  },
  ...checkRefusalTexts,
  VISITORS_TOO_FEW: {
    legalBasis: measures('第十六条'),
    message: ({ count, required }) => `入户调查须不少于 ${required} 人，现为 ${count} 人。`,
  },
  VISITOR_IS_RELATIVE: { legalBasis: null, message: () => '入户调查人员不得与申请人家庭有近亲属关系。' },
  HOME_VISIT_MISSING: { legalBasis: act('第四十三条'), message: () => '尚未入户调查。' },
  DISTRICT_VISIT_MISSING: {
    legalBasis: null,
    message: () => '近亲属备案的申请、有投诉举报的申请，区民政局必须入户调查（有投诉的在投诉之后）。',
  },
  INCOME_NOT_BELOW_STANDARD: {
    legalBasis: act('第十八条'),
    message: ({ perCapitaFen, standardFen }) =>
      `家庭人均月收入 ${fenToYuan(perCapitaFen)} 元，不低于低保标准 ${fenToYuan(standardFen)} 元（等于不算低于）。`,
  },
  ASSET_EXCEEDED: {
    legalBasis: act('第十八条'),
    message: ({ hits }) => `家庭财产超出规定：${hits.map((hit) => hit.text).join('；')}。可以申辩举证。`,
  },
  PROPERTY_NOT_FOUND: { legalBasis: null, message: () => '申报和核对结果中没有这项财产。' },
  GROUND_CONTRADICTED: { legalBasis: null, message: () => '所列理由与判定结果不符，请核对。' },
  ...reviewTexts,
  PROPOSAL_MISSING: { legalBasis: null, message: () => '尚未提出初审意见。' },
  PROPOSAL_IS_REFUSAL: { legalBasis: null, message: () => '初审意见是拟不予确认，不公示，也不能据此确认。' },
  NOTICE_MISSING: { legalBasis: act('第四十五条'), message: () => '拟确认的意见尚未公示。' },
  PUBLICITY_NOT_FINISHED: {
    legalBasis: measures(),
    message: ({ earliestOn }) => `公示期未满，最早 ${earliestOn} 方可确认。`,
  },
  AWARD_NOT_DUE: { legalBasis: null, message: ({ beginsOn }) => `待遇自 ${beginsOn} 起。` },
  DEADLINE_ALREADY_EXTENDED: { legalBasis: null, message: () => '办理期限只能延长一次。' },
  PARAMETER_NOT_IN_FORCE: {
    legalBasis: null,
    message: ({ key, on }) => `参数 ${key} 在 ${on} 没有生效的取值，请先公布。`,
  },
  CALENDAR_NOT_PUBLISHED: {
    legalBasis: null,
    message: ({ year, provisionalDate }) => `${year} 年的放假安排尚未公布，暂按 ${provisionalDate} 掌握，公布后重算。`,
  },
};

/** What a refusal says to a person: its message in Chinese, and the law it rests on where there is one. */
export function refusalText(refusal: SubsistenceRefusal): { message: string; legalBasis: string | null } {
  // The table is complete by its type; the code chooses the text that takes exactly this refusal.
  const text = texts[refusal.because] as Text<RefusalCode>;
  return { message: text.message(refusal), legalBasis: text.legalBasis };
}

/** Every code that this matter can refuse with. */
export const refusalCodes = Object.keys(texts) as RefusalCode[];
