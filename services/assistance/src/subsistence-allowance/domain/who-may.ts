import type { ActionRules } from '@yimen/casework/domain';
import type { Role } from './actor.js';
import type { HandlingStep } from './case.js';
import type { CaseAction } from './steps.js';

const street: readonly Role[] = ['street-clerk', 'street-reviewer'];

/**
 * Who may do what. The guard and the list of next steps both read this table and no other. Where the province has given the
 * confirmation to the street, `confirm` and `refuse` are the street leader's alone, else the bureau leader's.
 */
export const actionRules: ActionRules<CaseAction, Role> = {
  accept: { label: '受理', roles: street },
  requestSupplement: { label: '一次性告知补正', roles: street },
  transferCase: { label: '转办', roles: street },
  receiveTransferredCase: { label: '接收转办', roles: street },
  declineToAccept: { label: '不予受理', roles: street },
  supplement: { label: '补正', roles: ['resident', 'village-worker', 'street-clerk'] },
  supplementOverdue: { label: '逾期未补正，按撤回处理', roles: ['system'] },
  withdraw: { label: '撤回申请', roles: ['resident', 'street-clerk'] },
  registerNearRelative: { label: '近亲属备案', roles: ['village-worker', ...street, 'bureau-officer'] },
  recordComplaint: { label: '登记投诉举报', roles: ['village-worker', ...street, 'bureau-officer'] },
  remindHousehold: { label: '书面告知配合核对', roles: street },
  proveExclusion: { label: '登记不计入成员的凭据', roles: street },
  extendDeadline: {
    label: '因特殊情形延长办理期限',
    roles: ['street-reviewer', 'street-leader', 'bureau-officer'],
  },
  startVerification: { label: '启动核对', roles: [...street, 'bureau-officer'] },
  receiveCheckResult: { label: '登记核对答复', roles: ['system', 'verify-center'] },
  recordHomeVisit: {
    label: '登记入户调查',
    roles: ['street-clerk', 'street-investigator', 'street-reviewer', 'bureau-officer'],
  },
  askAgain: { label: '再次核对', roles: [...street, 'bureau-officer'] },
  informOfCheckResult: { label: '告知核对超标项目', roles: street },
  contestCheckFinding: { label: '对核对结果举证', roles: ['resident', 'village-worker', 'street-clerk'] },
  answerContest: { label: '逐项答复举证', roles: ['street-reviewer'] },
  recordMove: { label: '登记区内迁移', roles: [...street, 'bureau-officer'] },
  arriveAfterMove: { label: '转由新街道办理', roles: ['system'] },
  recordWorkOffer: { label: '登记介绍就业', roles: [...street, 'bureau-officer'] },
  answerWorkOffer: { label: '登记就业答复', roles: [...street, 'bureau-officer'] },
  recordProofCheck: { label: '登记身份凭证核验', roles: ['street-clerk', 'street-reviewer', 'bureau-officer'] },
  recordReviewMeeting: { label: '登记民主评议', roles: ['village-worker', 'street-investigator', ...street] },
  clearProperty: { label: '认定申辩成立', roles: ['street-reviewer'] },
  proposeApproval: { label: '提出拟确认意见', roles: ['street-reviewer'] },
  proposeRefusal: { label: '提出拟不予确认意见', roles: ['street-reviewer'] },
  postNotice: { label: '张贴公示', roles: ['village-worker', ...street] },
  closeNotice: { label: '公示期满，报送确认', roles: ['system', ...street] },
  raiseObjection: { label: '登记异议', roles: ['resident', 'village-worker', ...street] },
  answerObjection: { label: '答复异议', roles: ['street-reviewer'] },
  tellObjector: { label: '登记异议答复送达', roles: ['village-worker', ...street] },
  reportNoticeDisturbed: {
    label: '登记公示受损，重新计算公示期',
    roles: ['village-worker', ...street, 'bureau-officer'],
  },
  voidNotice: {
    label: '认定公示无效',
    roles: ['street-reviewer', 'bureau-officer', 'bureau-leader'],
  },
  submitForDecision: { label: '报送决定', roles: ['street-reviewer'] },
  confirm: { label: '确认', roles: ['street-leader', 'bureau-leader'] },
  refuse: { label: '不予确认', roles: ['street-leader', 'bureau-leader'] },
  deliverDecision: { label: '登记送达', roles: [...street, 'bureau-officer'] },
  publishConfirmation: { label: '确认后公布', roles: ['village-worker', ...street] },
  recordSpotCheck: { label: '登记抽查', roles: ['bureau-officer'] },
  revokeConfirmation: { label: '撤销街道的确认', roles: ['bureau-leader'] },
  openReview: { label: '开始复核', roles: ['street-reviewer', 'bureau-officer', 'system'] },
  addReviewReason: { label: '增加复核事由', roles: ['system'] },
  declareChange: { label: '申报家庭变化', roles: ['resident', 'village-worker', ...street] },
  closeReview: { label: '复核无明显变化', roles: ['street-reviewer', 'bureau-officer'] },
  proposeAdjustment: { label: '提出调整意见', roles: ['street-reviewer', 'bureau-officer'] },
  proposeEnd: { label: '提出拟终止意见', roles: ['street-reviewer', 'bureau-officer'] },
  hearOpinion: { label: '听取意见', roles: [...street, 'bureau-officer'] },
  opinionSilence: { label: '听取意见期满，未提出意见', roles: ['system'] },
  returnToReview: { label: '退回复核', roles: ['street-reviewer', 'bureau-officer', 'street-leader', 'bureau-leader'] },
  decideAdjustment: { label: '决定调整', roles: ['street-leader', 'bureau-leader'] },
  decideEnd: { label: '决定终止', roles: ['street-leader', 'bureau-leader'] },
  keepAward: { label: '决定不终止', roles: ['street-leader', 'bureau-leader'] },
  suspendAward: { label: '暂停发放', roles: ['street-reviewer', 'bureau-officer', 'system'] },
  endByDeath: { label: '死亡停发', roles: ['system'] },
  endForHousehold: { label: '由家庭低保接续', roles: ['system'] },
  restoreAfterMistake: { label: '误报死亡，恢复发放', roles: ['system'] },
  urgeHousehold: { label: '书面催告', roles: ['street-reviewer', 'bureau-officer'] },
  resumeAward: { label: '恢复发放', roles: ['street-reviewer', 'bureau-officer', 'system'] },
  renounceAward: { label: '自愿退出', roles: ['resident', 'street-clerk', 'street-reviewer'] },
  postEndNotice: { label: '张贴拟终止公示', roles: ['village-worker', ...street] },
  endFadeOut: { label: '渐退期满，终止', roles: ['system'] },
  beginAward: { label: '开始享受待遇', roles: ['system'] },
};

/**
 * What may be done by whoever then decides: deciding itself, and what a leader does who supervises the case: lengthening a limit,
 * finding a notice void, revoking.
 * Whoever took any other step by hand has handled it (domain §22: 经办与确认分离).
 */
export const notHandling: readonly CaseAction[] = [
  'extendDeadline',
  'voidNotice',
  'confirm',
  'refuse',
  'revokeConfirmation',
  'decideAdjustment',
  'decideEnd',
  'keepAward',
  'returnToReview',
];

/** The name of a step for people, the application included. */
export function stepLabel(step: HandlingStep): string {
  return step === 'apply' ? '提交申请' : actionRules[step].label;
}
