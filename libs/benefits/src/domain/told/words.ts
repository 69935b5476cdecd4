import { addDays, type LegalDate } from '@yimen/standards';

/**
 * One word of an owner about one series (an award, a tier of a household, a support). Its version says what it is after, however late it is
 * heard. BEGINS governs from `on`, ENDS says that `on` was the last day.
 */
export type Word<Substance> = {
  readonly series: string;
  readonly version: number;
  readonly turn: 'BEGINS' | 'ENDS';
  readonly on: LegalDate;
  /** Of BEGINS the last day, where it is known in advance. */
  readonly lastDay: LegalDate | null;
  /** For whom: persons, or a household. */
  readonly subjectIds: readonly string[];
  readonly substance: Substance;
  /** The legal day on which it was said: never when it was heard. */
  readonly saidOn: LegalDate;
};

/** What holds for one subject (a person, a household), from a day to a day (both with it; null: open). */
export type Period<Substance> = {
  readonly subjectId: string;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly substance: Substance;
};

/** From when a word governs, given what stands. */
export type GovernsFrom<Substance> = (word: Word<Substance>, standing: readonly Period<Substance>[]) => LegalDate;

/**
 * The periods that the words of one series leave standing. A later version's word governs everything from its day on; so whatever came
 * first, late or twice, the same words give the same periods.
 */
export function periodsOf<Substance>(
  words: readonly Word<Substance>[],
  governsFrom: GovernsFrom<Substance> = ({ on }) => on,
): Period<Substance>[] {
  const inOrder = [...new Map(words.map((each) => [each.version, each])).values()];
  inOrder.sort((one, other) => one.version - other.version);
  let standing: Period<Substance>[] = [];
  for (const word of inOrder) {
    if (word.turn === 'ENDS') standing = until(standing, addDays(word.on, 1));
    else {
      const from = governsFrom(word, standing);
      standing = [...until(standing, from), ...begun(word, from)];
    }
  }
  return standing;
}

function until<Substance>(periods: readonly Period<Substance>[], day: LegalDate): Period<Substance>[] {
  const last = addDays(day, -1);
  return periods
    .filter(({ from }) => from < day)
    .map((each) => (each.to === null || each.to > last ? { ...each, to: last } : each));
}

function begun<Substance>(
  { lastDay: to, subjectIds, substance }: Word<Substance>,
  from: LegalDate,
): Period<Substance>[] {
  if (to !== null && to < from) return [];
  return [...new Set(subjectIds)].map((subjectId) => ({ subjectId, from, to, substance }));
}
