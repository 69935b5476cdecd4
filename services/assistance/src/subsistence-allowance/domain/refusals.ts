import type { LegalDate } from '@yimen/standards';
import type { Role } from './actor.js';
import type { CheckSource, HandlingStep } from './case.js';
import type { MoveRefusal } from './moving/move-refusals.js';
import type { PathRefusal } from './path-refusals.js';
import type { ReviewRefusal } from './review/review-refusals.js';
import type { SinglePersonRefusal } from './single-person/refusals.js';
import type { CaseAction, CaseStatus } from './steps.js';
import type { CheckRefusal } from './verification/check-refusals.js';
import type { WorkRefusal } from './work/work-refusals.js';

/** Something owned that the district's rule names, and against which evidence may still be brought. */
export type VetoHit = {
  kind: 'SAVINGS' | 'HOUSING' | 'VEHICLE' | 'COMPANY_SHARE';
  personId: string | null;
  text: string;
  contestable: true;
  /** What there is and what is allowed: fen for savings, a number for things. */
  measured: number;
  limit: number;
};

/** Every "no" of this matter. `because` is the stable code; the other fields are what a clerk needs to go on. */
export type SubsistenceRefusal =
  | SinglePersonRefusal
  | WorkRefusal
  | MoveRefusal
  | PathRefusal
  | ReviewRefusal
  | { because: 'WRONG_STATE'; status: CaseStatus; action: CaseAction; allowed: readonly CaseAction[] }
  | { because: 'NO_AUTHORITY'; action: CaseAction; roles: readonly Role[] }
  | { because: 'NOT_OWN_CASE' }
  | { because: 'VISITOR_CANNOT_CONFIRM'; visitor: string }
  | { because: 'PROPOSER_CANNOT_CONFIRM'; proposer: string }
  | { because: 'HANDLER_CANNOT_CONFIRM'; handler: string; step: HandlingStep }
  | { because: 'DUPLICATE_APPLICATION'; existing: string | null; personIds: readonly string[] }
  | { because: 'APPLICANT_NOT_MEMBER' }
  | { because: 'MEMBER_TWICE'; personId: string }
  | { because: 'NO_MEMBER_COUNTED' }
  | { because: 'UNKNOWN_MEMBER'; personId: string; field: string }
  | { because: 'AUTHORIZATION_MISSING'; personIds: readonly string[]; sources: readonly CheckSource[] }
  | { because: 'DECLARATION_MISSING' }
  | { because: 'DATE_IN_FUTURE'; field: string; date: LegalDate }
  | { because: 'DATE_TOO_EARLY'; field: string; date: LegalDate; earliestOn: LegalDate }
  | { because: 'INCOME_NEGATIVE'; field: string }
  | { because: 'INCOME_ABSURD'; field: string; limitFen: number }
  | { because: 'SUPPLEMENT_EMPTY' }
  | { because: 'SUPPLEMENT_REASON_MISSING'; lastRequestedOn: LegalDate }
  | { because: 'SUPPLEMENT_NOT_DUE'; dueOn: LegalDate }
  | { because: 'REASON_MISSING' }
  | { because: 'NO_SOURCE_TO_CHECK' }
  | { because: 'CHECK_SOURCE_REQUIRED'; missing: readonly CheckSource[] }
  | { because: 'CHECK_UNKNOWN'; checkId: string }
  | { because: 'CHECK_ALREADY_ANSWERED'; checkId: string }
  | { because: 'VERIFICATION_INCOMPLETE'; missing: readonly CheckSource[] }
  | { because: 'VISITORS_TOO_FEW'; count: number; required: number }
  | { because: 'VISITOR_IS_RELATIVE'; visitor: string }
  | { because: 'HOME_VISIT_MISSING' }
  | { because: 'DISTRICT_VISIT_MISSING' }
  | { because: 'INCOME_NOT_BELOW_STANDARD'; perCapitaFen: number; standardFen: number }
  | { because: 'ASSET_EXCEEDED'; hits: readonly VetoHit[] }
  | CheckRefusal
  | { because: 'PROPERTY_NOT_FOUND'; kind: string }
  | { because: 'GROUND_CONTRADICTED'; ground: string }
  | { because: 'PROPOSAL_MISSING' }
  | { because: 'PROPOSAL_IS_REFUSAL' }
  | { because: 'NOTICE_MISSING' }
  | { because: 'PUBLICITY_NOT_FINISHED'; earliestOn: LegalDate }
  | { because: 'AWARD_NOT_DUE'; beginsOn: LegalDate }
  | { because: 'DEADLINE_ALREADY_EXTENDED' }
  | { because: 'PARAMETER_NOT_IN_FORCE'; key: string; on: LegalDate }
  | { because: 'CALENDAR_NOT_PUBLISHED'; year: number; provisionalDate: LegalDate };

export type RefusalCode = SubsistenceRefusal['because'];
/** A refusal of one kind, with its data. */
export type RefusalOf<Code extends RefusalCode> = Extract<SubsistenceRefusal, { because: Code }>;
