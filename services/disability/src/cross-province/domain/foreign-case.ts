import type { Deadline as CaseDeadline } from '@yimen/casework/domain';
import type { LegalDate, LegalMonth } from '@yimen/standards';
import type { Allowance } from '../../application/domain/facts.js';
import type { ForeignStatus } from './steps.js';

export type ForeignLimit =
  | 'limit.disability.crossProvince.push'
  | 'limit.disability.crossProvince'
  | 'limit.disability.crossProvince.tell';
export type ForeignDeadline = CaseDeadline<ForeignLimit>;

export const foreignOutcomes = ['GRANTED', 'REFUSED', 'NOT_OURS'] as const;
export type ForeignOutcome = (typeof foreignOutcomes)[number];

/** What the home province determined, as it was taken. */
export type ForeignDetermination = {
  readonly outcome: ForeignOutcome;
  readonly amountFen: number | null;
  readonly startMonth: LegalMonth | null;
  readonly reasonCode: string | null;
  readonly determinedOn: LegalDate;
  readonly receivedOn: LegalDate;
  readonly late: boolean;
};

/** One person's application, accepted here, that another province determines and pays. */
export type ForeignCase = {
  readonly id: string;
  readonly number: string;
  readonly allowance: Allowance;
  readonly status: ForeignStatus;
  readonly personId: string;
  readonly applicantId: string;
  readonly intakeId: string;
  /** The street that accepted it, and where the person is registered. */
  readonly division: string;
  readonly homeDivision: string;
  /** The day of the handing in: its month is the first that is paid, whenever the materials were complete. */
  readonly appliedOn: LegalDate;
  readonly collectedOn: LegalDate | null;
  /** What is still missing, told once and all of it. */
  readonly missing: readonly string[];
  readonly pushedOn: LegalDate | null;
  readonly pushes: number;
  /** Told again because it was not determined in time: not before this day once more; absent until it is told again. */
  readonly pushAgainOn?: LegalDate;
  readonly determination: ForeignDetermination | null;
  readonly notifiedOn: LegalDate | null;
  readonly deadlines: readonly ForeignDeadline[];
};
