import { amountFor } from '@yimen/benefits';
/**
 * SQL: the awards whose amounts the database computes itself, `a`: of the divisions of the plan $1, in enjoyment when the standard begins
 * ($2), begun by then, paid the difference as a household, nobody's share of it withheld. All others are computed one by one.
 */
export const inSets = `a.status <> 'ENDED' AND NOT a.fading AND (a.to_month IS NULL OR a.to_month >= $2::date)
  AND a.from_month <= $3::date AND coalesce(a.basis ->> 'way', 'HOUSEHOLD') = 'HOUSEHOLD'
  AND NOT a.basis ? 'withheld'`;

const plan = `plan AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS t(division text, month date, previous date, source text, "standardFen" numeric,
    "minimumFen" bigint, raise boolean, combine text, denominator numeric, "addOns" jsonb))`;

/** What special members add, over the plan's denominator: the age is reached on the birthday, 29 February's on the month's last day. */
const additions = `LEFT JOIN LATERAL (
    SELECT sum(member.due) AS numerator
      FROM (SELECT CASE p.combine WHEN 'SUM' THEN sum(r.numerator) ELSE max(r.numerator) END AS due
              FROM jsonb_array_elements(a.basis -> 'counted') WITH ORDINALITY AS m(said, nth)
              JOIN jsonb_to_recordset(p."addOns") AS r(kind text, numerator numeric, age integer, levels jsonb)
                ON CASE r.kind
                     WHEN 'elderly' THEN (m.said ->> 'birthDate')::date + make_interval(years => r.age) <= p.month
                     WHEN 'minor' THEN (m.said ->> 'birthDate')::date + make_interval(years => r.age) > p.month
                     WHEN 'severeDisability' THEN r.levels ? (m.said #>> '{disability,level}')
                     WHEN 'seriousIllness' THEN (m.said ->> 'seriouslyIll')::boolean
                   END
             GROUP BY m.nth) AS member) AS more ON true`;

/**
 * F-1 in whole numbers: S × n − ΣI over the common denominator of income and additions, never below zero, additions, then half a
 * fen up, then the smallest payment. The reference is `monthlyAmount`. What no step has (additions, a smallest payment) is left out
 * of the text; OFFSET 0 keeps PostgreSQL from computing an expression anew wherever it is read.
 */
function computed({ steps, addOns, minimum }: SetShape): string {
  const atLeast = `CASE WHEN "minimumFen" IS NOT NULL AND numerator > 0 AND fen < "minimumFen"
              THEN CASE WHEN raise THEN "minimumFen" ELSE 0 END ELSE fen END`;
  const added = addOns ? '+ coalesce(more.numerator, 0) * income.denominator' : '';
  return `computed AS (
  SELECT id, month, previous, source, standing, ${minimum ? atLeast : 'fen'} AS amount
    FROM (SELECT *, div(2 * numerator + denominator, 2 * denominator)::bigint AS fen
            FROM (SELECT a.id, p.month, p.previous, p.source, p."minimumFen", p.raise, income.denominator * p.denominator AS denominator,
                         greatest(p."standardFen" * jsonb_array_length(a.basis -> 'counted') * income.denominator - income.numerator, 0)
                           * p.denominator ${added} AS numerator, ${steps === 'ONE' ? standing : betweenSteps} AS standing
                    FROM award a JOIN plan p ON p.division = a.division
                   CROSS JOIN LATERAL (SELECT split_part(a.basis ->> 'totalFen', '/', 1)::numeric AS numerator,
                                              coalesce(nullif(split_part(a.basis ->> 'totalFen', '/', 2), ''), '1')::numeric AS denominator
                                       OFFSET 0) AS income
                    ${addOns ? additions : ''}
                   WHERE ${inSets} AND (a.to_month IS NULL OR a.to_month >= p.month) OFFSET 0) AS exact OFFSET 0) AS rounded)`;
}

/** What stands for the step's month. */
const standing = amountFor('a.id', 'p.month');
/** Of several steps: an amount that begins after the step before, if one does. */
const betweenSteps = `(SELECT m.amount FROM award_amount m
                           WHERE m.award_id = a.id AND m.from_month <= p.month AND (p.previous IS NULL OR m.from_month > p.previous)
                           ORDER BY m.from_month DESC LIMIT 1)`;

/** What a set of steps has that the text must provide for. */
export type SetShape = { readonly steps: 'ONE' | 'MANY'; readonly addOns: boolean; readonly minimum: boolean };

/** SQL: `changed`, every amount that becomes another: award, month, what it was, what it is, by which document. */
export function changedAmounts(shape: SetShape): string {
  const before = shape.steps === 'ONE' ? 'standing' : 'standing, lag(amount) OVER (PARTITION BY id ORDER BY month)';
  return `${plan}, ${computed(shape)},
    stepped AS (SELECT id, month, source, amount, coalesce(${before}, 0) AS was FROM computed),
    changed AS MATERIALIZED (SELECT * FROM stepped WHERE amount <> was)`;
}

/** SQL: `first`, the first change of each award: with one step every change is. */
export const firstChange = ({ steps }: SetShape): string =>
  steps === 'ONE'
    ? 'first AS (SELECT * FROM changed)'
    : 'first AS (SELECT DISTINCT ON (id) * FROM changed ORDER BY id, month)';
