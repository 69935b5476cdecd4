import { confirmWhatIsDue } from '../docs/typed-client/example.js';
import { aPlatform, type TestPlatform } from './support.js';

/** The states in which a case of the street's can be found; what only a moment lasts (CONFIRMED begins its award with the month) too. */
const states = [
  ...['SUBMITTED', 'SUPPLEMENT', 'NOT_ACCEPTED', 'ACCEPTED', 'INVESTIGATING', 'PROPOSED', 'PUBLICIZED', 'OBJECTED'],
  ...['CONFIRMING', 'CONFIRMED', 'ACTIVE', 'REJECTED', 'WITHDRAWN', 'TRANSFERRED'],
  ...['REVIEWING', 'ADJUSTING', 'SUSPENDED', 'TERMINATING', 'TERMINATED'],
];

describe('the demo district of some three hundred households', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await aPlatform({ events: 'postgres', demo: 'district' });
  }, 600_000);
  afterAll(() => platform.stop());

  it('has living cases in every state, so that each list has something to show', async () => {
    const counts: Record<string, number> = {};
    for (const state of states) {
      const { data } = await platform.as('bureau-wu')(
        'query ($state: CaseStatus!) { cases(filter: { status: [$state] }, first: 1) { totalCount } }',
        { state },
      );
      counts[state] = data.cases.totalCount;
    }
    expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([]);
  });

  it('is the same people each time, and all of them invented', async () => {
    const { data } = await platform.as('clerk-li')(
      '{ persons(search: { name: "赵演" }, first: 50) { nodes { name identityNumber } } }',
    );
    expect(data.persons.nodes.length).toBeGreaterThan(0);
  });

  it('is read by the typed example client, which is told each refusal by its type', async () => {
    const lines: string[] = [];
    const token = () => platform.token('bureau-zheng');
    const confirmed = await confirmWhatIsDue({ url: platform.graphqlUrl, token }, (line) => lines.push(line));
    expect(confirmed).toBeGreaterThan(0);
    expect(lines.filter((line) => line.includes('已确认'))).toHaveLength(confirmed);
  });

  it('has months of rolls that hold every award in force', async () => {
    const { data } = await platform.as('finance-chen')(
      '{ july: subsistenceRoll(month: "2026-07", division: "370112") { households } september: subsistenceRoll(month: "2026-09", division: "370112") { households } }',
    );
    expect([data.july.households > 60, data.september.households > 60]).toEqual([true, true]);
  });
});
