import { type Scope, sees } from '@yimen/access';
import { dueFor, inForce } from '@yimen/benefits';
import { isUuid, type LegalDate, monthOf } from '@yimen/standards';
import { type RequestContext } from '@yimen/subgraph';

type AwardRow = {
  id: string;
  caseId: string;
  householdId: string;
  division: string;
  from: LegalDate;
  to: LegalDate | null;
  status: string;
  monthlyAmount: string;
  memberCount: number;
  program: 'HOUSEHOLD' | 'SINGLE_PERSON';
  personId: string | null;
  persons: string[];
};

const columns = `a.id, a.case_id AS "caseId", a.household_id AS "householdId", a.division,
  to_char(a.from_month, 'YYYY-MM-DD') AS from, to_char(a.to_month, 'YYYY-MM-DD') AS to, a.status,
  due.amount AS "monthlyAmount", a.member_count AS "memberCount", a.program, a.person_id AS "personId",
  ARRAY(SELECT m.person_id::text FROM award_member m WHERE m.award_id = a.id) || c.applicant::text AS persons`;
/** The amount of today's month, or of the first month of an award that has not begun. */
const from = `award a JOIN subsistence_case c ON c.id = a.case_id
  CROSS JOIN ${dueFor('a.id', 'greatest($2::date, a.from_month)')}`;

/** An award by its id, for this actor; null outside their jurisdiction, as for what does not exist. */
export function awardById(ctx: RequestContext, id: string) {
  return awardLoader(ctx, 'award', 'a.id', ({ id: key }) => [key]).load(id);
}

/** The award that a case granted. */
export function awardOfCase(ctx: RequestContext, caseId: string) {
  return awardLoader(ctx, 'award-of-case', 'a.case_id', ({ caseId: key }) => [key]).load(caseId);
}

/** The award in force of a household; of two (an old one in its last month, a new one that begins) the newer. */
export function awardOfHousehold(ctx: RequestContext, householdId: string) {
  const current = `${inForce('a', '$2')} AND a.program = 'HOUSEHOLD' AND a.household_id`;
  return awardLoader(ctx, 'award-of-household', current, ({ householdId: key }) => [key]).load(householdId);
}

/** One loader a way of asking: one statement, however many keys. */
function awardLoader(ctx: RequestContext, name: string, column: string, keysOf: (row: AwardRow) => readonly string[]) {
  return ctx.loaders.of<string, ReturnType<typeof showAward>>(name, async (keys) => {
    const scope = await ctx.scopeOf('assistance.award.read');
    const rows: AwardRow[] = await ctx.db.query(
      `SELECT ${columns} FROM ${from} WHERE ${column} = ANY ($1::uuid[]) ORDER BY a.from_month, a.id`,
      [keys.filter(isUuid), ctx.today],
    );
    const found = new Map(rows.flatMap((row) => keysOf(row).map((key) => [key, row])));
    return keys.map((key) => shownTo(ctx, scope, found.get(key)));
  });
}

function shownTo(ctx: RequestContext, scope: Scope, row: AwardRow | undefined) {
  const seen = row !== undefined && sees(scope, { divisions: [row.division], persons: row.persons });
  return seen ? showAward(ctx, row) : null;
}

/** An award as the schema shows it; its case is loaded by the resolver, for whoever asks. */
function showAward(ctx: RequestContext, row: AwardRow) {
  const { id, caseId, householdId, from: first, to, status, monthlyAmount, memberCount } = row;
  return {
    __typename: 'SubsistenceAward' as const,
    ...{ id, status, memberCount, caseId, program: row.program },
    person: row.personId === null ? null : { __typename: 'Person', id: row.personId },
    household: { __typename: 'Household', id: householdId },
    from: monthOf(first),
    to: to === null ? null : monthOf(to),
    monthlyAmount: Number(monthlyAmount),
    amounts: () => amountsOf(ctx, id),
    arrears: () => arrearsOf(ctx, id),
  };
}

type AmountRow = { awardId: string; from: LegalDate; amount: string; reason: string; source: string | null };

function amountsOf({ loaders, db }: RequestContext, awardId: string) {
  const loader = loaders.of<string, object[]>('award-amounts', async (ids) => {
    const rows: AmountRow[] = await db.query(
      `SELECT award_id AS "awardId", to_char(from_month, 'YYYY-MM-DD') AS from, amount, reason, source
         FROM award_amount WHERE award_id = ANY ($1::uuid[]) ORDER BY from_month`,
      [ids],
    );
    const shown = rows.map(({ from: first, amount, ...row }) => ({
      ...row,
      from: monthOf(first),
      amount: Number(amount),
    }));
    return ids.map((id) => shown.filter((row) => row.awardId === id));
  });
  return loader.load(awardId);
}

type ArrearsRow = {
  awardId: string;
  month: LegalDate;
  amount: string;
  source: string;
  foundOn: LegalDate;
  status: string;
};

function arrearsOf({ loaders, db }: RequestContext, awardId: string) {
  const loader = loaders.of<string, object[]>('award-arrears', async (ids) => {
    const rows: ArrearsRow[] = await db.query(
      `SELECT r.award_id AS "awardId", to_char(r.month, 'YYYY-MM-DD') AS month, r.amount, r.source,
              to_char(r.found_on, 'YYYY-MM-DD') AS "foundOn", coalesce(j.status, 'OPEN') AS status
         FROM award_arrears r LEFT JOIN award_adjustment j ON j.id = r.adjustment_id
        WHERE r.award_id = ANY ($1::uuid[]) ORDER BY r.month, r.found_on`,
      [ids],
    );
    const shown = rows.map(({ month, amount, ...row }) => ({ ...row, month: monthOf(month), amount: Number(amount) }));
    return ids.map((id) => shown.filter((row) => row.awardId === id));
  });
  return loader.load(awardId);
}
