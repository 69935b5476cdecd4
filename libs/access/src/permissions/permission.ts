import type { LegalDate } from '@yimen/standards';
import type { Actor } from '../actor/actor.js';
import { mayAsAgent } from '../actor/agent.js';
import { actorKinds } from '../actor/kinds.js';
import { isHeld, type Post } from '../actor/post.js';
import { isRole, type RoleCode } from '../actor/roles.js';

/**
 * Who may do one action. What is not named may not. Naming says WHO; WHERE is the jurisdiction of the posts that allow
 * it (`Authority.scopeOf`), and WHEN is the procedure's table.
 */
export interface Permission {
  /** What the action is, in Chinese: shown in `me` and in the printed matrix. */
  readonly title: string;
  /** Officers with such a post, inside its division. */
  readonly roles?: readonly RoleCode[];
  /** A resident, for what is their own and nothing else. */
  readonly own?: true;
  /** Actors of these kinds, wherever the thing is. `officer` and `resident` are not among them: use `roles` and `own`. */
  readonly kinds?: readonly ('department' | 'service' | 'operator')[];
  /** Only these departments, when `kinds` names departments. Absent: any. */
  readonly departments?: readonly string[];
  /** Any account that is logged in, whatever it is: for what holds nothing about anybody (the catalogue, the divisions, `me`). */
  readonly anybody?: true;
}

/** One table a service: action -> who. Actions are dotted and lower-case: `assistance.case.accept`. */
export type Permissions = Readonly<Record<string, Permission>>;

const actionPattern = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/;

/**
 * Takes a service's table and returns it with its actions known to the compiler. Refuses (throws, at load) an action
 * that nobody may do, a misspelt role or action, and a permission that can never apply.
 */
export function definePermissions<const T extends Permissions>(table: T): T {
  for (const [action, permission] of Object.entries<Permission>(table)) {
    for (const complaint of complaints(action, permission)) throw new Error(`permission ${action}: ${complaint}`);
  }
  return table;
}

function complaints(action: string, permission: Permission): string[] {
  const { title, roles = [], kinds = [], own, departments, anybody } = permission;
  const found: string[] = [];
  if (!actionPattern.test(action)) found.push('the name must be dotted and lower-case, like assistance.case.accept');
  if (title.trim() === '') found.push('it has no title');
  for (const role of roles) if (!isRole(role)) found.push(`there is no role ${String(role)}`);
  for (const kind of kinds) {
    if (!['department', 'service', 'operator'].includes(kind)) found.push(`${kind} is not a kind that may be named`);
  }
  if (!anybody && !own && roles.length + kinds.length === 0) found.push('nobody may do it');
  if (anybody && (own || roles.length + kinds.length > 0)) found.push('anybody may do it, so the rest says nothing');
  if (departments !== undefined && !kinds.includes('department')) found.push('departments are named, but not the kind');
  return found;
}

/**
 * May this actor take the action at all on that day, whoever they are and in whoever's name they act? Answered before anything is
 * loaded; the place is asked afterwards.
 */
export function mayTake(actor: Actor, action: string, permission: Permission, today: LegalDate): boolean {
  if (!mayAct(actor, permission, today)) return false;
  return permission.anybody === true || actor.agent === undefined || mayAsAgent(actor.agent, action);
}

/** May this kind of actor, by the table alone? In whose name they act is not asked here: see {@link mayTake}. */
export function mayAct(actor: Actor, permission: Permission, today: LegalDate): boolean {
  if (permission.anybody) return actorKinds.includes(actor.kind);
  switch (actor.kind) {
    case 'officer':
      return grantingPosts(actor, permission, today).length > 0;
    case 'resident':
      return permission.own === true && actor.personId !== undefined;
    case 'department':
      return mayDepartment(actor, permission);
    case 'service':
    case 'operator':
      return permission.kinds?.includes(actor.kind) ?? false;
  }
}

function mayDepartment(actor: Actor, { kinds = [], departments }: Permission): boolean {
  if (!kinds.includes('department') || actor.department === undefined) return false;
  return departments === undefined || departments.includes(actor.department);
}

/**
 * The posts, held on that day, that allow the action. Its reach is theirs: a reviewer here who is a clerk there reviews
 * here only.
 */
export function grantingPosts(actor: Actor, permission: Permission, today: LegalDate): readonly Post[] {
  return actor.posts.filter((post) => permission.roles?.includes(post.role) && isHeld(post, today));
}

/** The actions of the table that this actor may do on that day: for `me`. */
export function actionsOf(actor: Actor, permissions: Permissions, today: LegalDate): string[] {
  return Object.keys(permissions).filter((action) => {
    const permission = permissions[action];
    return permission !== undefined && mayTake(actor, action, permission, today);
  });
}

/** The same with their titles, as `me` shows them. */
export function permittedOf(
  actor: Actor,
  permissions: Permissions,
  today: LegalDate,
): readonly { readonly code: string; readonly title: string }[] {
  return actionsOf(actor, permissions, today).map((code) => ({ code, title: permissions[code]?.title ?? code }));
}
