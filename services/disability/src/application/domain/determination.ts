import type { Determination } from '@yimen/policy';
import type { LegalDate, LegalMonth } from '@yimen/standards';
import type { Circumstance } from './facts.js';

/** What the rules answer of one allowance. ELIGIBLE and SUPPRESSED are both a right; the second pays nothing (domain §9). */
export const allowanceOutcomes = [
  'ELIGIBLE',
  'SUPPRESSED',
  'CERT_MISSING',
  'CERT_EXPIRED',
  'CERT_FROZEN',
  'CERT_CANCELLED',
  'IN_TEKUN',
  'IN_WORK_INJURY_CARE',
  'IS_ORPHAN',
  'IS_DE_FACTO_UNATTENDED',
  'IN_PRISON',
  'DRAWN_ELSEWHERE',
  'EXCLUDED',
  'TIER_NOT_COVERED',
  'LEVEL_NOT_COVERED',
  'LONG_TERM_CARE_NOT_NEEDED',
] as const;
export type AllowanceOutcome = (typeof allowanceOutcomes)[number];

/** The two dates that decide (domain §0.4): the day whose conditions judge, and the month whose first day sets the amount. */
export type DecidingDates = { readonly judgedOn: LegalDate; readonly month: LegalMonth };

/** One allowance, judged: why, whether it is a right, what it would pay and what it pays, and what stands in its way. */
export type AllowanceDetermination = {
  determination: Determination<AllowanceOutcome>;
  entitled: boolean;
  standardFen: number;
  payableFen: number;
  excludedBy: Circumstance | null;
  suppressedBy: Circumstance | null;
};
