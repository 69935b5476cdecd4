import { type DomainEvent, eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { countStatements } from '@yimen/subgraph';
import { type Asker, type BootedService, dataOf, moveClock, streetA, streetB } from '@yimen/testing';
import { aCaseInWork, aFrontOffice, type ToldCase, tell } from './a-front-office.js';

const asked = `query ($month: Month!, $division: ID) { handlingFigures(month: $month, division: $division) {
  total { received accepted decided onTime late stillLate onTimeRate averageWorkingDays supplements withdrawals warnedYellow warnedRed warnedOverdue }
  rows { nodes { division { code } item { code } figure { received decided onTime late } } }
  csv { fileName mediaType content } } }`;

interface Figures {
  readonly handlingFigures: {
    readonly total: Record<string, number | string | null>;
    readonly rows: { readonly nodes: { division: { code: string }; figure: Record<string, number> }[] };
    readonly csv: { readonly fileName: string; readonly content: string };
  };
}

/** What happens next to a case, as its owner tells it. */
function then(
  told: ToldCase,
  type: 'confirmed' | 'refused' | 'withdrawn' | 'supplement-requested',
  day: string,
  version = 3,
): DomainEvent {
  const [first] = told.events;
  if (first === undefined) throw new Error('no event');
  const { work: _work, ...base } = first.data as unknown as Record<string, unknown>;
  const ends = {
    confirmed: 'CONFIRMED',
    refused: 'REJECTED',
    withdrawn: 'WITHDRAWN',
    'supplement-requested': 'SUPPLEMENT',
  };
  const more = {
    confirmed: {
      decidedOn: day,
      decisionId: told.id,
      authority: 'DISTRICT',
      monthlyAmount: '1.00',
      awardFrom: '2026-11',
    },
    refused: { decidedOn: day, decisionId: told.id, reasonCodes: ['OTHER'] },
    withdrawn: { reasonCode: 'APPLICANT' },
    'supplement-requested': { itemCount: 1, respondBy: null },
  };
  const data = { ...base, status: ends[type], dueOn: null, version, ...more[type] };
  const telling = { subjectVersion: version, legalDate: legalDate(day), division: String(base.division) };
  return eventOf(`yimen.assistance.case.${type}.v1`, data as never, telling);
}

describe('每月办件统计 the month’s figures agree with the cases', () => {
  let house: BootedService;
  let askers: Awaited<ReturnType<typeof aFrontOffice>>['askers'];

  const figures = async (asker: Asker, month: string, division?: string) =>
    dataOf(await house.query<Figures>(asker, asked, { month, division })).handlingFigures;

  beforeAll(async () => {
    ({ house, askers } = await aFrontOffice());
    // All are applied for and accepted on 2026-09-24.
    const [quick, slow, refused, gone, asksMore] = Array.from({ length: 5 }, () =>
      aCaseInWork({ dueOn: '2026-10-15' }),
    );
    const neverDecided = aCaseInWork({ dueOn: '2026-10-12', division: streetB });
    const all = [quick, slow, refused, gone, asksMore].filter((each) => each !== undefined);
    await tell(house, ...[...all, neverDecided].flatMap(({ events }) => [...events]));
    if (!quick || !slow || !refused || !gone || !asksMore) throw new Error('five cases');
    await moveClock('2026-10-20', house);
    await tell(
      house,
      ...[then(quick, 'confirmed', '2026-10-15'), then(slow, 'confirmed', '2026-10-16')],
      ...[then(refused, 'refused', '2026-09-29'), then(gone, 'withdrawn', '2026-10-09')],
      ...[then(asksMore, 'supplement-requested', '2026-10-09'), then(quick, 'confirmed', '2026-10-19', 9)],
    );
  });
  afterAll(() => house.close());

  it('counts what came in, what was accepted, what was decided and whether on time', async () => {
    expect((await figures(askers['bureau-wu'], '2026-09')).total).toMatchObject({
      ...{
        received: 6,
        accepted: 6,
        decided: 1,
        onTime: 1,
        late: 0,
        onTimeRate: '100.0',
        supplements: 0,
        withdrawals: 0,
      },
      // 09-24 to 09-29: the 25th to the 27th are days off.
      averageWorkingDays: '2.0',
    });
    expect((await figures(askers['bureau-wu'], '2026-10')).total).toMatchObject({
      ...{ received: 0, decided: 2, onTime: 1, late: 1, onTimeRate: '50.0', supplements: 1, withdrawals: 1 },
      // Nobody decided the one in the other street; the one that was told what is missing is past its limit too.
      stillLate: 2,
    });
  });

  it('counts the warnings of the month, each level once', async () => {
    const { total } = await figures(askers['bureau-wu'], '2026-10');
    const [row] = await house.db.query(
      `SELECT count(*) FILTER (WHERE level = 'YELLOW')::int AS yellow, count(*) FILTER (WHERE level = 'RED')::int AS red,
              count(*) FILTER (WHERE level = 'OVERDUE')::int AS overdue FROM case_warning`,
    );
    expect(row.overdue).toBe(6);
    expect(total).toMatchObject({ warnedYellow: row.yellow, warnedRed: row.red, warnedOverdue: row.overdue });
  });

  it('shows a street’s leader their own street; the sum of the streets is the district', async () => {
    const leader = await figures(askers['leader-zhou'], '2026-09');
    expect(leader.rows.nodes.map(({ division }) => division.code)).toEqual([streetA]);
    const district = await figures(askers['bureau-wu'], '2026-09');
    expect(district.rows.nodes.map(({ division }) => division.code)).toEqual([streetA, streetB]);
    const sum = district.rows.nodes.reduce((all, { figure }) => all + (figure.received ?? 0), 0);
    expect(sum).toBe(district.total.received);
    expect((await figures(askers['bureau-wu'], '2026-09', streetB)).total.received).toBe(1);
    const refused = await house.query(askers['clerk-li'], asked, { month: '2026-09' });
    expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('agrees with a recount of the cases, case by case', async () => {
    const cases: { decided: string | null; by: string }[] = await house.db.query(
      `SELECT c.decide_by::text AS by, (SELECT min(t.legal_on)::text FROM case_timeline t
         WHERE t.case_id = c.id AND t.what IN ('confirmed', 'refused')) AS decided FROM case_view c`,
    );
    const inMonth = (day: string | null) => day?.startsWith('2026-10') ?? false;
    const decided = cases.filter((each) => inMonth(each.decided));
    const { total } = await figures(askers['bureau-wu'], '2026-10');
    expect(total.decided).toBe(decided.length);
    expect(total.onTime).toBe(decided.filter((each) => (each.decided ?? '') <= each.by).length);
  });

  it('is given as a file for a spreadsheet, the sum last', async () => {
    const { csv } = await figures(askers['bureau-wu'], '2026-10');
    expect(csv).toMatchObject({ fileName: '办件统计-2026-10.csv' });
    const lines = csv.content.trimEnd().split('\r\n');
    expect(lines[0]).toContain('按时办结率');
    expect(lines.at(-1)).toContain('合计');
    expect(lines[1]).toContain('山大路街道');
  });

  it('refuses a month that has not begun', async () => {
    const answer = await house.query(askers['bureau-wu'], asked, { month: '2026-11' });
    expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('needs the same number of statements for few and many cases', async () => {
    const counts: number[] = [];
    for (const size of [1, 40]) {
      await tell(house, ...Array.from({ length: size }, () => aCaseInWork()).flatMap(({ events }) => [...events]));
      await figures(askers['bureau-wu'], '2026-09');
      counts.push((await countStatements(house.db, () => figures(askers['bureau-wu'], '2026-09'))).statements);
    }
    expect(counts[0]).toBe(counts[1]);
  });
});
