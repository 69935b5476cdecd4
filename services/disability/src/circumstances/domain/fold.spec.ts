import { legalDate } from '@yimen/standards';
import fc from 'fast-check';
import { type CircumstanceEntry, periodsOf } from './fold.js';

const person = '018f6b2e-0000-7000-8000-000000000011';
const another = '018f6b2e-0000-7000-8000-000000000012';

function word(version: number, turn: 'BEGINS' | 'ENDS', on: string, more: Partial<CircumstanceEntry> = {}) {
  const entry: CircumstanceEntry = {
    ...{ series: 'low-income/a/household', version, turn, on: legalDate(on), lastDay: null, personIds: [person] },
    ...{ kind: 'LOW_INCOME', tier: 'DIBAO', single: false, amountFen: null, source: 'TOLD', saidOn: legalDate(on) },
    ...more,
  };
  return entry;
}
const shown = (entries: readonly CircumstanceEntry[]) =>
  periodsOf(entries).map(({ personId, from, to, tier, amountFen }) => [personId, from, to, tier ?? amountFen]);

describe('what several words about one circumstance leave standing', () => {
  it('begins, is another, ends with its last day', () => {
    const words = [
      word(1, 'BEGINS', '2026-03-01'),
      word(2, 'BEGINS', '2026-06-01', { tier: 'DIBAO_MARGIN' }),
      word(3, 'ENDS', '2026-09-30'),
    ];
    expect(shown(words)).toEqual([
      [person, '2026-03-01', '2026-05-31', 'DIBAO'],
      [person, '2026-06-01', '2026-09-30', 'DIBAO_MARGIN'],
    ]);
  });

  it('ends for who is left out of a later word, and goes on for the others', () => {
    const words = [word(1, 'BEGINS', '2026-03-01', { personIds: [person, another] }), word(2, 'BEGINS', '2026-06-01')];
    expect(shown(words)).toEqual([
      [person, '2026-03-01', '2026-05-31', 'DIBAO'],
      [another, '2026-03-01', '2026-05-31', 'DIBAO'],
      [person, '2026-06-01', null, 'DIBAO'],
    ]);
  });

  it('never began when its end is said to lie before it', () => {
    expect(shown([word(1, 'BEGINS', '2026-03-01'), word(2, 'ENDS', '2026-02-28')])).toEqual([]);
  });

  it('compares a new amount that is told late from the day it is told, so that nothing is made up for', () => {
    const like = { kind: 'ELDERLY_CARE_SUBSIDY', tier: null } as const;
    const words = [
      word(1, 'BEGINS', '2026-01-01', { ...like, amountFen: 10_000 }),
      word(2, 'BEGINS', '2026-02-01', { ...like, amountFen: 20_000, saidOn: legalDate('2026-07-10') }),
    ];
    expect(shown(words)).toEqual([
      [person, '2026-01-01', '2026-07-09', 10_000],
      [person, '2026-07-10', null, 20_000],
    ]);
  });

  it('is the same whatever came first, late or twice', () => {
    const day = fc
      .integer({ min: 0, max: 700 })
      .map((n) => legalDate(new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)));
    const said = fc.record({ turn: fc.constantFrom('BEGINS' as const, 'ENDS' as const), on: day, saidOn: day });
    const words = fc
      .array(said, { minLength: 1, maxLength: 8 })
      .map((list) => list.map(({ turn, on, saidOn }, at) => word(at + 1, turn, on, { saidOn })));
    const heard = words.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 })),
    );
    fc.assert(
      fc.property(heard, ([inOrder, shuffled]) => {
        const periods = periodsOf(inOrder);
        expect(periodsOf(shuffled)).toEqual(periods);
        for (const { from, to } of periods) expect(to === null || to >= from).toBe(true);
        // No day counts twice.
        const sorted = [...periods].sort((one, other) => one.from.localeCompare(other.from));
        sorted.slice(1).forEach(({ from }, at) => {
          expect((sorted[at]?.to ?? '9999-12-31') < from).toBe(true);
        });
      }),
    );
  });
});
