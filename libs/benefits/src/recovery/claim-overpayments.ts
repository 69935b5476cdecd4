import { type Doer, type Moment, systemDoer } from '@yimen/casework';
import type { Telling } from '@yimen/events';
import { firstDayOf, type LegalDate, type LegalMonth, monthOf } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type ClaimedAward, notYetClaimed, type Overpayment, openClaim, withItems } from '../domain/recovery/index.js';
import type { LedgerHouse } from '../house.js';
import { type ClaimChange, commitClaims } from './commit-claims.js';
import { claimsWhere, type StoredClaim } from './read-claims.js';

/** Who finds the overpayments, and what caused it; the system where nobody says. */
export type Claiming = {
  readonly doer?: Doer;
  readonly cause?: Pick<Telling, 'causationId' | 'correlationId' | 'traceparent'>;
};

/**
 * Opens claims for what was paid too much, one an award and cause, with an item a month; what is found for a claim that is not
 * decided yet joins it. Of a month no more is claimed than was paid and is not claimed yet, so that no way of finding out claims
 * twice. In sets: as many statements for one award as for a thousand. The caller holds the locks of the awards. Answers the ids
 * of the claims that it opened or added to.
 */
export async function claimOverpayments(
  house: LedgerHouse,
  tx: EntityManager,
  moment: Pick<Moment, 'today'>,
  rows: readonly Overpayment[],
  { doer = systemDoer('recovery'), cause }: Claiming = {},
): Promise<string[]> {
  const positive = rows.filter(({ amountFen }) => amountFen > 0);
  if (positive.length === 0) return [];
  const found = notYetClaimed(positive, await claimableOf(tx, positive));
  if (found.length === 0) return [];
  const awards = await awardsOf(tx, found);
  const open = new Map((await undecidedOf(tx, found)).map((each) => [claimKey(each.claim), each]));
  const changes = grouped(found).flatMap(([first, ...more]): ClaimChange[] => {
    const award = awards.get(first.awardId);
    if (award === undefined) return [];
    const before = open.get(claimKey(first)) ?? null;
    const change = changed(before, award, [first, ...more], moment);
    return [{ ...change, before, doer, action: 'open', ...(cause === undefined ? {} : { cause }) }];
  });
  await commitClaims(house, tx, changes, moment);
  return changes.map(({ next }) => next.id);
}

/** One claim an award and cause. */
const claimKey = ({ awardId, cause }: Pick<Overpayment, 'awardId' | 'cause'>): string => `${awardId} ${cause}`;

type Found = readonly [Overpayment, ...Overpayment[]];

function changed(before: StoredClaim | null, award: ClaimedAward, found: Found, { today }: Pick<Moment, 'today'>) {
  if (before !== null) return { next: withItems(before.claim, found), facts: [{ type: 'items-added' as const }] };
  const next = openClaim({ id: uuidv7(), today }, award, found[0].cause, found);
  return { next, facts: [{ type: 'opened' as const }] };
}

function grouped(found: readonly Overpayment[]): Found[] {
  const groups = new Map<string, [Overpayment, ...Overpayment[]]>();
  for (const each of found) {
    const key = claimKey(each);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()];
}

type MonthRow = { awardId: string; month: LegalDate; claimable: string };

/** How much of each award's month was paid and is not claimed yet: what locked rolls settled, and arrears that rolls took up for it. */
async function claimableOf(tx: EntityManager, found: readonly Overpayment[]) {
  const asked = found.map(({ awardId, month }) => ({ award_id: awardId, month: firstDayOf(month) }));
  const rows: MonthRow[] = await tx.query(
    `SELECT asked.award_id AS "awardId", to_char(asked.month, 'YYYY-MM-DD') AS month,
            coalesce((SELECT sum(p.amount) FROM award_month_paid p WHERE p.award_id = asked.award_id AND p.month = asked.month), 0)
          + coalesce((SELECT sum(r.amount) FROM award_arrears r JOIN award_adjustment j ON j.id = r.adjustment_id
                       WHERE r.award_id = asked.award_id AND r.month = asked.month AND j.status IN ('ON_ROLL', 'SETTLED')), 0)
          - coalesce((SELECT sum(i.amount) FROM recovery_item i WHERE i.award_id = asked.award_id AND i.month = asked.month), 0)
            AS claimable
       FROM (SELECT DISTINCT award_id, month FROM jsonb_to_recordset($1::jsonb) AS t(award_id uuid, month date)) AS asked`,
    [JSON.stringify(asked)],
  );
  const left = new Map(rows.map((row) => [`${row.awardId} ${monthOf(row.month)}`, Number(row.claimable)]));
  return (awardId: string, month: LegalMonth) => left.get(`${awardId} ${month}`) ?? 0;
}

async function awardsOf(tx: EntityManager, found: readonly Overpayment[]): Promise<ReadonlyMap<string, ClaimedAward>> {
  const rows: ClaimedAward[] = await tx.query(
    `SELECT id AS "awardId", case_id AS "caseId", household_id AS "householdId", person_id::text AS "personId", division
       FROM award WHERE id = ANY ($1::uuid[])`,
    [[...new Set(found.map(({ awardId }) => awardId))]],
  );
  return new Map(rows.map((row) => [row.awardId, row]));
}

function undecidedOf(tx: EntityManager, found: readonly Overpayment[]): Promise<StoredClaim[]> {
  const ids = [...new Set(found.map(({ awardId }) => awardId))];
  return claimsWhere(tx, { where: `c.status = 'OPENED' AND c.award_id = ANY ($1::uuid[])`, parameters: [ids] }, true);
}
