import { type AuditEntry, appendAudit } from '@yimen/access';
import type { Doer, Moment } from '@yimen/casework';
import { appendToOutbox, type DomainEvent, type Telling } from '@yimen/events';
import { fenToYuan } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { balanceOf, type RecoveryClaim, type RecoveryFact } from '../domain/recovery/index.js';
import type { LedgerHouse } from '../house.js';
import type { StoredClaim } from './read-claims.js';
import { type EntryOf, writeClaims } from './write-claims.js';

/** One act on one claim, decided and not yet written. */
export type ClaimChange = {
  readonly before: StoredClaim | null;
  readonly next: RecoveryClaim;
  readonly facts: readonly RecoveryFact[];
  readonly doer: Doer;
  /** The audit trail's name of the act. */
  readonly action: string;
  readonly details?: AuditEntry['details'];
  readonly cause?: Pick<Telling, 'causationId' | 'correlationId' | 'traceparent'>;
};

/** Writes decided acts with their lines of the ledger, the audit and what is told of them, all in the caller's transaction. */
export async function commitClaims(
  house: LedgerHouse,
  tx: EntityManager,
  changes: readonly ClaimChange[],
  moment: Pick<Moment, 'today'>,
): Promise<void> {
  if (changes.length === 0) return;
  const written = changes.map((change) => ({ change, stored: storedAfter(change) }));
  const entries = changes.flatMap(({ next, facts, doer }) =>
    facts.flatMap((fact): EntryOf[] =>
      fact.type === 'entered' ? [{ claimId: next.id, entry: fact.entry, by: doer.actor.sub }] : [],
    ),
  );
  await writeClaims(
    tx,
    written.map(({ stored }) => stored),
    entries,
  );
  await appendAudit(
    tx,
    written.map(({ change: { doer, action, next, details } }) => ({
      actor: doer.actor,
      action: `${house.service}.recovery.${action}`,
      legalDate: moment.today,
      subject: { type: `${house.types}Recovery`, id: next.id },
      division: next.division,
      details: { status: next.status, balance: balanceOf(next), ...details },
    })),
  );
  await appendToOutbox(
    tx,
    written.map(({ change, stored }) => told(house, change, stored, moment)),
  );
}

function storedAfter({ before, next }: ClaimChange): StoredClaim {
  return { claim: next, version: (before?.version ?? 0) + 1 };
}

/** What an act is called to those who are told of it. */
function changeCode(fact: RecoveryFact | undefined): string {
  if (fact?.type === 'entered') return fact.entry.kind === 'WAIVED' ? 'WRITTEN_OFF' : `REPAID_${fact.entry.kind}`;
  return (fact?.type ?? 'changed').toUpperCase().replaceAll('-', '_');
}

/** One event an act: opened, changed or, with the last fen, settled (domain §11 Clawback). */
function told(
  { ledger }: LedgerHouse,
  { before, facts, cause }: ClaimChange,
  { claim, version }: StoredClaim,
  { today }: Pick<Moment, 'today'>,
): DomainEvent {
  const { id: recoveryId, awardId, caseId, householdId, personId, division, status, cause: causeCode } = claim;
  const sums = {
    claimed: fenToYuan(claim.claimedFen),
    repaid: fenToYuan(claim.repaidFen),
    waived: fenToYuan(claim.waivedFen),
    balance: fenToYuan(balanceOf(claim)),
  };
  const data = { recoveryId, awardId, caseId, householdId, personId, division, status, causeCode, ...sums, version };
  const telling = { ...cause, subjectVersion: version, legalDate: today, division };
  if (before === null) return ledger.tell.opened(data, telling);
  if (status === 'SETTLED') return ledger.tell.settled({ ...data, settledOn: claim.settledOn ?? today }, telling);
  return ledger.tell.changed({ ...data, changeCode: changeCode(facts[0]) }, telling);
}
