import { type LegalMonth, nextMonth } from '@yimen/standards';
import type { AwardMonths, Run } from './months.js';

/** An award as it is written: its amounts, how it ends, whether it is suspended. */
export type WrittenAward = {
  readonly fromMonth: LegalMonth;
  readonly amounts: readonly Pick<Run, 'from' | 'amountFen' | 'reason'>[];
  readonly lastMonth: LegalMonth | null;
  readonly endReason: string | null;
  /** The first month of the suspension that is open. */
  readonly suspendedFrom: LegalMonth | null;
};

/** What is other than written. */
export type AwardDifference = {
  /** The first month that is other than it was. */
  readonly from: LegalMonth;
  /** The amounts in place of every one from the first of them on, which may begin before `from`; empty where they stand. */
  readonly amounts: readonly Run[];
  readonly ends: boolean;
  /** It had ended and goes on (a death that was a mistake, a decision taken back). */
  readonly revives: boolean;
  readonly suspends: boolean;
  readonly resumes: boolean;
};

/** What must be written so that an award is as its months say; null when it is already. Pure. */
export function differenceOf(written: WrittenAward, months: AwardMonths): AwardDifference | null {
  const changedFrom = firstOtherAmount(written, months);
  const amounts = changedFrom === null ? [] : since(months.runs, changedFrom);
  const endMoves = written.lastMonth !== months.lastMonth || written.endReason !== months.endReason;
  const suspends = months.suspendedFrom !== null && written.suspendedFrom === null;
  const resumes = months.suspendedFrom === null && written.suspendedFrom !== null;
  const touched = [
    ...(changedFrom === null ? [] : [changedFrom]),
    ...(endMoves ? [written.lastMonth, months.lastMonth].flatMap(after) : []),
    ...(suspends && months.suspendedFrom !== null ? [months.suspendedFrom] : []),
    ...(resumes && written.suspendedFrom !== null ? [written.suspendedFrom] : []),
  ];
  const [from] = touched.sort();
  if (from === undefined) return null;
  const ended = written.lastMonth !== null;
  const ends = endMoves && months.lastMonth !== null;
  return { from, amounts, ends, revives: ended && months.lastMonth === null, suspends, resumes };
}

const after = (month: LegalMonth | null) => (month === null ? [] : [nextMonth(month)]);

/** The first month, of those that the award has, whose amount or reason is other than written. */
function firstOtherAmount({ amounts }: WrittenAward, { runs, lastMonth }: AwardMonths): LegalMonth | null {
  const starts = [...new Set([...amounts, ...runs].map(({ from }) => from))].sort();
  const had = starts.filter((month) => lastMonth === null || month <= lastMonth);
  return had.find((month) => !same(standing(amounts, month), standing(runs, month))) ?? null;
}

type Amount = WrittenAward['amounts'][number];

const standing = <A extends Amount>(amounts: readonly A[], month: LegalMonth): A | undefined =>
  amounts.filter(({ from }) => from <= month).at(-1);
const same = (one: Amount | undefined, other: Amount | undefined) =>
  one?.amountFen === other?.amountFen && one?.reason === other?.reason;

/** The runs from a month on, and whole the one that holds in it: an amount is written once, however often it was another in between. */
function since(runs: readonly Run[], month: LegalMonth): Run[] {
  const first = standing(runs, month);
  return runs.filter(({ from }) => from >= (first?.from ?? month));
}
