import { addDays, type LegalDate } from '@yimen/standards';
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
  readonly source: 'TOLD' | 'DECLARED';
  /** The legal day on which it was said: never when it was heard. */
  readonly saidOn: LegalDate;
};

/** A circumstance of one person, from a day to a day (both with it; null: open). */
export type CircumstancePeriod = Substance & {
  readonly personId: string;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly source: 'TOLD' | 'DECLARED';
};

/**
 * The periods that the entries of one series leave standing. A later version's word governs everything from its day on; so whatever
 * came first, late or twice, the same entries give the same periods. Pure.
 */
export function periodsOf(entries: readonly CircumstanceEntry[]): CircumstancePeriod[] {
  const inOrder = [...new Map(entries.map((each) => [each.version, each])).values()];
  inOrder.sort((one, other) => one.version - other.version);
  let standing: CircumstancePeriod[] = [];
  for (const entry of inOrder) {
    if (entry.turn === 'ENDS') {
      standing = before(standing, addDays(entry.on, 1));
      continue;
    }
    const from = governsFrom(entry, standing);
    standing = [...before(standing, from), ...begun(entry, from)];
  }
  return standing;
}

/**
 * From when a word governs. A new amount of a like benefit that goes on is compared from the day it was said, where it was said late:
 * who takes the higher is asked again with each change, and nothing is made up for the time before (domain §4.2).
 */
function governsFrom(entry: CircumstanceEntry, standing: readonly CircumstancePeriod[]): LegalDate {
  const goesOn =
    entry.amountFen !== null && standing.some(({ from, to }) => from < entry.on && (to === null || to >= entry.on));
  return goesOn && entry.saidOn > entry.on ? entry.saidOn : entry.on;
}

function before(periods: readonly CircumstancePeriod[], day: LegalDate): CircumstancePeriod[] {
  const last = addDays(day, -1);
  return periods
    .filter(({ from }) => from < day)
    .map((each) => (each.to === null || each.to > last ? { ...each, to: last } : each));
}

function begun(entry: CircumstanceEntry, from: LegalDate): CircumstancePeriod[] {
  const { kind, amountFen, tier, single, source, lastDay: to } = entry;
  if (to !== null && to < from) return [];
  return [...new Set(entry.personIds)].map((personId) => ({
    ...{ personId, kind, amountFen, tier, single, source, from, to },
  }));
}
