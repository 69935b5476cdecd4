import type { Remedy } from '@yimen/casework/domain';
import type { LegalDate, LegalMonth } from '@yimen/standards';

/** Why too much was paid. Only a false statement is a fault; every other cause is claimed and never fined (domain §28.10). */
export const recoveryCauses = [
  'DEATH',
  'INELIGIBLE',
  'MEMBER_LEFT',
  'MOVED_AWAY',
  'REVIEW',
  'STANDARD_REACHED_BACK',
  'REVOKED',
  'FALSE_STATEMENT',
  'OTHER',
] as const;
export type RecoveryCause = (typeof recoveryCauses)[number];

/** What was paid too much for a month, and by which document or decision that came out. */
export type RecoveryItem = { month: LegalMonth; source: string; amountFen: number };

/** How it is given back: at once, in instalments at the counter, or out of the rolls to come (domain §17 A.3 Recovery.plan). */
export type PlanKind = 'ONCE' | 'INSTALMENTS' | 'FROM_FUTURE_AWARDS';

/**
 * One part of a plan. At the counter it is due on a day; out of a roll it belongs to a month and is nobody's to be late with.
 * A part that a later plan replaces is cancelled for what was not paid of it.
 */
export type Instalment = {
  ordinal: number;
  dueOn: LegalDate | null;
  month: LegalMonth | null;
  amountFen: number;
  paidFen: number;
  cancelled: boolean;
  remindedOn: LegalDate | null;
};

/** What a household said of having part of its allowance kept back, or that it said nothing. */
export type OpinionHeard = { on: LegalDate; answered: boolean };

/** 追缴决定: in writing, with its remedy. The reason is sealed beside it. */
export type RecoveryDecision = {
  /** The document as it was kept, and its number: null and empty until it is. */
  documentId: string | null;
  number: string;
  on: LegalDate;
  by: string;
  plan: PlanKind;
  /** What each month's roll keeps back at most, for FROM_FUTURE_AWARDS. */
  monthlyFen: number | null;
  heard: OpinionHeard | null;
  remedy: Remedy;
};

/** OPENED: found; DECIDED: decided in writing and being given back; SETTLED: nothing is owed any more. */
export type RecoveryStatus = 'OPENED' | 'DECIDED' | 'SETTLED';
export const recoveryStatusLabels: Record<RecoveryStatus, string> = {
  OPENED: '已立追缴，待决定',
  DECIDED: '已决定，退回中',
  SETTLED: '已结清',
};

/** One claim of the ledger (追缴台账): what one award was paid too much for one cause. */
export type RecoveryClaim = {
  id: string;
  awardId: string;
  caseId: string;
  /** Whose award it was: a household's, a person's, or a person's as one of a household. */
  householdId: string | null;
  personId: string | null;
  division: string;
  cause: RecoveryCause;
  status: RecoveryStatus;
  openedOn: LegalDate;
  settledOn: LegalDate | null;
  items: readonly RecoveryItem[];
  claimedFen: number;
  repaidFen: number;
  waivedFen: number;
  /** What rolls that are not settled yet keep back: it is coming, and nobody else may pay it. Read from the rolls, never written here. */
  onRollFen: number;
  decision: RecoveryDecision | null;
  instalments: readonly Instalment[];
};

/** Whoever obtained it by a false statement is at fault: what is owed for that is not let off out of goodwill. */
export function isFault(cause: RecoveryCause): boolean {
  return cause === 'FALSE_STATEMENT';
}

/** What is still owed: claimed less given back less let off, always (domain §17 A.3). */
export function balanceOf({ claimedFen, repaidFen, waivedFen }: RecoveryClaim): number {
  return claimedFen - repaidFen - waivedFen;
}

/** What may still be paid, let off or kept back: what is owed less what is on its way. */
export function payableOf(claim: RecoveryClaim): number {
  return balanceOf(claim) - claim.onRollFen;
}

/** What is still to be paid of a part of the plan. */
export function openOf({ amountFen, paidFen, cancelled }: Instalment): number {
  return cancelled ? 0 : amountFen - paidFen;
}

/** The nearest day by which something must be brought to the counter; null when nothing is owed there. */
export function nextCounterDay({ instalments }: RecoveryClaim): LegalDate | null {
  const open = instalments.filter((each) => openOf(each) > 0).flatMap(({ dueOn }) => dueOn ?? []);
  return [...open].sort()[0] ?? null;
}
