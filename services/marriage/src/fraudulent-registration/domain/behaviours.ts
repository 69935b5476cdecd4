import { accept, type Decision, refuse, targetIn } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import type { Allowance, Finding, FraudCase, FraudVerdict } from './fraud-case.js';
import { type FraudAction, type FraudStatus, fraudSteps } from './steps.js';

export type FraudFact =
  | { readonly type: 'reported' }
  | { readonly type: 'finding-recorded'; readonly confirms: boolean }
  | { readonly type: 'conditionally-allowed' }
  | { readonly type: 'revoked' }
  | { readonly type: 'rejected' }
  | { readonly type: 'withdrawn' };

export type FraudRefusal =
  | { readonly because: 'FRAUD_WRONG_STATE'; readonly status: FraudStatus }
  | { readonly because: 'VICTIM_NOT_A_PARTY' }
  | { readonly because: 'FINDING_DATE' }
  | { readonly because: 'FINDING_DOES_NOT_CONFIRM' }
  | { readonly because: 'FINDING_CONFIRMS' }
  | { readonly because: 'SECOND_PERSON_NEEDED' }
  | { readonly because: 'ALREADY_ALLOWED' }
  | { readonly because: 'ALLOWANCE_STANDS' };

export type FraudDecision = Decision<FraudCase, FraudFact, FraudRefusal>;

/** Opens the case: it waits for the competent finding. Refuses who is not one of the couple on record. */
export function report(
  order: Omit<FraudCase, 'status' | 'finding' | 'allowance' | 'verdict' | 'version'>,
  parties: readonly (string | null)[],
): FraudDecision {
  if (!parties.includes(order.victimId)) return refuse({ because: 'VICTIM_NOT_A_PARTY' });
  const blank = { status: 'WAITING_FOR_FINDING', finding: null, allowance: null, verdict: null, version: 1 } as const;
  return accept({ ...order, ...blank }, { type: 'reported' });
}

/** The finding of the police, or a recommendation of a court or a procuratorate: the review begins. */
export function recordFinding(found: FraudCase, finding: Finding): FraudDecision {
  const status = next(found, 'recordFinding');
  if (status === null) return wrongState(found);
  if (finding.foundOn > finding.recordedOn) return refuse({ because: 'FINDING_DATE' });
  const { confirms } = finding;
  return accept({ ...found, status, finding, version: found.version + 1 }, { type: 'finding-recorded', confirms });
}

/**
 * The leader approves that the victim registers anew upon their proof, while the record still stands (CONDITIONAL_ALLOW, domain §19 case
 * 12): never by whoever took the report down.
 */
export function allowConditionally(found: FraudCase, allowance: Allowance): FraudDecision {
  const status = next(found, 'allowConditionally');
  if (status === null) return wrongState(found);
  if (found.allowance !== null) return refuse({ because: 'ALREADY_ALLOWED' });
  if (allowance.by === found.reportedBy) return refuse({ because: 'SECOND_PERSON_NEEDED' });
  return accept({ ...found, status, allowance, version: found.version + 1 }, { type: 'conditionally-allowed' });
}

/** The registration is revoked, upon a finding that confirms it, by another than took the report or the finding down. */
export function revoke(found: FraudCase, verdict: FraudVerdict): FraudDecision {
  const status = next(found, 'revoke');
  if (status === null || found.finding === null) return wrongState(found);
  if (!found.finding.confirms) return refuse({ because: 'FINDING_DOES_NOT_CONFIRM' });
  if (isInvolved(found, verdict.by)) return refuse({ because: 'SECOND_PERSON_NEEDED' });
  return accept({ ...found, status, verdict, version: found.version + 1 }, { type: 'revoked' });
}

/** The registration stands, where the finding does not confirm the fraud. */
export function reject(found: FraudCase, verdict: FraudVerdict): FraudDecision {
  const status = next(found, 'reject');
  if (status === null || found.finding === null) return wrongState(found);
  if (found.finding.confirms) return refuse({ because: 'FINDING_CONFIRMS' });
  if (isInvolved(found, verdict.by)) return refuse({ because: 'SECOND_PERSON_NEEDED' });
  return accept({ ...found, status, verdict, version: found.version + 1 }, { type: 'rejected' });
}

/** Whoever reported it takes it back, before anything was found or allowed. */
export function withdraw(found: FraudCase, order: { readonly on: LegalDate; readonly by: string }): FraudDecision {
  const status = next(found, 'withdraw');
  if (status === null) return wrongState(found);
  if (found.allowance !== null) return refuse({ because: 'ALLOWANCE_STANDS' });
  const verdict = { ...order, actId: null };
  return accept({ ...found, status, verdict, version: found.version + 1 }, { type: 'withdrawn' });
}

function next({ status }: FraudCase, action: FraudAction): FraudStatus | null {
  return targetIn(fraudSteps, status, action);
}

const wrongState = ({ status }: FraudCase) => refuse({ because: 'FRAUD_WRONG_STATE', status });

const isInvolved = ({ reportedBy, finding }: FraudCase, by: string) => by === reportedBy || by === finding?.recordedBy;
