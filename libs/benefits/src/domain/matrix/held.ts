import type { LegalMonth } from '@yimen/standards';

/** A benefit that somebody has the right to in a month, before others are looked at. */
export type HeldBenefit = {
  readonly benefit: string;
  /** What it pays by itself in the month, in fen; null where that is not known (or no money). */
  readonly monthlyFen: number | null;
  /** The first month of this right. */
  readonly since: LegalMonth;
  /** Of two that one may choose between: this is what the person chose. */
  readonly chosen?: boolean;
};

/** A benefit that is paid in the month; `monthlyFen` after what was taken off for `reducedBy` (补差). */
export type EntitledBenefit = {
  readonly benefit: string;
  readonly monthlyFen: number | null;
  readonly reducedBy: readonly string[];
};

/** A benefit that keeps its right and pays nothing, because of `by`; it revives by itself when that ends (domain §9). */
export type SuppressedBenefit = {
  readonly benefit: string;
  readonly by: string;
  readonly reason: string;
  readonly source: string;
};

/** What a person is entitled to in one month, what of it is suppressed, and why. */
export type MonthEntitlements = {
  readonly entitled: readonly EntitledBenefit[];
  readonly suppressed: readonly SuppressedBenefit[];
};
