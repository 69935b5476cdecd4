/** SQL: the award `a` is still in enjoyment in the month of a day; whether it has begun is another question. */
export const inForce = (a: string, day: string): string =>
  `(${a}.to_month IS NULL OR ${a}.to_month >= date_trunc('month', ${day}::date))`;

/** SQL: the award `a` is suspended in a month, given by its first day. Whether it is so today says its status. */
export const suspendedIn = (a: string, month: string): string =>
  `EXISTS (SELECT 1 FROM award_suspension s
            WHERE s.award_id = ${a}.id AND s.from_month <= ${month} AND (s.to_month IS NULL OR s.to_month >= ${month}))`;
