import { isUuid, type LegalDate, monthOf } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { Instalment, RecoveryClaim, RecoveryDecision } from '../domain/recovery/index.js';

/** A claim with the version that it was read with. */
export type StoredClaim = { readonly claim: RecoveryClaim; readonly version: number };

/** Which claims: a condition on `c` with its parameters, from $1 on. */
export type ClaimCondition = { readonly where: string; readonly parameters: readonly unknown[] };

type Row = Omit<RecoveryClaim, 'items' | 'instalments' | 'decision' | 'claimedFen' | 'repaidFen' | 'waivedFen'> & {
  claimed: string;
  repaid: string;
  waived: string;
  onRoll: string;
  decision: RecoveryDecision | null;
  version: number;
};

const onRoll = `(SELECT coalesce(-sum(j.amount), 0) FROM recovery_deduction d JOIN award_adjustment j ON j.id = d.adjustment_id
  WHERE d.claim_id = c.id AND j.status = 'ON_ROLL')`;
const columns = `c.id, c.award_id AS "awardId", c.case_id AS "caseId", c.household_id AS "householdId",
  (SELECT a.person_id::text FROM award a WHERE a.id = c.award_id) AS "personId", c.division, c.cause,
  c.status, to_char(c.opened_on, 'YYYY-MM-DD') AS "openedOn", to_char(c.settled_on, 'YYYY-MM-DD') AS "settledOn", c.claimed,
  c.repaid, c.waived, ${onRoll} AS "onRoll", c.decision, c.version`;

/** The claims of these ids, by three statements however many; what is not there is not in the map. `lock` keeps others off them. */
export async function readClaims(
  tx: EntityManager,
  asked: readonly string[],
  lock = false,
): Promise<ReadonlyMap<string, StoredClaim>> {
  const where = { where: 'c.id = ANY ($1::uuid[])', parameters: [asked.filter(isUuid)] };
  const found = await claimsWhere(tx, where, lock);
  return new Map(found.map((each) => [each.claim.id, each]));
}

/** The claims that a condition finds, in the order of their ids. */
export async function claimsWhere(
  tx: EntityManager,
  { where, parameters }: ClaimCondition,
  lock = false,
): Promise<StoredClaim[]> {
  // Locked first and read then: what is on its way by a roll is read as it is once nobody else changes the claim.
  if (lock)
    await tx.query(`SELECT c.id FROM recovery_claim c WHERE ${where} ORDER BY c.id FOR UPDATE OF c`, [...parameters]);
  const rows: Row[] = await tx.query(`SELECT ${columns} FROM recovery_claim c WHERE ${where} ORDER BY c.id`, [
    ...parameters,
  ]);
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [items, instalments] = [byClaim(await itemsOf(tx, ids)), byClaim(await instalmentsOf(tx, ids))];
  return rows.map(({ claimed, repaid, waived, onRoll: coming, version, ...row }) => ({
    version,
    claim: {
      ...row,
      ...{ claimedFen: Number(claimed), repaidFen: Number(repaid), waivedFen: Number(waived) },
      onRollFen: Number(coming),
      items: items.get(row.id) ?? [],
      instalments: instalments.get(row.id) ?? [],
    },
  }));
}

/** Rows by their claim, each without its id. */
export function byClaim<Row extends { readonly claimId: string }>(
  rows: readonly Row[],
): Map<string, Omit<Row, 'claimId'>[]> {
  const grouped = new Map<string, Omit<Row, 'claimId'>[]>();
  for (const { claimId, ...row } of rows) {
    const group = grouped.get(claimId);
    if (group === undefined) grouped.set(claimId, [row]);
    else group.push(row);
  }
  return grouped;
}

async function itemsOf(tx: EntityManager, ids: readonly string[]) {
  const rows: { claimId: string; month: LegalDate; source: string; amount: string }[] = await tx.query(
    `SELECT claim_id AS "claimId", to_char(month, 'YYYY-MM-DD') AS month, source, amount
       FROM recovery_item WHERE claim_id = ANY ($1::uuid[]) ORDER BY month, source`,
    [ids],
  );
  return rows.map(({ month, amount, ...row }) => ({ ...row, month: monthOf(month), amountFen: Number(amount) }));
}

type InstalmentRow = Pick<Instalment, 'ordinal' | 'dueOn' | 'cancelled' | 'remindedOn'> & {
  claimId: string;
  month: LegalDate | null;
  amount: string;
  paid: string;
};

async function instalmentsOf(tx: EntityManager, ids: readonly string[]) {
  const rows: InstalmentRow[] = await tx.query(
    `SELECT claim_id AS "claimId", ordinal, to_char(due_on, 'YYYY-MM-DD') AS "dueOn", to_char(month, 'YYYY-MM-DD') AS month,
            amount, paid, cancelled, to_char(reminded_on, 'YYYY-MM-DD') AS "remindedOn"
       FROM recovery_instalment WHERE claim_id = ANY ($1::uuid[]) ORDER BY ordinal`,
    [ids],
  );
  return rows.map(({ month, amount, paid, ...row }) => ({
    ...row,
    month: month === null ? null : monthOf(month),
    amountFen: Number(amount),
    paidFen: Number(paid),
  }));
}
