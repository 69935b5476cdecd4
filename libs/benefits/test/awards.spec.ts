import type { LegalDate, LegalMonth } from '@yimen/standards';
import { type AwardChange } from '../src/domain/index.js';
import {
  amountFor,
  cancelAdjustments,
  insertAwards,
  lockAwards,
  planAdjustments,
  planArrears,
  writeChanges,
} from '../src/index.js';
import { type BenefitDatabase, benefitDatabase, lockedRoll, statementsOf, street } from './database.js';

const today = '2026-06-15' as LegalDate;
const month = (text: string) => text as LegalMonth;
const living = { benefits: ['LIVING'], codes: [street], month: month('2026-07') };

let db: BenefitDatabase;
beforeAll(async () => {
  db = await benefitDatabase();
});
afterAll(() => db.close());

async function change(...changes: AwardChange[]) {
  const standing = await lockAwards(
    db.tx,
    changes.map(({ awardId }) => awardId),
  );
  const changed = changes.flatMap((each) => {
    const found = standing.get(each.awardId);
    return found === undefined ? [] : [{ standing: found, change: each }];
  });
  return writeChanges(db.tx, changed, { today });
}

const amountIn = async (awardId: string, on: string): Promise<number | null> => {
  const [row] = await db.tx.query(`SELECT ${amountFor('$1::uuid', '$2::date')} AS amount`, [awardId, on]);
  return row.amount === null ? null : Number(row.amount);
};

describe('an award of any benefit', () => {
  it('begins with its first amount, for a person or a household, and for nobody not at all', async () => {
    const awardId = await db.anAward({ monthlyFen: 17_600, startMonth: month('2026-03') });
    expect((await lockAwards(db.tx, [awardId])).get(awardId)).toMatchObject({
      ...{ benefit: 'LIVING', status: 'ACTIVE', version: 1, fading: false, householdId: null },
      ...{ from: '2026-03-01', to: null, amounts: [{ from: '2026-03-01', amount: 17_600 }] },
    });
    expect(await amountIn(awardId, '2026-02-01')).toBeNull();
    await expect(db.anAward({ personId: null })).rejects.toThrow('an_award_is_somebodys');
  });

  it('keeps what a service has of its own, and knows no column that the service has not declared', async () => {
    const award = { own: { colour: 'red' } };
    await expect(db.anAward(award)).rejects.toThrow('no declared column colour');
  });

  it('is paid another amount from a month on; what came after that month is replaced', async () => {
    const awardId = await db.anAward();
    await change({
      ...{ awardId, fromMonth: month('2026-08'), reason: 'STANDARD', source: '2号', monthlyFen: 12_000 },
      later: [{ fromMonth: month('2026-10'), monthlyFen: 6_000 }],
    });
    await change({ awardId, fromMonth: month('2026-09'), reason: 'GRADE', source: '3号', monthlyFen: 15_000 });
    const months = ['2026-07-01', '2026-08-01', '2026-09-01', '2026-12-01'];
    expect(await Promise.all(months.map((on) => amountIn(awardId, on)))).toEqual([10_000, 12_000, 15_000, 15_000]);
  });

  it('ends with a month; what a locked roll paid after it is written down as overpaid, once', async () => {
    const awardId = await db.anAward();
    await lockedRoll(db.tx, '2026-05', [awardId]);
    await lockedRoll(db.tx, '2026-06', [awardId]);
    const end = { awardId, reason: 'DEATH', source: '死亡', turn: 'END' } as const;
    const arrears = await change({ ...end, fromMonth: month('2026-05'), endMonth: month('2026-04') });
    expect(arrears).toEqual([
      { awardId, month: '2026-05-01', amountFen: -10_000, source: '死亡' },
      { awardId, month: '2026-06-01', amountFen: -10_000, source: '死亡' },
    ]);
    const again = await change({ ...end, fromMonth: month('2026-05'), endMonth: month('2026-04') });
    expect(again).toEqual([]);
    const [row] = await db.tx.query('SELECT status, end_reason, version FROM award WHERE id = $1', [awardId]);
    expect(row).toEqual({ status: 'ENDED', end_reason: 'DEATH', version: 3 });
  });

  it('is kept from the rolls while suspended; what was kept back is due when it is lifted', async () => {
    const awardId = await db.anAward();
    const cause = { awardId, reason: 'EXPIRED', source: '证件' };
    await change({ ...cause, fromMonth: month('2026-03'), turn: 'SUSPEND' });
    const due = await change({ ...cause, fromMonth: month('2026-06'), turn: 'RESUME' });
    expect(due.map(({ month: kept, amountFen }) => [kept, amountFen])).toEqual([
      ['2026-03-01', 10_000],
      ['2026-04-01', 10_000],
      ['2026-05-01', 10_000],
    ]);
  });

  it('changes a thousand by as many statements as one', async () => {
    const caseId = await db.aCase();
    const ids = Array.from({ length: 1_000 }, () => crypto.randomUUID());
    const of = { benefit: 'CARE', caseId, householdId: null, division: street, startMonth: month('2026-01') };
    await insertAwards(
      db.tx,
      ids.map((awardId) => ({ ...of, awardId, personId: awardId, monthlyFen: 15_200, source: null })),
    );
    const counted = async (some: readonly string[]) => {
      const order = { fromMonth: month('2026-07'), reason: 'STANDARD', source: '5号', monthlyFen: 17_600 };
      return statementsOf(db.app, () => change(...some.map((awardId) => ({ ...order, awardId }))));
    };
    const one = await counted(ids.slice(0, 1));
    expect(await counted(ids.slice(1))).toBe(one);
  });
});

describe('what a coming roll pays beside the month', () => {
  it('plans arrears of the roll’s benefit and places once, and of no other', async () => {
    const awardId = await db.anAward({ benefit: 'CARE' });
    await db.tx.query(
      `INSERT INTO award_arrears (award_id, month, amount, source, found_on) VALUES ($1, '2026-05-01', 500, 's', $2)`,
      [awardId, today],
    );
    const planned = () =>
      db.tx.query('SELECT kind, amount, status FROM award_adjustment WHERE award_id = $1', [awardId]);
    await planArrears(db.tx, living, today);
    expect(await planned()).toEqual([]);
    await planArrears(db.tx, { ...living, benefits: ['CARE'] }, today);
    await planArrears(db.tx, { ...living, benefits: ['CARE'] }, today);
    expect(await planned()).toEqual([{ kind: 'ARREARS', amount: '500', status: 'PLANNED' }]);
  });

  it('plans the same source once, and takes back what is on no roll', async () => {
    const awardId = await db.anAward();
    const row = {
      ...{ awardId, fromMonth: month('2026-07'), kind: 'RECOVERY' as const, amountFen: -300 },
      ...{ sourceKind: 'CLAIM', sourceId: awardId, plannedOn: today },
    };
    const ids = await planAdjustments(db.tx, [row]);
    expect(await planAdjustments(db.tx, [row])).toEqual([]);
    expect(await cancelAdjustments(db.tx, ids)).toEqual(ids);
    expect(await cancelAdjustments(db.tx, ids)).toEqual([]);
  });
});
