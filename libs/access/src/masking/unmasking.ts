import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../actor/actor.js';
import { isHeld } from '../actor/post.js';
import type { RoleCode } from '../actor/roles.js';
import { appendAudit } from '../audit/append.js';
import { isPurpose, type PurposeCode } from './purposes.js';

/** The fields that are masked unless there is a right and a reason. */
export type MaskedField = 'identity-number' | 'telephone' | 'bank-account';

type Rights = Readonly<Partial<Record<RoleCode, readonly PurposeCode[]>>>;

const handling = {
  'street-clerk': ['VERIFY_IDENTITY', 'HANDLE_CASE'],
  'street-investigator': ['VERIFY_IDENTITY', 'HANDLE_CASE'],
  'street-reviewer': ['HANDLE_CASE'],
  'street-leader': ['HANDLE_CASE'],
  'bureau-officer': ['VERIFY_IDENTITY', 'HANDLE_CASE'],
  'bureau-leader': ['HANDLE_CASE', 'SUPERVISION'],
  'bureau-auditor': ['SUPERVISION'],
} as const satisfies Rights;

/**
 * Which role may see which field in clear, and what for. domain 附录 F: the administrator never sees an identity number;
 * the village helps but does not read; the verify center works with the consent of each person; money is paid by finance.
 */
export const unmaskingRights: Readonly<Record<MaskedField, Rights>> = {
  'identity-number': {
    ...handling,
    'verify-center': ['DATA_CHECK'],
    'finance-officer': ['PAYMENT'],
    'disability-officer': ['VERIFY_IDENTITY', 'HANDLE_CASE'],
  },
  telephone: { ...handling, 'village-worker': ['HANDLE_CASE'] },
  'bank-account': {
    'street-clerk': ['HANDLE_CASE'],
    'bureau-officer': ['HANDLE_CASE'],
    'bureau-leader': ['SUPERVISION'],
    'bureau-auditor': ['SUPERVISION'],
    'finance-officer': ['PAYMENT'],
  },
};

/**
 * May this actor see the field in clear, for this purpose, on that day? Residents see their own (the caller knows whose
 * it is); services may, for they render documents; everybody else needs a post that gives the right for the purpose.
 * Where the thing is, is asked by `Scope.sees` before.
 */
export function mayUnmask(actor: Actor, field: MaskedField, purpose: string | undefined, today: LegalDate): boolean {
  if (actor.kind === 'service') return true;
  if (actor.kind !== 'officer' || !isPurpose(purpose)) return false;
  const rights = unmaskingRights[field];
  return actor.posts.some((post) => isHeld(post, today) && rights[post.role]?.includes(purpose));
}

export interface Unmasking {
  readonly actor: Actor;
  readonly field: MaskedField;
  readonly purpose: string;
  readonly legalDate: LegalDate;
  /** Whose field it is, e.g. `{ type: 'person', id }`. */
  readonly subject: { readonly type: string; readonly id: string };
  readonly division?: string | null;
  /** The case it is needed for, when there is one. */
  readonly caseNumber?: string | null;
  /** False: it was asked for and refused, which is on the trail too. */
  readonly allowed: boolean;
}

/** Writes unmaskings on the audit trail, in the transaction that reads them. */
export async function recordUnmasking(tx: EntityManager, unmasked: Unmasking | readonly Unmasking[]): Promise<void> {
  const all: readonly Unmasking[] = Array.isArray(unmasked) ? unmasked : [unmasked as Unmasking];
  await appendAudit(
    tx,
    all.map(({ actor, field, purpose, legalDate, subject, division, caseNumber, allowed }) => ({
      actor,
      action: `unmask.${field}`,
      outcome: allowed ? ('done' as const) : ('refused' as const),
      legalDate,
      subject,
      division: division ?? null,
      purpose,
      details: { caseNumber: caseNumber ?? null },
    })),
  );
}
