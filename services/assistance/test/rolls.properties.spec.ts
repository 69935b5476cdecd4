import { randomUUID } from 'node:crypto';
import { type PlannedAdjustment, planAdjustments } from '@yimen/benefits';
import { type LegalMonth, legalDate } from '@yimen/standards';
import { county, streetA, streetB } from '@yimen/testing';
import fc from 'fast-check';
import { anOffice, type Office } from './support/an-office.js';
import { lock, rollStep } from './support/rolls.js';
import { type SomeAward, someAwards } from './support/some-awards.js';

const months = ['2026-08', '2026-09', '2026-10', '2026-11'];
const day = (month: string | null) => (month === null ? null : `${month}-01`);

const award: fc.Arbitrary<SomeAward & { division: string }> = fc.record({
  amountFen: fc.integer({ min: 1, max: 300_000 }),
  fromMonth: fc.constantFrom('2026-01', ...months).map((month) => `${month}-01`),
  toMonth: fc.option(fc.constantFrom(...months)).map(day),
  status: fc.constantFrom('ACTIVE', 'ACTIVE', 'ACTIVE', 'SUSPENDED'),
  division: fc.constantFrom(streetA, streetB),
});
const adjustment = fc.record({
  of: fc.nat(),
  kind: fc.constantFrom('ARREARS', 'RECOVERY', 'REISSUE') as fc.Arbitrary<PlannedAdjustment['kind']>,
  fen: fc.integer({ min: 1, max: 200_000 }),
  fromMonth: fc.constantFrom(...months),
});
const act = fc.record({
  divisions: fc.array(fc.constantFrom(county, streetA, streetB), { minLength: 1, maxLength: 3 }),
  outcome: fc.constantFrom('LOCK', 'DISCARD', 'KEEP'),
});
const history = fc.record({
  awards: fc.array(award, { minLength: 1, maxLength: 25 }),
  adjustments: fc.array(adjustment, { maxLength: 15 }),
  acts: fc.array(act, { minLength: months.length, maxLength: months.length }),
});

describe('名册的不变量 (domain §14.3)', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice('2026-11-02');
  });
  afterAll(() => office.close());
  const rows = <Row>(statement: string): Promise<Row[]> => office.service.db.query(statement);

  /** Drafts for several places at once, month after month, and locks or throws away what came of it. */
  async function live({ awards, adjustments, acts }: typeof history extends fc.Arbitrary<infer H> ? H : never) {
    const ids = await someAwards(office, awards);
    await planAdjustments(
      office.service.db.manager,
      adjustments.map(({ of, kind, fen, fromMonth }) => ({
        ...{ awardId: ids[of % ids.length] ?? '', kind, amountFen: kind === 'RECOVERY' ? -fen : fen },
        ...{
          fromMonth: fromMonth as LegalMonth,
          sourceKind: 'TEST',
          sourceId: randomUUID(),
          plannedOn: legalDate('2026-08-01'),
        },
      })),
    );
    for (const [at, { divisions, outcome }] of acts.entries()) {
      const input = { month: months[at], lateReason: '补拟' };
      const drafted = await Promise.all(
        divisions.map((division) =>
          rollStep(office, office.people['finance-chen'], 'draftSubsistenceRoll', { ...input, division }),
        ),
      );
      for (const { roll } of drafted) if (roll !== null) await bring(roll.id, outcome);
    }
  }

  async function bring(rollId: string, outcome: string) {
    if (outcome === 'LOCK') await lock(office, rollId);
    if (outcome === 'DISCARD')
      await rollStep(office, office.people['finance-chen'], 'discardSubsistenceRoll', { rollId });
  }

  /** Everything that a history wrote, the last first. */
  const tables = [
    'award_payment',
    'award_arrears',
    'award_adjustment',
    'roll_line',
    'roll_left_out',
    'discarded_roll_line',
    'roll',
  ];
  const clear = async () => {
    await office.service.db.query('UPDATE award_arrears SET adjustment_id = NULL');
    for (const table of [...tables, 'award_suspension', 'award_member', 'award_amount', 'award'])
      await office.service.db.query(`DELETE FROM ${table}`);
  };

  it('pays each award once a month, whoever drafts for whichever places at once, and adds up to the fen', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (lived) => {
        await live(lived);
        const twice = await rows('SELECT 1 FROM roll_line GROUP BY award_id, month HAVING count(*) > 1');
        const perHousehold = await rows(
          'SELECT 1 FROM roll_line WHERE amount > 0 GROUP BY household_id, month HAVING count(*) > 1',
        );
        const sums = await rows(
          `SELECT r.id FROM roll r LEFT JOIN roll_line l ON l.roll_id = r.id WHERE r.status <> 'DISCARDED'
            GROUP BY r.id HAVING r.total_amount <> coalesce(sum(l.payable), 0) OR r.households <> count(l.award_id)`,
        );
        const lines = await rows(
          `SELECT 1 FROM roll_line l WHERE l.arrears + l.reissued - l.recovered <> (SELECT coalesce(sum(j.amount), 0)
             FROM award_adjustment j WHERE j.roll_id = l.roll_id AND j.award_id = l.award_id AND j.status IN ('ON_ROLL', 'SETTLED'))`,
        );
        const lost = await rows(
          `SELECT 1 FROM award_adjustment j WHERE j.roll_id IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM roll_line l WHERE l.roll_id = j.roll_id AND l.award_id = j.award_id)`,
        );
        const outside = await rows(
          `SELECT 1 FROM roll_line l JOIN award a ON a.id = l.award_id
            WHERE l.amount > 0 AND (l.month < a.from_month OR l.month > a.to_month
                  OR EXISTS (SELECT 1 FROM award_suspension s WHERE s.award_id = a.id AND s.from_month <= l.month AND s.to_month IS NULL))`,
        );
        const unpaid = await rows(
          `SELECT 1 FROM award_payment p JOIN roll_line l USING (roll_id, award_id) WHERE p.amount <> l.payable`,
        );
        await clear();
        expect({ twice, perHousehold, sums, lines, lost, outside, unpaid }).toEqual({
          ...{ twice: [], perHousehold: [], sums: [], lines: [], lost: [], outside: [], unpaid: [] },
        });
      }),
      { numRuns: 12, seed: 143 },
    );
  }, 240_000);
});
