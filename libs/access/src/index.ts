export { type Actor, type ActorKind, actorKindLabels, actorKinds, actorOf } from './actor/actor.js';
export { isHeld, type Post } from './actor/post.js';
export { isRole, type Role, type RoleCode, type RoleLevel, roleLabel, roles } from './actor/roles.js';
export { type MatrixCell, type MatrixRow, permissionMatrix, printPermissionMatrix } from './permissions/matrix.js';
export {
  actionsOf,
  definePermissions,
  grantingPosts,
  mayAct,
  type Permission,
  type Permissions,
} from './permissions/permission.js';
export type { InternalClaims, OuterClaims } from './tokens/claims.js';
export { type InternalOrder, mintInternalToken, mintServiceToken, verifyInternalToken } from './tokens/internal.js';
export { type InternalKeys, readInternalKeys, readSigner, type Signer } from './tokens/keys.js';
export { IssuerUnreachable, type OuterSettings, type OuterVerifier, outerVerifier } from './tokens/outer.js';
export { TokenRefused } from './tokens/refused.js';
export { type IntakeTicket, signTicket, type TicketAnswer, verifyTicket } from './tokens/ticket.js';
