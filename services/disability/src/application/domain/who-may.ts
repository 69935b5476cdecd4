import type { ActionRules } from '@yimen/casework/domain';
import type { Role } from './actor.js';
import type { HandlingStep } from './case.js';
import type { CaseAction } from './steps.js';

const street: readonly Role[] = ['street-clerk', 'street-reviewer'];
const bureau: readonly Role[] = ['bureau-officer', 'bureau-leader'];

/** Who may do what (domain §4.4, §22). The guard and the list of next steps both read this table and no other. */
export const actionRules: ActionRules<CaseAction, Role> = {
  accept: { label: '受理', roles: street },
  requestSupplement: { label: '一次性告知补正', roles: street },
  declineToAccept: { label: '不予受理', roles: street },
  supplement: { label: '补正', roles: ['resident', 'village-worker', 'street-clerk'] },
  supplementOverdue: { label: '逾期未补正，按撤回处理', roles: ['system'] },
  withdraw: { label: '撤回申请', roles: ['resident', 'street-clerk'] },
  assessCareNeed: { label: '登记长期照护需求', roles: street },
  extendDeadline: { label: '延长办理期限', roles: ['street-reviewer', 'disability-officer', ...bureau] },
  passFirstReview: { label: '初审合格，送残联审核', roles: ['street-reviewer'] },
  publicize: { label: '初审合格，张贴公示', roles: ['street-reviewer'] },
  proposeRefusal: { label: '初审不合格，报区民政局审定', roles: ['street-reviewer'] },
  endPublicity: { label: '公示期满，送残联审核', roles: ['system', ...street] },
  stopPublicity: { label: '公示有异议，退回初审', roles: ['street-reviewer'] },
  recordFederationReview: { label: '残联审核', roles: ['disability-officer'] },
  returnToStreet: { label: '退回街道', roles: bureau },
  confirm: { label: '审定合格', roles: ['bureau-leader'] },
  refuse: { label: '不予补贴', roles: ['bureau-leader'] },
  deliverDecision: { label: '登记送达', roles: [...street, 'bureau-officer'] },
  raiseObjection: { label: '对不予补贴提出异议', roles: ['resident', 'village-worker', ...street] },
  objectToEnd: { label: '对停发提出异议', roles: ['resident', 'village-worker', ...street] },
  objectToStop: { label: '对停发提出异议', roles: ['resident', 'village-worker', ...street] },
  recordFederationReexamination: { label: '残联复核', roles: ['disability-officer'] },
  upholdObjection: { label: '异议成立，准予补贴', roles: ['bureau-leader'] },
  dismissObjection: { label: '异议不成立，维持不予补贴', roles: ['bureau-leader'] },
  upholdObjectionToEnd: { label: '异议成立，恢复并补发', roles: ['bureau-leader'] },
  dismissObjectionToEnd: { label: '异议不成立，维持停发', roles: ['bureau-leader'] },
  upholdObjectionToStop: { label: '异议成立，更正并补发', roles: ['bureau-leader'] },
  dismissObjectionToStop: { label: '异议不成立，维持停发', roles: ['bureau-leader'] },
  awardEnded: { label: '停发', roles: ['system'] },
  awardRestored: { label: '恢复发放', roles: ['system'] },
};

/** What may be done by whoever then decides (经办与确认分离, domain §22): deciding itself, and what a leader does who supervises. */
export const notHandling: readonly CaseAction[] = [
  'extendDeadline',
  'returnToStreet',
  'confirm',
  'refuse',
  'upholdObjection',
  'dismissObjection',
  'upholdObjectionToEnd',
  'dismissObjectionToEnd',
  'upholdObjectionToStop',
  'dismissObjectionToStop',
];

/** The name of a step for people, the application included. */
export function stepLabel(step: HandlingStep): string {
  if (step === 'apply') return '提交申请';
  return step === 'tellStop' ? '书面告知停发' : actionRules[step].label;
}
