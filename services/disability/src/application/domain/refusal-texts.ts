import { roleLabels } from './actor.js';
import type { AllowanceOutcome } from './determination.js';
import { allowanceNames, circumstanceNames } from './facts.js';
import type { AllowanceRefusal, RefusalCode, RefusalOf } from './refusals.js';
import { statusLabels } from './steps.js';
import { actionRules, stepLabel } from './who-may.js';

type Text<Code extends RefusalCode> = { legalBasis: string | null; message: (refusal: RefusalOf<Code>) => string };

const policy = '国发〔2015〕52号';

/** Why somebody has no right, for a decision and for people; the two that are rights too. */
export const outcomeTexts: Record<AllowanceOutcome, string> = {
  ELIGIBLE: '符合条件',
  SUPPRESSED: '符合条件，同类待遇较高，保留资格不发',
  CERT_MISSING: '没有残疾人证',
  CERT_EXPIRED: '残疾人证已过期',
  CERT_FROZEN: '残疾人证已冻结',
  CERT_CANCELLED: '残疾人证已注销',
  IN_TEKUN: '已纳入特困人员救助供养',
  IN_WORK_INJURY_CARE: '已领取工伤保险生活护理费',
  IS_ORPHAN: '已领取孤儿基本生活费',
  IS_DE_FACTO_UNATTENDED: '已全额领取事实无人抚养儿童基本生活补贴',
  IN_PRISON: '在监服刑',
  DRAWN_ELSEWHERE: '在外地领取同一补贴',
  EXCLUDED: '已享受不能同时享受的待遇',
  TIER_NOT_COVERED: '家庭类别不在补贴范围',
  LEVEL_NOT_COVERED: '残疾类别与等级不在补贴范围',
  LONG_TERM_CARE_NOT_NEEDED: '不需要长期照护',
};

/** Each refusal's message and basis. A refusal without a text does not compile. */
const texts: { readonly [Code in RefusalCode]: Text<Code> } = {
  WRONG_STATE: {
    legalBasis: null,
    message: ({ status, action }) => `本件现为“${statusLabels[status]}”，不能${actionRules[action].label}。`,
  },
  NO_AUTHORITY: {
    legalBasis: null,
    message: ({ action, roles }) =>
      `${actionRules[action].label}由${roles.map((role) => roleLabels[role]).join('、')}办理。`,
  },
  NOT_OWN_CASE: { legalBasis: null, message: () => '只能办理本人（或由您代为申请）的办件。' },
  HANDLER_CANNOT_DETERMINE: {
    legalBasis: '经办与审定分离',
    message: ({ step }) => `您办理过本件（${stepLabel(step)}），请由另一位负责人审定。`,
  },
  BENEFIT_MUTEX: {
    legalBasis: policy,
    message: ({ allowance, excludedBy, alternative }) => {
      const other = alternative === null ? '' : `可以申请${allowanceNames[alternative]}；`;
      return `本人已享受${circumstanceNames[excludedBy]}，与${allowanceNames[allowance]}不能同时享受。${other}该待遇结束后可以再申请。`;
    },
  },
  SUBSIDY_ELSEWHERE: {
    legalBasis: policy,
    message: ({ allowance }) =>
      `本人正在外地领取${allowanceNames[allowance]}，同一补贴不能两地领取。请先在外地停发，凭停发证明再申请。`,
  },
  CERT_MISSING: {
    legalBasis: policy,
    message: () => '查不到本人的残疾人证。请先到残联办理评残、领证；刚领证的请稍后再试，或由窗口向残联查询。',
  },
  CERT_EXPIRED: {
    legalBasis: policy,
    message: ({ validTo }) => `残疾人证已于 ${validTo ?? '前'} 到期，请先到残联换证再申请。`,
  },
  CERT_FROZEN: { legalBasis: policy, message: () => '残疾人证已被冻结，请先到残联核实、解冻再申请。' },
  CERT_CANCELLED: { legalBasis: policy, message: () => '残疾人证已注销，请先到残联重新办证再申请。' },
  ALLOWANCE_ALREADY_DRAWN: {
    legalBasis: null,
    message: ({ existing }) => `本人已在领取这项补贴${existing === null ? '' : `（${existing}）`}，不必重复申请。`,
  },
  DUPLICATE_APPLICATION: {
    legalBasis: null,
    message: ({ existing }) => `本人这项补贴已有在办件${existing === null ? '' : `（${existing}）`}，请等待结果。`,
  },
  CARE_EVIDENCE_MISSING: {
    legalBasis: policy,
    message: () => '护理补贴须需要长期照护，请附说明或证明（careEvidence）。',
  },
  CARE_NEED_NOT_OF_LIVING: { legalBasis: null, message: () => '生活补贴不看长期照护需求，不必登记。' },
  CARE_NEED_NOT_ASSESSED: {
    legalBasis: policy,
    message: () => '请先登记长期照护需求的核实结果（assessCareNeed），再提出初审意见。',
  },
  ON_BEHALF_MISSING: {
    legalBasis: null,
    message: () => '为他人申请的，请说明与残疾人的关系并附监护、委托等凭证（onBehalf）。',
  },
  SUPPLEMENT_EMPTY: { legalBasis: null, message: () => '请一次性列明需要补正的材料。' },
  SUPPLEMENT_REASON_MISSING: {
    legalBasis: '一次性告知',
    message: ({ lastRequestedOn }) => `已于 ${lastRequestedOn} 告知过补正；再次要求补正须说明新的理由。`,
  },
  SUPPLEMENT_NOT_DUE: { legalBasis: null, message: ({ dueOn }) => `补正期限至 ${dueOn}，尚未届满。` },
  REASON_MISSING: { legalBasis: null, message: () => '请写明理由。' },
  EVIDENCE_MISSING: { legalBasis: null, message: () => '请填写凭据（文件编号或摘要）。' },
  NOT_ENTITLED: {
    legalBasis: policy,
    message: ({ outcome }) => `按规则判定不符合：${outcomeTexts[outcome]}。请改提不合格意见，或核实有关情况。`,
  },
  GROUND_CONTRADICTED: { legalBasis: null, message: () => '所列理由与判定结果、残联审核意见不符，请核对。' },
  PUBLICITY_REQUIRED: {
    legalBasis: 'disability.publicity.days',
    message: ({ days }) => `本地要求初审后公示 ${days} 天，请张贴公示（publicizeDisabilityCase）。`,
  },
  PUBLICITY_NOT_ASKED: { legalBasis: null, message: () => '本地不要求公示，初审合格直接送残联审核。' },
  PUBLICITY_NOT_FINISHED: {
    legalBasis: 'disability.publicity.days',
    message: ({ earliestOn }) => `公示期未满，最早 ${earliestOn} 方可继续。`,
  },
  FEDERATION_REVIEW_MISSING: { legalBasis: policy, message: () => '残联尚未审核（复核），请先由残联提出意见。' },
  FEDERATION_DISAGREES: {
    legalBasis: policy,
    message: () => '残联审核认为残疾人证、类别或等级与申请不符，不能审定合格；可以不予补贴，或退回街道核实。',
  },
  STOP_NOT_TOLD: {
    legalBasis: null,
    message: () => '没有书面告知过的停发可以提出异议。对某月未发有疑问的，请向街道查询，停发的会书面告知。',
  },
  OBJECTION_IN_HAND: { legalBasis: null, message: () => '已有一件异议正在会同残联复核，请等待书面答复。' },
  NO_OBJECTION_IN_HAND: { legalBasis: null, message: () => '没有等待复核、答复的异议。' },
  STOP_STILL_HOLDS: {
    legalBasis: policy,
    message: () =>
      '据以停发的事实仍在，尚不能答复异议成立。请先由主管该事实的部门更正（残疾人证、特困、低保、户籍等），更正后补发随之算出；事实无误的，请答复异议不成立。',
  },
  DEADLINE_ALREADY_EXTENDED: { legalBasis: null, message: () => '办理期限只能延长一次。' },
  DATE_IN_FUTURE: { legalBasis: null, message: ({ date }) => `日期 ${date} 在今天之后，请核对。` },
  DATE_TOO_EARLY: { legalBasis: null, message: ({ date }) => `日期 ${date} 早于决定之日，请核对。` },
  PARAMETER_NOT_IN_FORCE: {
    legalBasis: null,
    message: ({ key, on }) => `参数 ${key} 在 ${on} 没有生效的取值，请先公布。`,
  },
};

/** What a refusal says to a person: its message in Chinese, and the law it rests on where there is one. */
export function refusalText(refusal: AllowanceRefusal): { message: string; legalBasis: string | null } {
  // The table is complete by its type; the code chooses the text that takes exactly this refusal.
  const text = texts[refusal.because] as Text<RefusalCode>;
  return { message: text.message(refusal), legalBasis: text.legalBasis };
}
