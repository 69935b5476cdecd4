/**
 * SQL: what stands for the month `month` (its first day) of the award `award` (its id); null before the award's first amount. Whether
 * the award is in enjoyment in that month is another question: `inMonth`.
 */
export const amountFor = (award: string, month: string): string =>
  `(SELECT m.amount FROM award_amount m
             WHERE m.award_id = ${award} AND m.from_month <= ${month} ORDER BY m.from_month DESC LIMIT 1)`;

/** SQL, to join: the same as `due.amount`, and no row where there is none. */
export const dueFor = (award: string, month: string): string => `LATERAL ${amountFor(award, month)} AS due`;

/** SQL: every amount of the award `award` (its id) in the order of the months, as a JSON list of `{ from, amount }` in fen. */
export const amountsOf = (award: string): string =>
  `(SELECT jsonb_agg(jsonb_build_object('from', to_char(m.from_month, 'YYYY-MM-DD'), 'amount', m.amount)
                     ORDER BY m.from_month)
      FROM award_amount m WHERE m.award_id = ${award})`;

/** SQL: the award `a` is in enjoyment in the month `month`, given by its first day. */
export const inMonth = (a: string, month: string): string =>
  `${a}.from_month <= ${month} AND (${a}.to_month IS NULL OR ${a}.to_month >= ${month})`;

/** SQL: the award `a` is still in enjoyment in the month of a day; whether it has begun is another question. */
export const inForce = (a: string, day: string): string =>
  `(${a}.to_month IS NULL OR ${a}.to_month >= date_trunc('month', ${day}::date))`;

/** SQL: the award `a` is suspended in a month, given by its first day. Whether it is so today says its status. */
export const suspendedIn = (a: string, month: string): string =>
  `EXISTS (SELECT 1 FROM award_suspension s
            WHERE s.award_id = ${a}.id AND s.from_month <= ${month} AND (s.to_month IS NULL OR s.to_month >= ${month}))`;
