import { type ClaimChange, claimsWhere, commitClaims, type StoredClaim } from '@yimen/benefits';
import { type RecoveryAnswer, recoveryKeys, remind, replan, type Withholdable } from '@yimen/benefits/domain';
import { inSets, systemDoer } from '@yimen/casework';
import { parameterOn } from '@yimen/policy';
import { addDays, firstDayOf, type LegalDate, type LegalMonth, monthOf, nextMonth } from '@yimen/standards';
import type { Clock, DueWork } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { dibaoLedger } from '../paying/dibao-ledger.js';
import { reckoningsOf } from '../standards/law-book.js';
import type { Reckoning } from '../subsistence-allowance/domain/index.js';
import { withholdableOf } from './withholdable.js';

/** What the calendar brings to the ledger: reminders of what is overdue, and plans whose award gives another amount now. */
export function recoveryDue(clock: Clock): DueWork[] {
  const moment = (today: LegalDate) => ({ today, now: clock.now() });
  const overdue = `c.status = 'DECIDED' AND c.next_due_on < $2::date AND EXISTS (
    SELECT 1 FROM recovery_instalment i
     WHERE i.claim_id = c.id AND NOT i.cancelled AND i.paid < i.amount AND i.due_on < $2::date
       AND (i.reminded_on IS NULL OR i.reminded_on < $2::date))`;
  const outdated = `c.status = 'DECIDED' AND c.decision ->> 'plan' = 'FROM_FUTURE_AWARDS' AND EXISTS (
    SELECT 1 FROM recovery_instalment i JOIN award a ON a.id = c.award_id
     WHERE i.claim_id = c.id AND NOT i.cancelled AND i.paid < i.amount AND i.month IS NOT NULL
       AND (i.month < date_trunc('month', $2::date) - interval '1 month' OR a.to_month < i.month))`;
  return [
    {
      name: 'assistance.remind-recoveries',
      run: (db, today) =>
        inSets(
          db,
          (tx, after, limit) => find(tx, overdue, today, after, limit),
          (tx, ids) => take(tx, ids, moment(today), 'remind', remindAll),
        ),
    },
    {
      name: 'assistance.replan-recoveries',
      run: (db, today) =>
        inSets(
          db,
          (tx, after, limit) => find(tx, outdated, today, after, limit),
          (tx, ids) => take(tx, ids, moment(today), 'replan', replanAll),
        ),
    },
  ];
}

async function find(tx: EntityManager, due: string, today: LegalDate, after: string, limit: number): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT c.id FROM recovery_claim c WHERE c.id > $1::uuid AND ${due} ORDER BY c.id LIMIT $3 FOR UPDATE OF c SKIP LOCKED`,
    [after, today, limit],
  );
  return rows.map(({ id }) => id);
}

type Moment = { readonly today: LegalDate; readonly now: Date };
type Judge = (
  tx: EntityManager,
  claims: readonly StoredClaim[],
  reckoning: (division: string) => Reckoning,
  today: LegalDate,
) => Promise<readonly (RecoveryAnswer | null)[]>;

async function take(tx: EntityManager, ids: readonly string[], moment: Moment, action: string, judge: Judge) {
  const claims = await claimsWhere(tx, { where: 'c.id = ANY ($1::uuid[])', parameters: [ids] }, true);
  const divisions = claims.map(({ claim }) => claim.division);
  const answers = await judge(tx, claims, await reckoningsOf(tx, divisions, moment.today), moment.today);
  const changes = claims.flatMap((before, at): ClaimChange[] => {
    const answer = answers[at];
    if (!answer || answer.outcome === 'refused') return [];
    return [{ before, next: answer.next, facts: answer.facts, doer: systemDoer(action), action }];
  });
  await commitClaims(dibaoLedger, tx, changes, moment);
  return changes.length;
}

const numberOf = ({ law }: Reckoning, key: string, on: LegalDate): number | null => {
  const found = parameterOn(law, key, on);
  return found.ok ? Number(found.value) : null;
};

const remindAll: Judge = async (_tx, claims, reckoning, today) =>
  claims.map(({ claim }) => {
    const every = numberOf(reckoning(claim.division), recoveryKeys.remindEvery, today);
    return every === null ? null : remind(claim, today, every);
  });

const replanAll: Judge = async (tx, claims, reckoning, today) => {
  const from = await firstUnrolled(tx, today);
  const longest = claims.map(({ claim }) => numberOf(reckoning(claim.division), recoveryKeys.mostInstalments, today));
  const awardIds = [...new Set(claims.map(({ claim }) => claim.awardId))];
  const asking = { awardIds, from, months: Math.max(0, ...longest.map((each) => each ?? 0)), today };
  const able = await withholdableOf(tx, asking);
  return claims.map(({ claim }) => {
    const within = numberOf(reckoning(claim.division), recoveryKeys.payWithin, today);
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
