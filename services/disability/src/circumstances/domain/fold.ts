import { type GovernsFrom, periodsOf as periodsOfWords, type Word } from '@yimen/benefits/domain';
import type { LegalDate } from '@yimen/standards';
import type { CircumstanceKind, LowIncomeTier } from './kinds.js';

/** What a circumstance is, beside for whom and since when. */
export type Substance = {
  readonly kind: CircumstanceKind;
  /** Of a like benefit what it pays a month. */
  readonly amountFen: number | null;
  /** Of LOW_INCOME the tier. */
  readonly tier: LowIncomeTier | null;
  /** Of LOW_INCOME: the person's own tier beside the household's (单人保). */
  readonly single: boolean;
  readonly source: 'TOLD' | 'DECLARED';
};

/**
 * One word about one series: a tier of a household, a support, a declared circumstance. Its version says what it is after, however late
 * it is heard. BEGINS governs from `on`, ENDS says that `on` was the last day.
 */
export type CircumstanceEntry = Substance & {
  readonly series: string;
  readonly version: number;
  readonly turn: 'BEGINS' | 'ENDS';
  readonly on: LegalDate;
  /** Of BEGINS the last day, where it is known in advance. */
  readonly lastDay: LegalDate | null;
  readonly personIds: readonly string[];
  /** The legal day on which it was said: never when it was heard. */
  readonly saidOn: LegalDate;
};

/** A circumstance of one person, from a day to a day (both with it; null: open). */
export type CircumstancePeriod = Substance & {
  readonly personId: string;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
};

/** An entry as the words of any owner are kept. */
export function wordOf(entry: CircumstanceEntry): Word<Substance> {
  const { kind, amountFen, tier, single, source, personIds: subjectIds, ...said } = entry;
  return { ...said, subjectIds, substance: { kind, amountFen, tier, single, source } };
}

/**
 * From when a word governs. A new amount of a like benefit that goes on is compared from the day it was said, where it was said late:
 * who takes the higher is asked again with each change, and nothing is made up for the time before (domain §4.2).
 */
export const governsFrom: GovernsFrom<Substance> = ({ on, saidOn, substance }, standing) => {
  const goesOn =
    substance.amountFen !== null && standing.some(({ from, to }) => from < on && (to === null || to >= on));
  return goesOn && saidOn > on ? saidOn : on;
};

/** The periods that the entries of one series leave standing, whatever came first, late or twice. */
export function periodsOf(entries: readonly CircumstanceEntry[]): CircumstancePeriod[] {
  return periodsOfWords(entries.map(wordOf), governsFrom).map(({ subjectId: personId, substance, ...period }) => ({
    ...{ ...substance, ...period, personId },
  }));
}
