import { firstDayOf } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type LedgerEntry, nextCounterDay, type RecoveryClaim } from '../domain/recovery/index.js';
import type { StoredClaim } from './read-claims.js';

/** A line of the ledger with the claim that it belongs to and who wrote it. */
export type EntryOf = { readonly claimId: string; readonly entry: LedgerEntry; readonly by: string };

/**
 * Writes claims as they are now, new and changed, with their items, the parts of their plans, and the lines that the ledger
 * gains: four statements, however many. The caller holds the locks of those that were there.
 */
export async function writeClaims(
  tx: EntityManager,
  claims: readonly StoredClaim[],
  entries: readonly EntryOf[] = [],
): Promise<void> {
  if (claims.length === 0) return;
  await tx.query(
    `INSERT INTO recovery_claim AS c (id, award_id, case_id, household_id, division, cause, status, opened_on, settled_on,
                                      claimed, repaid, waived, next_due_on, decision, version)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS t(
       id uuid, award_id uuid, case_id uuid, household_id uuid, division text, cause text, status text, opened_on date,
       settled_on date, claimed bigint, repaid bigint, waived bigint, next_due_on date, decision jsonb, version integer)
     ON CONFLICT (id) DO UPDATE
       SET cause = excluded.cause, status = excluded.status, settled_on = excluded.settled_on, claimed = excluded.claimed, repaid = excluded.repaid,
           waived = excluded.waived, next_due_on = excluded.next_due_on, decision = excluded.decision,
           version = excluded.version`,
    [JSON.stringify(claims.map(claimRow))],
  );
  await writeItems(tx, claims);
  await writeInstalments(tx, claims);
  await appendEntries(tx, entries);
}

function claimRow({ claim, version }: StoredClaim) {
  const { id, awardId, caseId, householdId, division, cause, status, openedOn, settledOn, decision } = claim;
  return {
    ...{ id, division, cause, status, decision, version },
    ...{ award_id: awardId, case_id: caseId, household_id: householdId },
    ...{ opened_on: openedOn, settled_on: settledOn, next_due_on: nextCounterDay(claim) },
    ...{ claimed: claim.claimedFen, repaid: claim.repaidFen, waived: claim.waivedFen },
  };
}

async function writeItems(tx: EntityManager, claims: readonly StoredClaim[]): Promise<void> {
  const rows = claims.flatMap(({ claim: { id, awardId, items } }) =>
    items.map(({ month, source, amountFen }) => ({
      ...{ claim_id: id, award_id: awardId, month: firstDayOf(month), source, amount: amountFen },
    })),
  );
  await tx.query(
    `INSERT INTO recovery_item AS i (claim_id, award_id, month, source, amount)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS t(claim_id uuid, award_id uuid, month date, source text, amount bigint)
     ON CONFLICT (claim_id, month, source) DO UPDATE SET amount = excluded.amount WHERE i.amount <> excluded.amount`,
    [JSON.stringify(rows)],
  );
}

async function writeInstalments(tx: EntityManager, claims: readonly StoredClaim[]): Promise<void> {
  const rows = claims.flatMap(({ claim }) => claim.instalments.map((each) => instalmentRow(claim, each)));
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO recovery_instalment AS i (claim_id, ordinal, due_on, month, amount, paid, cancelled, reminded_on)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS t(
       claim_id uuid, ordinal integer, due_on date, month date, amount bigint, paid bigint, cancelled boolean, reminded_on date)
     ON CONFLICT (claim_id, ordinal) DO UPDATE
       SET amount = excluded.amount, paid = excluded.paid, cancelled = excluded.cancelled, reminded_on = excluded.reminded_on
     WHERE (i.amount, i.paid, i.cancelled, i.reminded_on)
           IS DISTINCT FROM (excluded.amount, excluded.paid, excluded.cancelled, excluded.reminded_on)`,
    [JSON.stringify(rows)],
  );
}

function instalmentRow(claim: RecoveryClaim, each: RecoveryClaim['instalments'][number]) {
  const { ordinal, dueOn, month, amountFen, paidFen, cancelled, remindedOn } = each;
  return {
    ...{ claim_id: claim.id, ordinal, cancelled, amount: amountFen, paid: paidFen },
    ...{ due_on: dueOn, month: month === null ? null : firstDayOf(month), reminded_on: remindedOn },
  };
}

async function appendEntries(tx: EntityManager, entries: readonly EntryOf[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ claimId, by, entry: { kind, amountFen, on, reference } }) => ({
    ...{ id: uuidv7(), claim_id: claimId, kind, amount: amountFen, on_day: on, reference, by_account: by },
  }));
  await tx.query(
    `INSERT INTO recovery_entry (id, claim_id, kind, amount, on_day, reference, by_account)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS t(
       id uuid, claim_id uuid, kind text, amount bigint, on_day date, reference text, by_account text)`,
    [JSON.stringify(rows)],
  );
}
