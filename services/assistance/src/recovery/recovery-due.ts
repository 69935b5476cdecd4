import { type ClaimJudge, claimsDue, numberIn, remindClaims } from '@yimen/benefits';
import { recoveryKeys, replan, type Withholdable } from '@yimen/benefits/domain';
import { addDays, firstDayOf, type LegalDate, type LegalMonth, monthOf, nextMonth } from '@yimen/standards';
import type { DueWork } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { dibaoLedger } from '../paying/dibao-ledger.js';
import { reckoningsOf } from '../standards/law-book.js';
import { withholdableOf } from './withholdable.js';

/** What the calendar brings to the ledger: reminders of what is overdue, and plans whose award gives another amount now. */
export function recoveryDue(): DueWork[] {
  const outdated = `c.status = 'DECIDED' AND c.decision ->> 'plan' = 'FROM_FUTURE_AWARDS' AND EXISTS (
    SELECT 1 FROM recovery_instalment i JOIN award a ON a.id = c.award_id
     WHERE i.claim_id = c.id AND NOT i.cancelled AND i.paid < i.amount AND i.month IS NOT NULL
       AND (i.month < date_trunc('month', $2::date) - interval '1 month' OR a.to_month < i.month))`;
  const replanning = { name: 'assistance.replan-recoveries', due: outdated, action: 'replan', judge: replanAll };
  return [remindClaims(dibaoLedger, reckoningsOf), claimsDue(dibaoLedger, reckoningsOf, replanning)];
}

const replanAll: ClaimJudge = async (tx, claims, reckoning, today) => {
  const from = await firstUnrolled(tx, today);
  const longest = claims.map(({ claim }) => numberIn(reckoning(claim.division), recoveryKeys.mostInstalments, today));
  const awardIds = [...new Set(claims.map(({ claim }) => claim.awardId))];
  const asking = { awardIds, from, months: Math.max(0, ...longest.map((each) => each ?? 0)), today };
  const able = await withholdableOf(tx, asking);
  return claims.map(({ claim }) => {
    const within = numberIn(reckoning(claim.division), recoveryKeys.payWithin, today);
    if (within === null) return null;
    const months: readonly Withholdable[] = able.get(claim.awardId) ?? [];
    return replan(claim, months, addDays(today, within));
  });
};

/** The month whose roll is still to be drafted: this one, or the next when this month's is there. */
async function firstUnrolled(tx: EntityManager, today: LegalDate): Promise<LegalMonth> {
  const month = monthOf(today);
  const rows: unknown[] = await tx.query('SELECT 1 FROM roll WHERE month = $1 LIMIT 1', [firstDayOf(month)]);
  return rows.length === 0 ? month : nextMonth(month);
}
