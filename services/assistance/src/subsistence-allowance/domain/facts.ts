import type { Determination } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { DocumentKind } from '../../documents/domain/index.js';
import type {
  Award,
  Check,
  CheckConclusion,
  ConfirmAuthority,
  Deadline,
  Delivery,
  Notice,
  RefusalGround,
  Visitor,
} from './case.js';
import type { Move } from './moving/moved.js';
import type { PathFact } from './path-facts.js';
import type { ReviewFact } from './review/review-facts.js';
import type { ProofResult } from './single-person/claim.js';
import type { CheckReport } from './verification/report.js';
import type { VerificationFact } from './verification/verification-facts.js';
import type { WorkFact } from './work/work-facts.js';

/**
 * What has happened to a case, as the domain says it. Inner facts: they may change freely, and the service turns them into
 * published events. None holds a name or an identity number.
 */
export type SubsistenceFact =
  | PathFact
  | ReviewFact
  | { type: 'applied'; caseId: string; householdId: string; applicantId: string; on: LegalDate }
  | { type: 'supplement-requested'; caseId: string; items: readonly string[]; reason: string; on: LegalDate }
  | { type: 'supplemented'; caseId: string; on: LegalDate }
  | { type: 'not-accepted'; caseId: string; reason: string; on: LegalDate }
  | { type: 'accepted'; caseId: string; on: LegalDate; ruleVersion: string; confirmAuthority: ConfirmAuthority }
  | { type: 'verification-started'; caseId: string; on: LegalDate; checks: readonly Check[] }
  | {
      type: 'check-answered';
      caseId: string;
      checkId: string;
      source: Check['source'];
      status: Check['status'];
      on: LegalDate;
    }
  | { type: 'verification-completed'; caseId: string; conclusion: CheckConclusion; report: CheckReport; on: LegalDate }
  | VerificationFact
  | { type: 'home-visited'; caseId: string; visitId: string; visitors: readonly Visitor[]; on: LegalDate }
  | WorkFact
  | { type: 'move-recorded'; caseId: string; move: Move; on: LegalDate }
  | { type: 'moved'; caseId: string; from: string; to: string; on: LegalDate }
  | { type: 'proof-checked'; caseId: string; result: ProofResult; on: LegalDate }
  | { type: 'property-cleared'; caseId: string; personId: string; kind: string; reason: string; on: LegalDate }
  | {
      type: 'proposed';
      caseId: string;
      kind: 'APPROVE' | 'REFUSE';
      determination: Determination;
      on: LegalDate;
      by: string;
    }
  | { type: 'notice-posted'; caseId: string; notice: Notice; on: LegalDate }
  | { type: 'notice-ended'; caseId: string; on: LegalDate }
  | { type: 'submitted-for-decision'; caseId: string; on: LegalDate }
  | { type: 'confirmed'; caseId: string; determination: Determination; on: LegalDate; by: string }
  | { type: 'refused'; caseId: string; grounds: readonly RefusalGround[]; on: LegalDate; by: string }
  | { type: 'withdrawn'; caseId: string; on: LegalDate; because: 'REQUESTED' | 'SUPPLEMENT_OVERDUE' }
  | { type: 'award-granted'; caseId: string; award: Award; on: LegalDate }
  | { type: 'award-begun'; caseId: string; award: Award; on: LegalDate }
  | { type: 'decision-delivered'; caseId: string; method: Delivery['method']; on: LegalDate }
  | DocumentsDelivered
  | { type: 'delivery-overdue'; caseId: string; on: LegalDate }
  | { type: 'deadlines-changed'; caseId: string; deadlines: readonly Deadline[]; on: LegalDate };

/** Documents of the case reached their addressee. */
export type DocumentsDelivered = {
  type: 'documents-delivered';
  caseId: string;
  kinds: readonly DocumentKind[];
  method: Delivery['method'];
  on: LegalDate;
  effectiveOn: LegalDate;
};
