import type { LegalDate, LegalMonth } from '@yimen/standards';
import type { Remedy } from '../../subsistence-allowance/domain/case.js';
import type { FalseStatementAction, FalseStatementStatus } from './steps.js';

/** How it came to light. Whoever declares a change themselves, late or not, obtained nothing by a false statement (domain §2.4 ⑥). */
export const discoveries = ['CHECK_FINDING', 'REPORT', 'SPOT_CHECK', 'REVIEW', 'SELF_DECLARED'] as const;
export type Discovery = (typeof discoveries)[number];

/** A piece of evidence by its digest: what it says is sealed beside the case, and can no longer be exchanged. */
export type Evidence = { digest: string; fixedOn: LegalDate; by: string };

/** What was obtained in a month. */
export type Obtained = { month: LegalMonth; amountFen: number };

export const violationKinds = ['NO_VIOLATION', 'RETURN', 'RETURN_AND_FINE'] as const;
export type ViolationKind = (typeof violationKinds)[number];

export type ViolationDecision = {
  kind: ViolationKind;
  on: LegalDate;
  by: string;
  obtained: readonly Obtained[];
  fineFen: number;
  /** The clause of the act's law, and between what the fine had to be. */
  clause: string;
  leastFen: number;
  mostFen: number;
  remedy: Remedy;
  documentId: string | null;
  number: string;
};

/** A step that somebody took by hand: whoever did does not decide. */
export type FalseStatementHandling = { account: string; action: FalseStatementAction | 'open' };

/** 骗取案件: one household's suspected false statement, looked into apart from the review of its award. Plain data. */
export type FalseStatement = {
  id: string;
  number: string;
  caseId: string;
  householdId: string;
  division: string;
  personId: string;
  status: FalseStatementStatus;
  /** The day of the act; of an act that went on, the day on which it ended. */
  actOn: LegalDate;
  discovery: Discovery;
  openedOn: LegalDate;
  decideBy: LegalDate;
  /** By which eligibility was judged, and by which the act is: both are kept (domain §19.20). */
  caseRuleVersion: string;
  sanctionVersion: string;
  evidence: readonly Evidence[];
  informedOn: LegalDate | null;
  defenceUntil: LegalDate | null;
  heard: { on: LegalDate; answered: boolean } | null;
  decision: ViolationDecision | null;
  deliveredOn: LegalDate | null;
  payBy: LegalDate | null;
  finePaidFen: number;
  closedOn: LegalDate | null;
  handlers: readonly FalseStatementHandling[];
};

/** What was obtained in all. */
export function obtainedFen(obtained: readonly Obtained[]): number {
  return obtained.reduce((sum, { amountFen }) => sum + amountFen, 0);
}

/** What of the fine is not paid yet. */
export function fineOwed({ decision, finePaidFen }: FalseStatement): number {
  return (decision?.fineFen ?? 0) - finePaidFen;
}
