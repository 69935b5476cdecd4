import { suspendedIn } from '@yimen/benefits';
import { addDays, firstDayOf, type LegalDate, type LegalMonth, nextMonth } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { countedIn } from '../award/counted-before.js';
import { type Figures, noFigures, personKinds, sumNames } from './domain/index.js';

/** What is counted: a month, over codes each of which belongs to a group, or by the award's program. */
export type Counting = {
  readonly month: LegalMonth;
  readonly codes: readonly string[];
  readonly groupOf: (code: string) => string;
  readonly byProgram: boolean;
  readonly adultAge: number;
  readonly elderlyAge: number;
  readonly severeLevels: readonly string[];
};

/** `m` is a person counted; $3 the month's last day, on which ages are reckoned (the birthday itself counts, domain §0.3). */
const kindConditions: Readonly<Record<(typeof personKinds)[number], string>> = {
  minors: `((m ->> 'birthDate')::date + make_interval(years => $5::integer))::date > $3::date`,
  elderly: `((m ->> 'birthDate')::date + make_interval(years => $6::integer))::date <= $3::date`,
  disabled: `jsonb_typeof(m -> 'disability') = 'object'`,
  severelyDisabled: `m -> 'disability' ->> 'level' = ANY ($7::text[])`,
  seriouslyIll: `(m ->> 'seriouslyIll')::boolean`,
  students: `m ->> 'studentStage' <> 'NONE'`,
};

const grouped = `CASE WHEN $8 THEN a.program ELSE g.grp END`;
/** $1 the month's first day, $2 the month before's, $4 the codes with their groups. */
const sql = `
  WITH g AS MATERIALIZED (SELECT code, grp FROM jsonb_to_recordset($4::jsonb) AS t(code text, grp text)),
  held AS (
    SELECT ${grouped} AS grp, a.from_month, a.to_month, coalesce(a.end_reason, 'OTHER') AS reason,
           ${countedIn('a', '$1::date')} AS counted, ${suspendedIn('a', '$1::date')} AS suspended
      FROM award a JOIN g ON g.code = a.division
     WHERE a.from_month <= $1::date AND (a.to_month IS NULL OR a.to_month >= $2::date)),
  stock AS (
    SELECT h.grp, count(*)::integer AS households, count(*) FILTER (WHERE h.suspended)::integer AS suspended,
           count(*) FILTER (WHERE h.from_month = $1::date)::integer AS entries, sum(p.persons)::integer AS persons,
           ${personKinds.map((kind) => `sum(p."${kind}")::integer AS "${kind}"`).join(', ')}
      FROM held h
     CROSS JOIN LATERAL (
       SELECT count(*) AS persons, ${personKinds.map((kind) => `count(*) FILTER (WHERE ${kindConditions[kind]}) AS "${kind}"`).join(', ')}
         FROM jsonb_array_elements(h.counted) AS m) AS p
     WHERE h.to_month IS NULL OR h.to_month >= $1::date GROUP BY h.grp),
  gone AS (
    SELECT grp, sum(count)::integer AS exits, jsonb_agg(jsonb_build_object('code', reason, 'count', count) ORDER BY reason) AS reasons
      FROM (SELECT grp, reason, count(*)::integer AS count FROM held WHERE to_month = $2::date GROUP BY grp, reason) AS each
     GROUP BY grp),
  paid AS (
    SELECT ${grouped} AS grp, count(*)::integer AS "paidHouseholds",
           sum(jsonb_array_length(${countedIn('a', '$1::date')}))::integer AS "paidPersons",
           sum(l.amount)::bigint AS entitled, sum(l.arrears)::bigint AS arrears, sum(l.reissued)::bigint AS reissued,
           sum(l.recovered)::bigint AS recovered, sum(l.payable)::bigint AS payable
      FROM roll_line l JOIN roll r ON r.id = l.roll_id
      JOIN award a ON a.id = l.award_id JOIN g ON g.code = a.division
     WHERE l.month = $1::date AND r.status IN ('LOCKED', 'SENT', 'SETTLED') GROUP BY 1)
  SELECT grp, to_jsonb(stock) - 'grp' AS stock, exits, reasons, to_jsonb(paid) - 'grp' AS paid
    FROM stock FULL JOIN gone USING (grp) FULL JOIN paid USING (grp) ORDER BY grp`;

type Row = {
  grp: string;
  stock: Record<string, number> | null;
  exits: number | null;
  reasons: { code: string; count: number }[] | null;
  paid: Record<string, number> | null;
};

/** The figures of each group that has any, by one statement, however many awards and lines. */
export async function figuresOf(tx: EntityManager, counting: Counting): Promise<ReadonlyMap<string, Figures>> {
  const { month, codes, groupOf, byProgram, adultAge, elderlyAge, severeLevels } = counting;
  const lastDay: LegalDate = addDays(firstDayOf(nextMonth(month)), -1);
  const groups = codes.map((code) => ({ code, grp: groupOf(code) }));
  const rows: Row[] = await tx.query(sql, [
    ...[firstDayOf(month), firstDayOf(nextMonth(month, -1)), lastDay, JSON.stringify(groups)],
    ...[adultAge, elderlyAge, severeLevels, byProgram],
  ]);
  return new Map(rows.map((row) => [row.grp, toFigures(row)]));
}

function toFigures({ stock, exits, reasons, paid }: Row): Figures {
  const none = noFigures();
  const of = (row: Record<string, number> | null, name: string) => Number(row?.[name] ?? 0);
  return {
    ...none,
    ...{ households: of(stock, 'households'), suspended: of(stock, 'suspended'), persons: of(stock, 'persons') },
    ...{ entries: of(stock, 'entries'), exits: exits ?? 0, exitReasons: reasons ?? [] },
    ...{ paidHouseholds: of(paid, 'paidHouseholds'), paidPersons: of(paid, 'paidPersons') },
    kinds: { ...none.kinds, ...Object.fromEntries(personKinds.map((kind) => [kind, of(stock, kind)])) },
    sums: { ...none.sums, ...Object.fromEntries(sumNames.map((name) => [name, of(paid, name)])) },
  };
}
