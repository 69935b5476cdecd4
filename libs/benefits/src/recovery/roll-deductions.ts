import { type Moment, systemDoer } from '@yimen/casework';
import { firstDayOf, type LegalDate, type LegalMonth, monthOf } from '@yimen/standards';
import { type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { cancelAdjustments, planAdjustments } from '../award/adjustments.js';
import { enter, payableOf, type RecoveryClaim } from '../domain/recovery/index.js';
import type { LedgerHouse, RollDraft } from '../house.js';
import { type ClaimChange, commitClaims } from './commit-claims.js';
import { byClaim, claimsWhere, type StoredClaim } from './read-claims.js';

/**
 * Plans what this month's roll keeps back, for every claim that is paid out of future awards in these divisions: what was
 * decided a month, less where the month's own amount leaves less above the protected minimum (domain §17 A.3). Planned when the
 * roll is drafted, so that it is the month's real amount that decides, and what an earlier draft left over is planned anew.
 */
export async function planRecoveries(
  { ledger }: LedgerHouse,
  tx: EntityManager,
  { benefits, codes, month, today }: RollDraft,
): Promise<void> {
  const claims = await claimsWhere(
    tx,
    {
      where: `c.status = 'DECIDED' AND c.decision ->> 'plan' = 'FROM_FUTURE_AWARDS' AND c.division = ANY ($1::text[])
              AND (c.decision ->> 'on')::date < $2::date
              AND EXISTS (SELECT 1 FROM award a WHERE a.id = c.award_id AND a.benefit = ANY ($3::text[]))`,
      parameters: [codes, firstDayOf(month), benefits],
    },
    true,
  );
  if (claims.length === 0) return;
  await takeBackPlanned(
    tx,
    claims.map(({ claim }) => claim.id),
  );
  const awardIds = [...new Set(claims.map(({ claim }) => claim.awardId))];
  const able = await ledger.withholdable(tx, { awardIds, from: month, months: 1, today });
  const left = new Map([...able].map(([awardId, months]) => [awardId, months[0]?.mostFen ?? 0]));
  const parts = claims.flatMap(({ claim }) => {
    const most = left.get(claim.awardId) ?? 0;
    const amountFen = Math.min(payableOf(claim), claim.decision?.monthlyFen ?? 0, most);
    left.set(claim.awardId, most - Math.max(0, amountFen));
    return amountFen > 0 ? [{ claim, amountFen }] : [];
  });
  await writePlanned(tx, parts, month, today);
}

type Part = { readonly claim: RecoveryClaim; readonly amountFen: number };

async function writePlanned(tx: EntityManager, parts: readonly Part[], month: LegalMonth, today: LegalDate) {
  const sources = new Map(parts.map(({ claim }) => [`${claim.id}/${month}/${uuidv7()}`, claim.id]));
  const ids = [...sources.keys()];
  const planned = await planAdjustments(
    tx,
    parts.map(({ claim, amountFen }, at) => ({
      ...{ awardId: claim.awardId, fromMonth: month, kind: 'RECOVERY', amountFen: -amountFen },
      ...{ sourceKind: 'RECOVERY_CLAIM', sourceId: ids[at] ?? claim.id, plannedOn: today },
    })),
  );
  await tx.query(
    `INSERT INTO recovery_deduction (adjustment_id, claim_id, month)
     SELECT j.id, (t.claim_id)::uuid, j.from_month
       FROM award_adjustment j JOIN jsonb_to_recordset($2::jsonb) AS t(source_id text, claim_id text) ON t.source_id = j.source_id
      WHERE j.id = ANY ($1::uuid[])`,
    [planned, JSON.stringify([...sources].map(([source_id, claim_id]) => ({ source_id, claim_id })))],
  );
}

/** Takes back what is planned for these claims and on no roll yet: it is planned anew when the next roll is drafted. */
export async function takeBackPlanned(tx: EntityManager, claimIds: readonly string[]): Promise<void> {
  const rows: { id: string }[] = await tx.query(
    `SELECT j.id FROM recovery_deduction d JOIN award_adjustment j ON j.id = d.adjustment_id
      WHERE d.claim_id = ANY ($1::uuid[]) AND j.status = 'PLANNED'`,
    [claimIds],
  );
  if (rows.length > 0)
    await cancelAdjustments(
      tx,
      rows.map(({ id }) => id),
    );
}

/**
 * What a settled roll kept back, into the ledger: once a deduction, however often it is called. In sets.
 * Answers how many claims it lessened.
 */
export async function settleDeductions(
  house: LedgerHouse,
  tx: EntityManager,
  rollId: string,
  moment: Pick<Moment, 'today'>,
): Promise<number> {
  const kept: { adjustmentId: string; claimId: string; month: LegalDate; amount: string }[] = await tx.query(
    `SELECT d.adjustment_id AS "adjustmentId", d.claim_id AS "claimId", to_char(d.month, 'YYYY-MM-DD') AS month, -j.amount AS amount
       FROM award_adjustment j JOIN recovery_deduction d ON d.adjustment_id = j.id
      WHERE j.roll_id = $1 AND j.kind = 'RECOVERY' AND j.status = 'SETTLED'
        AND NOT EXISTS (SELECT 1 FROM recovery_entry e WHERE e.kind = 'ROLL' AND e.reference = d.adjustment_id::text)
      ORDER BY d.claim_id, d.month`,
    [rollId],
  );
  if (kept.length === 0) return 0;
  const own = byClaim(kept);
  const ids = [...own.keys()];
  const claims = await claimsWhere(tx, { where: 'c.id = ANY ($1::uuid[])', parameters: [ids] }, true);
  const changes = claims.map((before) => {
    const deductions = own.get(before.claim.id) ?? [];
    return keptBack(
      before,
      deductions.map(({ adjustmentId, month, amount }) => ({
        adjustmentId,
        month: monthOf(month),
        amountFen: Number(amount),
      })),
      moment,
    );
  });
  await commitClaims(house, tx, changes, moment);
  return changes.length;
}

type Kept = { readonly adjustmentId: string; readonly month: LegalMonth; readonly amountFen: number };

function keptBack(before: StoredClaim, kept: readonly Kept[], { today }: Pick<Moment, 'today'>): ClaimChange {
  // A settled deduction is on no roll's way any more, so the whole of it is what is now entered.
  let next = before.claim;
  const facts: ClaimChange['facts'][number][] = [];
  for (const { adjustmentId, month, amountFen } of kept) {
    const entry = { kind: 'ROLL' as const, amountFen, on: today, reference: adjustmentId };
    const entered = enter(next, entry, month);
    // More than is owed cannot be on a roll: nobody else may pay what is on its way.
    if (entered.outcome === 'refused') throw new Error(`the deduction ${adjustmentId} does not fit its claim`);
    next = entered.next;
    facts.push(...entered.facts);
  }
  return { before, next, facts, doer: systemDoer('settle-deductions'), action: 'deduct' };
}
