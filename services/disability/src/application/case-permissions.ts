import type { Permission, RoleCode } from '@yimen/access';
import type { CaseAction } from './domain/steps.js';
import { actionRules } from './domain/who-may.js';

/** Everybody who works on applications: street, federation, bureau; the administrator and finance do not (domain 附录 F). */
const caseworkers = [
  'village-worker',
  'street-clerk',
  'street-reviewer',
  'street-leader',
  'disability-officer',
  'bureau-officer',
  'bureau-leader',
  'bureau-auditor',
] as const;

/** A step's permission says what the procedure's own table says, so that the door and the guard cannot disagree. */
function step(...actions: readonly [CaseAction, ...CaseAction[]]): Permission {
  const roles = actions.flatMap((action) => actionRules[action].roles);
  const posts = roles.filter((role): role is RoleCode & typeof role => role !== 'resident' && role !== 'system');
  const own = roles.includes('resident') ? { own: true as const } : {};
  return { title: actionRules[actions[0]].label, roles: [...new Set(posts)], ...own };
}

/** Who may do what with an application; where is the jurisdiction of the posts, in which state the procedure's table. */
export const casePermissions = {
  'disability.case.read': { title: '查看两项补贴办件', roles: caseworkers, own: true, kinds: ['service'] },
  'disability.explain': {
    title: '两项补贴预审测算',
    roles: caseworkers,
    own: true,
  },
  'disability.case.apply': {
    title: '提交两项补贴申请',
    roles: ['street-clerk', 'village-worker', 'bureau-officer'],
    own: true,
  },
  'disability.case.accept': {
    ...step('accept', 'requestSupplement', 'declineToAccept'),
    title: '受理、告知补正、不予受理',
  },
  'disability.case.supplement': step('supplement'),
  'disability.case.withdraw': step('withdraw'),
  'disability.case.extend': step('extendDeadline'),
  'disability.case.assess-care-need': step('assessCareNeed'),
  'disability.case.review': { ...step('passFirstReview', 'publicize', 'proposeRefusal'), title: '街道初审' },
  'disability.case.end-publicity': step('endPublicity'),
  'disability.case.federation-review': {
    ...step('recordFederationReview', 'recordFederationReexamination'),
    title: '残联审核、复核',
  },
  'disability.case.return': step('returnToStreet'),
  'disability.case.determine': { ...step('confirm', 'refuse'), title: '审定' },
  'disability.case.deliver': step('deliverDecision'),
  'disability.case.object': { ...step('raiseObjection', 'objectToEnd', 'objectToStop'), title: '提出异议' },
  'disability.case.answer-objection': { ...step('upholdObjection', 'dismissObjection'), title: '答复异议' },
  'disability.document.verify': { title: '核验两项补贴文书', anybody: true },
  'disability.standard.read': { title: '查看两项补贴标准', anybody: true },
  'disability.standard.publish': { title: '发布两项补贴标准', roles: ['bureau-officer', 'bureau-leader'] },
} as const satisfies Readonly<Record<string, Permission>>;
