import { dueFor } from '@yimen/benefits';
import { firstDayOf, type LegalDate, monthOf, nextMonth } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { Standing } from '../subsistence-allowance/domain/index.js';

/** How the awards of these cases stand: what they pay in the coming month, and whether they fade; one statement. */
export async function standingsOf(
  tx: EntityManager,
  caseIds: readonly string[],
  today: LegalDate,
): Promise<(caseId: string) => Standing> {
  const rows: { caseId: string; fading: boolean; amount: string }[] = await tx.query(
    `SELECT a.case_id AS "caseId", a.fading, due.amount
       FROM award a
      CROSS JOIN ${dueFor('a.id', 'greatest($2::date, a.from_month)')}
      WHERE a.case_id = ANY ($1::uuid[])`,
    [caseIds, firstDayOf(nextMonth(monthOf(today)))],
  );
  const standings = new Map(rows.map(({ caseId, fading, amount }) => [caseId, { fading, amountFen: Number(amount) }]));
  return (caseId) => standings.get(caseId) ?? { amountFen: 0, fading: false };
}
