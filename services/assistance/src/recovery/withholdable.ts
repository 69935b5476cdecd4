import { amountsOf, type Withholding } from '@yimen/benefits';
import { type Withholdable } from '@yimen/benefits/domain';
import type { Law } from '@yimen/policy';
import { firstDayOf, type LegalDate, type LegalMonth, nextMonth, rational } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { reckoningsOf } from '../standards/law-book.js';
import { protectedMinimum } from './domain/index.js';

type Row = {
  awardId: string;
  division: string;
  suspended: { from: LegalDate; to: LegalDate | null }[] | null;
  from: LegalDate;
  to: LegalDate | null;
  counted: number;
  total: string;
  amounts: { from: LegalDate; amount: number }[];
};

/**
 * What the months to come of each award could have kept back, by the law of each month's first day: nothing of an award that is
 * suspended, and no month after its last. Two statements and the law's three, however many awards.
 */
export async function withholdableOf(
  tx: EntityManager,
  { awardIds, from, months, today }: Withholding,
): Promise<ReadonlyMap<string, readonly Withholdable[]>> {
  const rows: Row[] = await tx.query(
    `SELECT a.id AS "awardId", a.division, to_char(a.from_month, 'YYYY-MM-DD') AS from,
            to_char(a.to_month, 'YYYY-MM-DD') AS to, jsonb_array_length(a.basis -> 'counted') AS counted,
            a.basis ->> 'totalFen' AS total,
            ${amountsOf('a.id')} AS amounts,
            (SELECT jsonb_agg(jsonb_build_object('from', to_char(s.from_month, 'YYYY-MM-DD'), 'to', to_char(s.to_month, 'YYYY-MM-DD')))
               FROM award_suspension s WHERE s.award_id = a.id) AS suspended
       FROM award a WHERE a.id = ANY ($1::uuid[])`,
    [awardIds],
  );
  const reckoning = await reckoningsOf(
    tx,
    rows.map(({ division }) => division),
    today,
  );
  const asked = Array.from({ length: months }, (_, at) => nextMonth(from, at));
  return new Map(rows.map((row) => [row.awardId, inForce(row, asked, reckoning(row.division).law)]));
}

function inForce(row: Row, asked: readonly LegalMonth[], law: Law): Withholdable[] {
  const within = (on: LegalDate, from: LegalDate, to: LegalDate | null) => on >= from && (to === null || on <= to);
  return asked.flatMap((month) => {
    const on = firstDayOf(month);
    if (!within(on, row.from, row.to) || row.suspended?.some(({ from, to }) => within(on, from, to))) return [];
    const allowanceFen = row.amounts.filter(({ from }) => from <= on).at(-1)?.amount ?? 0;
    const means = { month, allowanceFen, counted: row.counted, income: rational(row.total ?? '0') };
    const protection = protectedMinimum(law, means);
    return 'because' in protection ? [] : [{ month, ...protection }];
  });
}
