import { legalDate } from '@yimen/standards';
import fc from 'fast-check';
import { periodsOf, type Word } from './words.js';

const word = (
  version: number,
  turn: 'BEGINS' | 'ENDS',
  on: string,
  substance = 'A',
  subjectIds = ['wei'],
): Word<string> => ({
  ...{ series: 's', version, turn, on: legalDate(on), lastDay: null, subjectIds, substance, saidOn: legalDate(on) },
});
const shown = (words: readonly Word<string>[]) =>
  periodsOf(words).map(({ subjectId, from, to, substance }) => `${subjectId} ${from} ${to ?? '-'} ${substance}`);

describe('what the words of an owner leave standing', () => {
  it('a later word governs everything from its day on', () => {
    expect(
      shown([word(1, 'BEGINS', '2026-01-01'), word(2, 'BEGINS', '2026-04-01', 'B'), word(3, 'ENDS', '2026-05-31')]),
    ).toEqual(['wei 2026-01-01 2026-03-31 A', 'wei 2026-04-01 2026-05-31 B']);
  });

  it('who is left out of a later word is no longer meant from its day on', () => {
    const both = word(1, 'BEGINS', '2026-01-01', 'A', ['wei', 'han']);
    expect(shown([both, word(2, 'BEGINS', '2026-04-01', 'A', ['han'])])).toEqual([
      'wei 2026-01-01 2026-03-31 A',
      'han 2026-01-01 2026-03-31 A',
      'han 2026-04-01 - A',
    ]);
  });

  it('is the same whatever came first, late or twice, and counts no day twice', () => {
    const days = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`);
    const said = fc.array(fc.tuple(fc.constantFrom('BEGINS' as const, 'ENDS' as const), days), {
      minLength: 1,
      maxLength: 7,
    });
    const heard = said
      .map((list) => list.map(([turn, on], at) => word(at + 1, turn, on)))
      .chain((words) =>
        fc.tuple(fc.constant(words), fc.shuffledSubarray([...words, ...words], { minLength: words.length * 2 })),
      );
    fc.assert(
      fc.property(heard, ([words, shuffled]) => {
        const periods = periodsOf(words);
        expect(periodsOf(shuffled)).toEqual(periods);
        periods.slice(1).forEach(({ from }, at) => {
          expect((periods[at]?.to ?? '9999-12-31') < from).toBe(true);
        });
      }),
    );
  });
});
