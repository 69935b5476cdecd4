import type { Role } from './actor.js';
import type { HandlingStep } from './case.js';
import type { CaseAction } from './steps.js';

/** One action of the procedure: its name for people, and the roles that may take it (domain §22). */
export type ActionRule = { label: string; roles: readonly Role[] };

const street: readonly Role[] = ['street-clerk', 'street-reviewer'];

/**
 * Who may do what. The guard and the list of next steps both read this table and no other. Where the province has given the
 * confirmation to the street, `confirm` and `refuse` are the street leader's alone, else the bureau leader's.
 */
export const actionRules: Record<CaseAction, ActionRule> = {
  accept: { label: '受理', roles: street },
  requestSupplement: { label: '一次性告知补正', roles: street },
  declineToAccept: { label: '不予受理', roles: street },
  supplement: { label: '补正', roles: ['resident', 'village-worker', 'street-clerk'] },
  supplementOverdue: { label: '逾期未补正，按撤回处理', roles: ['system'] },
  withdraw: { label: '撤回申请', roles: ['resident', 'street-clerk'] },
  extendDeadline: { label: '因特殊情形延长办理期限', roles: ['street-reviewer', 'street-leader', 'bureau-officer'] },
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
  recordProofCheck: { label: '登记身份凭证核验', roles: ['street-clerk', 'street-reviewer', 'bureau-officer'] },
  clearProperty: { label: '认定申辩成立', roles: ['street-reviewer'] },
  proposeApproval: { label: '提出拟确认意见', roles: ['street-reviewer'] },
  proposeRefusal: { label: '提出拟不予确认意见', roles: ['street-reviewer'] },
  postNotice: { label: '张贴公示', roles: ['village-worker', ...street] },
  closeNotice: { label: '公示期满，报送确认', roles: ['system', ...street] },
  raiseObjection: { label: '登记异议', roles: ['resident', 'village-worker', ...street] },
  submitForDecision: { label: '报送决定', roles: ['street-reviewer'] },
  confirm: { label: '确认', roles: ['street-leader', 'bureau-leader'] },
  refuse: { label: '不予确认', roles: ['street-leader', 'bureau-leader'] },
  deliverDecision: { label: '登记送达', roles: [...street, 'bureau-officer'] },
  beginAward: { label: '开始享受待遇', roles: ['system'] },
};

/**
 * What may be done by whoever then decides: deciding itself, and lengthening a limit, which a leader does who supervises the case.
 * Whoever took any other step by hand has handled it (domain §22: 经办与确认分离).
 */
export const notHandling: readonly CaseAction[] = ['extendDeadline', 'confirm', 'refuse'];

/** The name of a step for people, the application included. */
export function stepLabel(step: HandlingStep): string {
  return step === 'apply' ? '提交申请' : actionRules[step].label;
}
