import type { LegalDate } from '@yimen/standards';
import type { Role } from './actor.js';
import type { HandlingStep } from './case.js';
import type { AllowanceOutcome } from './determination.js';
import type { Allowance, CircumstanceKind } from './facts.js';
import type { CaseAction, CaseStatus } from './steps.js';

/** Every "no" of an application, with what somebody needs to go on. `because` is the stable code. */
export type AllowanceRefusal =
  | { because: 'WRONG_STATE'; status: CaseStatus; action: CaseAction; allowed: readonly CaseAction[] }
  | { because: 'NO_AUTHORITY'; action: CaseAction; roles: readonly Role[] }
  | { because: 'NOT_OWN_CASE' }
  | { because: 'HANDLER_CANNOT_DETERMINE'; handler: string; step: HandlingStep }
  | { because: 'BENEFIT_MUTEX'; allowance: Allowance; excludedBy: CircumstanceKind; alternative: Allowance | null }
  | { because: 'SUBSIDY_ELSEWHERE'; allowance: Allowance }
  | { because: 'CERT_MISSING' | 'CERT_EXPIRED' | 'CERT_FROZEN' | 'CERT_CANCELLED'; validTo: LegalDate | null }
  | { because: 'ALLOWANCE_ALREADY_DRAWN' | 'DUPLICATE_APPLICATION'; existing: string | null }
  | { because: 'CARE_EVIDENCE_MISSING' }
  | { because: 'CARE_NEED_NOT_OF_LIVING' }
  | { because: 'CARE_NEED_NOT_ASSESSED' }
  | { because: 'ON_BEHALF_MISSING' }
  | { because: 'SUPPLEMENT_EMPTY' }
  | { because: 'SUPPLEMENT_REASON_MISSING'; lastRequestedOn: LegalDate }
  | { because: 'SUPPLEMENT_NOT_DUE'; dueOn: LegalDate }
  | { because: 'REASON_MISSING' }
  | { because: 'EVIDENCE_MISSING' }
  | { because: 'NOT_ENTITLED'; outcome: AllowanceOutcome }
  | { because: 'GROUND_CONTRADICTED' }
  | { because: 'PUBLICITY_REQUIRED'; days: number }
  | { because: 'PUBLICITY_NOT_ASKED' }
  | { because: 'PUBLICITY_NOT_FINISHED'; earliestOn: LegalDate }
  | { because: 'FEDERATION_REVIEW_MISSING' }
  | { because: 'FEDERATION_DISAGREES' }
  | { because: 'STOP_NOT_TOLD' | 'OBJECTION_IN_HAND' | 'NO_OBJECTION_IN_HAND' | 'STOP_STILL_HOLDS' }
  | { because: 'DEADLINE_ALREADY_EXTENDED' }
  | { because: 'DATE_IN_FUTURE' | 'DATE_TOO_EARLY'; field: string; date: LegalDate }
  | { because: 'PARAMETER_NOT_IN_FORCE'; key: string; on: LegalDate };

export type RefusalCode = AllowanceRefusal['because'];
/** A refusal of one kind, with its data. */
export type RefusalOf<Code extends RefusalCode> = Extract<AllowanceRefusal, { because: Code }>;
