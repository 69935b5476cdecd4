import { amountFor } from '@yimen/benefits';
import { inSets } from '@yimen/casework';
import { appendToOutbox, eventOf } from '@yimen/events';
import { fenToYuan, type LegalDate, monthOf } from '@yimen/standards';
import type { Clock, DueWork } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { arriveAfterMove, systemActor } from '../subsistence-allowance/domain/index.js';
import { takeSystemStep } from '../subsistence-allowance/due/system-step.js';

/** The first day of the month has come: cases that moved are handled, and their awards paid, by the new street. */
export function arriveAfterMoves(clock: Clock): DueWork {
  return {
    name: 'assistance.arrive-after-moves',
    run: (db, today) =>
      inSets(
        db,
        (tx, after, limit) => find(tx, { today, after, limit }),
        async (tx, ids) => {
          const moved = await takeSystemStep(tx, ids, {
            ...{ action: 'arriveAfterMove', reasonCode: 'MOVED', moment: { today, now: clock.now() } },
            decide: (found, _, on) => {
              const answer = arriveAfterMove(found, { by: systemActor, today: on });
              return answer.outcome === 'refused' ? null : answer;
            },
          });
          await moveAwards(tx, ids, today);
          return moved;
        },
      ),
  };
}

type Asked = { readonly today: LegalDate; readonly after: string; readonly limit: number };

async function find(tx: EntityManager, { today, after, limit }: Asked): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT c.id FROM subsistence_case c
      WHERE c.id > $1::uuid AND c.open AND jsonb_typeof(c.content -> 'move') = 'object'
        AND c.content -> 'move' ->> 'beginsOn' <= $2
      ORDER BY c.id LIMIT $3 FOR UPDATE OF c SKIP LOCKED`,
    [after, today, limit],
  );
  return rows.map(({ id }) => id);
}

type MovedAward = {
  awardId: string;
  caseId: string;
  householdId: string;
  division: string;
  version: number;
  amount: string;
};

/** The awards go where their cases went, at the same amount; each is told with its new division. Two statements. */
async function moveAwards(tx: EntityManager, caseIds: readonly string[], today: LegalDate): Promise<void> {
  const [rows]: [MovedAward[], number] = await tx.query(
    `UPDATE award a SET division = c.division, version = a.version + 1
       FROM subsistence_case c
      WHERE c.id = a.case_id AND c.id = ANY ($1::uuid[]) AND a.division <> c.division AND a.status <> 'ENDED'
     RETURNING a.id AS "awardId", a.case_id AS "caseId", a.household_id AS "householdId", a.division, a.version,
               ${amountFor('a.id', '$2::date')} AS amount`,
    [caseIds, today],
  );
  await followCases(tx, caseIds);
  await appendToOutbox(
    tx,
    rows.map(({ amount, ...award }) => {
      const monthlyAmount = fenToYuan(Number(amount ?? 0));
      const same = { oldMonthlyAmount: monthlyAmount, monthlyAmount, from: monthOf(today) };
      const data = { ...award, ...same, tier: 'DIBAO' as const, reasonCode: 'MOVED_WITHIN_DISTRICT' };
      const telling = { subjectVersion: award.version, legalDate: today, division: award.division };
      return eventOf('yimen.assistance.award.changed.v1', data, telling);
    }),
  );
}

/** The ledger and the cases of false statements are judged by the place of the case: what moved it (`case.moved`) tells that. */
async function followCases(tx: EntityManager, caseIds: readonly string[]): Promise<void> {
  for (const table of ['recovery_claim', 'false_statement_case'])
    await tx.query(
      `UPDATE ${table} f SET division = c.division FROM subsistence_case c
        WHERE c.id = f.case_id AND c.id = ANY ($1::uuid[]) AND f.division <> c.division`,
      [caseIds],
    );
}
