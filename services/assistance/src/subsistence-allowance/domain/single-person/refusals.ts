import type { HouseholdTier } from '../rules/household-tier.rule.js';
import type { ProofKind } from './claim.js';

/** What can be refused of a 单人保, and of nothing else. */
export type SinglePersonRefusal =
  | { because: 'SUBJECT_NOT_MEMBER'; personId: string }
  | { because: 'PROOF_NOT_DECLARED'; kind: ProofKind }
  | { because: 'PROOF_LEVEL_MISSING' }
  | { because: 'PROOF_NOT_CHECKED'; missing: readonly ProofKind[] }
  | { because: 'HOUSEHOLD_NOT_AT_EDGE'; tier: HouseholdTier }
  | { because: 'NOT_IN_CATEGORY' }
  | { because: 'PERSON_NOT_COUNTED' }
  | { because: 'OWN_INCOME_NOT_BELOW_STANDARD'; ownIncomeFen: number; standardFen: number }
  | { because: 'HOUSEHOLD_ON_DIBAO'; existing: string | null };
