export { type Actor, actorOf } from './actor/actor.js';
export { type Agent, mayAsAgent } from './actor/agent.js';
export { type ActorKind, actorKindLabels, actorKinds } from './actor/kinds.js';
export { isHeld, type Post } from './actor/post.js';
export { isRole, type Role, type RoleCode, type RoleLevel, roleLabel, roles } from './actor/roles.js';
export { type AuditAnchor, readAnchor, signAnchor } from './audit/anchor.js';
export { appendAudit } from './audit/append.js';
export { canonicalJson } from './audit/canonical.js';
export { type AuditHead, auditHead, chainAudit } from './audit/chain.js';
export type { AuditDetails, AuditEntry, WrittenAuditEntry } from './audit/entry.js';
export { auditOf } from './audit/read.js';
export {
  type AuditLog,
  type AuditSequencer,
  type AuditSequencerOptions,
  startAuditSequencer,
} from './audit/sequencer.js';
export { type AuditFault, type AuditFinding, type AuditReport, verifyAudit } from './audit/verify.js';
export { keepWorkingCalendar } from './copies/copy-working-calendar.js';
export { accessReactions } from './copies/reactions.js';
export { type PersonCopy, personCopies, workingCalendarCopy } from './copies/read-copies.js';
export { type AccessTableChoice, createAccessTables } from './copies/tables.js';
export { type Authority, authorityOf, createAuthority } from './jurisdiction/authority.js';
export { codesWithin, codesWithinEach } from './jurisdiction/codes-within.js';
export {
  countiesOn,
  type DivisionCopy,
  type DivisionOnDay,
  divisionOn,
  divisionsOn,
  pathsOn,
} from './jurisdiction/divisions.js';
export { postsOf, postsOfAll } from './jurisdiction/posts.js';
export { type Located, type LocatedColumns, type Scope, scopeCondition, sees } from './jurisdiction/scope.js';
export { maskBankAccount, masked } from './masking/mask.js';
export { isPurpose, type PurposeCode, purposes } from './masking/purposes.js';
export { type MaskedField, mayUnmask, recordUnmasking, type Unmasking, unmaskingRights } from './masking/unmasking.js';
export { type MatrixCell, type MatrixRow, permissionMatrix, printPermissionMatrix } from './permissions/matrix.js';
export {
  actionsOf,
  definePermissions,
  grantingPosts,
  mayAct,
  mayTake,
  type Permission,
  type Permissions,
  permittedOf,
} from './permissions/permission.js';
export { type BlindIndex, type BlindIndexer, blindIndexCondition, openBlindIndexer } from './sealing/blind-index.js';
export type { FieldKeys } from './sealing/keys.js';
export { type FieldCipher, isAvailable as isCipherAvailable } from './sealing/suites.js';
export { type FieldVault, openFieldVault, type Place, SealBroken } from './sealing/vault.js';
export type { InternalClaims, OuterClaims } from './tokens/claims.js';
export { type InternalOrder, mintInternalToken, mintServiceToken, verifyInternalToken } from './tokens/internal.js';
export { type InternalKeys, readInternalKeys, readSigner, type Signer } from './tokens/keys.js';
export { IssuerUnreachable, type OuterSettings, type OuterVerifier, outerVerifier } from './tokens/outer.js';
export { TokenRefused } from './tokens/refused.js';
export { type IntakeTicket, signTicket, type TicketAnswer, verifyTicket } from './tokens/ticket.js';
