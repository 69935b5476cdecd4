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
             GROUP BY m.nth) AS member) AS more ON jsonb_array_length(p."addOns") > 0`;

/**
 * F-1 in whole numbers: S × n − ΣI over the common denominator of income and additions, never below zero, additions, then half a
 * fen up, then the smallest payment. The reference is `monthlyAmount`.
 */
const computed = `computed AS (
  SELECT id, month, previous, source,
         CASE WHEN "minimumFen" IS NOT NULL AND numerator > 0 AND fen < "minimumFen"
              THEN CASE WHEN raise THEN "minimumFen" ELSE 0 END ELSE fen END AS amount
    FROM (SELECT *, div(2 * numerator + denominator, 2 * denominator)::bigint AS fen
            FROM (SELECT a.id, p.month, p.previous, p.source, p."minimumFen", p.raise, income.denominator * p.denominator AS denominator,
                         greatest(p."standardFen" * jsonb_array_length(a.basis -> 'counted') * income.denominator - income.numerator, 0)
                           * p.denominator + coalesce(more.numerator, 0) * income.denominator AS numerator
                    FROM subsistence_award a JOIN plan p ON p.division = a.division
                   CROSS JOIN LATERAL (SELECT split_part(a.basis ->> 'totalFen', '/', 1)::numeric AS numerator,
                                              coalesce(nullif(split_part(a.basis ->> 'totalFen', '/', 2), ''), '1')::numeric AS denominator) AS income
                    ${additions}
                   WHERE ${inSets} AND (a.to_month IS NULL OR a.to_month >= p.month)) AS exact) AS rounded)`;

/** What stands for the month before the standard: an amount that begins between two steps, else what the step before made it. */
const stepped = `stepped AS (
  SELECT c.*, coalesce(standing.amount, lag(c.amount) OVER (PARTITION BY c.id ORDER BY c.month), 0) AS was
    FROM computed c
    LEFT JOIN LATERAL (SELECT m.amount FROM award_amount m
                        WHERE m.award_id = c.id AND m.from_month <= c.month AND (c.previous IS NULL OR m.from_month > c.previous)
                        ORDER BY m.from_month DESC LIMIT 1) AS standing ON true)`;

/** With a single step there is no step before. */
const alone = `stepped AS (
  SELECT c.*, coalesce((SELECT m.amount FROM award_amount m WHERE m.award_id = c.id AND m.from_month <= c.month
                         ORDER BY m.from_month DESC LIMIT 1), 0) AS was FROM computed c)`;

/** SQL: `changed`, every amount that becomes another: award, month, what it was, what it is, by which document. */
export const changedAmounts = (steps: 'ONE' | 'MANY'): string =>
  `${plan}, ${computed}, ${steps === 'ONE' ? alone : stepped}, changed AS MATERIALIZED (SELECT * FROM stepped WHERE amount <> was)`;

/** SQL: `first`, the first change of each award: with one step every change is. */
export const firstChange = (steps: 'ONE' | 'MANY'): string =>
  steps === 'ONE'
    ? 'first AS (SELECT * FROM changed)'
    : 'first AS (SELECT DISTINCT ON (id) * FROM changed ORDER BY id, month)';
