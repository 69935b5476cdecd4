import { definePermissions, type Permission, type RoleCode } from '@yimen/access';
import { departmentsTold } from './award/entitlements.js';
import { falseStatementPermissions } from './false-statement/false-statement-permissions.js';
import { recoveryPermissions } from './recovery/recovery-permissions.js';
import type { CaseAction } from './subsistence-allowance/domain/steps.js';
import { actionRules } from './subsistence-allowance/domain/who-may.js';

/** Everybody of the street and the bureau who works on cases; the administrator and finance do not (domain 附录 F). */
const caseworkers = [
  'village-worker',
  'street-clerk',
  'street-investigator',
  'street-reviewer',
  'street-leader',
  'bureau-officer',
  'bureau-leader',
  'bureau-auditor',
  'verify-center',
] as const;

/** A step's permission says what the procedure's own table says, so that the door and the guard cannot disagree. */
function step(action: CaseAction): Permission {
  const { label, roles } = actionRules[action];
  const posts = roles.filter((role): role is RoleCode & typeof role => role !== 'resident' && role !== 'system');
  return { title: label, roles: posts, ...(roles.includes('resident') ? { own: true as const } : {}) };
}

/**
 * Who may do what in this service. Where is the jurisdiction of the posts; when, and by which authority a case is
 * confirmed, is the procedure's table. Who visited or proposed does not confirm: that is the procedure's too.
 */
export const permissions = definePermissions({
  'assistance.case.read': { title: '查看低保办件', roles: caseworkers, own: true, kinds: ['service'] },
  // The verify center must not see what is decided (domain §22); finance pays it.
  'assistance.award.read': {
    title: '查看低保待遇',
    roles: [...caseworkers.filter((role) => role !== 'verify-center'), 'finance-officer'],
    own: true,
    kinds: ['service'],
  },
  'assistance.tier.read': {
    title: '查看救助层级',
    kinds: ['department'],
    departments: [...departmentsTold],
  },
  'assistance.tier.verify': { title: '核验认定状态证明', anybody: true },
  'assistance.means-check.read': {
    title: '查看谁查过此人',
    roles: ['street-leader', 'bureau-leader', 'bureau-auditor'],
    own: true,
  },
  'assistance.explain': { title: '预审测算', anybody: true },
  'assistance.case.apply': {
    title: '提交低保申请',
    roles: ['street-clerk', 'village-worker', 'bureau-officer'],
    own: true,
  },
  'assistance.case.accept': step('accept'),
  'assistance.case.request-supplement': step('requestSupplement'),
  'assistance.case.supply-supplement': step('supplement'),
  'assistance.case.decline-to-accept': step('declineToAccept'),
  'assistance.case.withdraw': step('withdraw'),
  'assistance.case.start-verification': step('startVerification'),
  'assistance.case.record-check-answer': step('receiveCheckResult'),
  'assistance.case.record-home-visit': step('recordHomeVisit'),
  'assistance.case.ask-again': step('askAgain'),
  'assistance.case.inform-of-check-result': step('informOfCheckResult'),
  'assistance.case.contest-check-finding': step('contestCheckFinding'),
  'assistance.case.answer-contest': step('answerContest'),
  'assistance.case.record-move': step('recordMove'),
  'assistance.case.record-work-offer': step('recordWorkOffer'),
  'assistance.case.answer-work-offer': step('answerWorkOffer'),
  'assistance.case.record-proof-check': step('recordProofCheck'),
  'assistance.case.clear-property': step('clearProperty'),
  'assistance.case.propose': { ...step('proposeApproval'), title: '提出拟办意见' },
  'assistance.case.post-notice': step('postNotice'),
  'assistance.case.raise-objection': step('raiseObjection'),
  'assistance.case.record-notice-end': step('closeNotice'),
  'assistance.case.submit-for-decision': step('submitForDecision'),
  'assistance.case.extend-deadline': step('extendDeadline'),
  'assistance.case.confirm': step('confirm'),
  'assistance.case.refuse': step('refuse'),
  'assistance.review.read': {
    title: '查看复核与待核查名单',
    roles: ['street-clerk', 'street-reviewer', 'street-leader', 'bureau-officer', 'bureau-leader', 'bureau-auditor'],
  },
  'assistance.review.open': step('openReview'),
  'assistance.review.declare': step('declareChange'),
  'assistance.review.close': step('closeReview'),
  'assistance.review.propose': step('proposeAdjustment'),
  'assistance.review.hear-opinion': step('hearOpinion'),
  'assistance.review.return': step('returnToReview'),
  'assistance.review.post-end-notice': step('postEndNotice'),
  'assistance.review.decide': step('decideAdjustment'),
  'assistance.review.keep': step('keepAward'),
  'assistance.review.suspend': step('suspendAward'),
  'assistance.review.urge': step('urgeHousehold'),
  'assistance.review.resume': step('resumeAward'),
  'assistance.review.renounce': step('renounceAward'),
  'assistance.case.deliver': step('deliverDecision'),
  'assistance.case.transfer': step('transferCase'),
  'assistance.case.receive-transferred': step('receiveTransferredCase'),
  'assistance.case.remind': step('remindHousehold'),
  'assistance.case.prove-exclusion': step('proveExclusion'),
  'assistance.case.record-review-meeting': step('recordReviewMeeting'),
  'assistance.case.answer-objection': step('answerObjection'),
  'assistance.case.tell-objector': step('tellObjector'),
  'assistance.case.report-notice-disturbed': step('reportNoticeDisturbed'),
  'assistance.case.void-notice': step('voidNotice'),
  'assistance.case.publish-confirmation': step('publishConfirmation'),
  'assistance.case.register-near-relative': step('registerNearRelative'),
  'assistance.case.record-complaint': step('recordComplaint'),
  'assistance.case.record-spot-check': step('recordSpotCheck'),
  'assistance.case.revoke': step('revokeConfirmation'),
  'assistance.near-relative.read': {
    title: '查看近亲属备案登记册',
    roles: ['bureau-officer', 'bureau-leader', 'bureau-auditor'],
  },
  'assistance.spot-check.draw': { title: '抽取抽查名单', roles: ['bureau-officer', 'bureau-leader'] },
  'assistance.spot-check.read': {
    title: '查看抽查名单',
    roles: ['bureau-officer', 'bureau-leader', 'bureau-auditor'],
  },
  // As the award: what is decided stands in the documents, and the verify center must not see it.
  'assistance.document.read': {
    title: '查看文书',
    roles: caseworkers.filter((role) => role !== 'verify-center'),
    own: true,
    kinds: ['service'],
  },
  'assistance.document.verify': { title: '核验文书', anybody: true },
  'assistance.notice.read': { title: '查看公示', anybody: true },
  ...falseStatementPermissions,
  ...recoveryPermissions,
  'assistance.statistics.read': {
    title: '查看低保统计',
    roles: ['street-reviewer', 'street-leader', 'bureau-officer', 'bureau-leader', 'bureau-auditor', 'finance-officer'],
    kinds: ['department', 'service'],
  },
  'assistance.standard.read': { title: '查看救助标准', anybody: true },
  'assistance.standard.publish': { title: '发布救助标准', roles: ['bureau-officer', 'bureau-leader'] },
  'assistance.roll.read': {
    title: '查看发放名册',
    roles: ['finance-officer', 'bureau-officer', 'bureau-leader', 'bureau-auditor'],
  },
  'assistance.roll.check': { title: '复核发放名册', roles: ['finance-officer', 'bureau-officer', 'bureau-leader'] },
  'assistance.roll.lock': { title: '锁定发放名册', roles: ['bureau-leader'] },
  'assistance.payee.read': {
    title: '查看收款账户',
    roles: [...caseworkers.filter((role) => role !== 'verify-center'), 'finance-officer'],
    own: true,
  },
  'assistance.payee.register': { title: '登记收款账户', roles: ['street-clerk', 'bureau-officer'], own: true },
  'assistance.payee.approve': {
    title: '复核收款账户',
    roles: ['street-reviewer', 'bureau-officer', 'finance-officer'],
  },
  'assistance.payment.read': {
    title: '查看待处理的发放',
    roles: ['street-clerk', 'street-reviewer', 'bureau-officer', 'bureau-leader', 'bureau-auditor', 'finance-officer'],
  },
  'assistance.payment.reissue': { title: '退票重发', roles: ['finance-officer', 'bureau-officer'] },
  'assistance.payment.hold': { title: '暂缓或恢复发放', roles: ['finance-officer', 'bureau-officer', 'bureau-leader'] },
  'assistance.payment.send': { title: '报送发放文件', roles: ['finance-officer'] },
  'assistance.payment.answer': { title: '读入银行回盘', roles: ['finance-officer'] },
  'assistance.roll.draft': { title: '起草发放名册', roles: ['finance-officer', 'bureau-officer'] },
});

export type AssistanceAction = keyof typeof permissions;
