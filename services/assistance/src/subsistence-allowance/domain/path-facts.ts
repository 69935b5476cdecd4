import type { LegalDate } from '@yimen/standards';
import type {
  Delivery,
  DisturbanceKind,
  Notice,
  ObjectionResult,
  Publication,
  ReviewMeeting,
  SpotCheckFinding,
  Transfer,
  VoidReason,
} from './case.js';

/** What happens on the path until the confirmation beside its main steps. */
export type PathFact =
  | { type: 'objection-raised'; caseId: string; no: number; anonymous: boolean; on: LegalDate }
  | { type: 'objection-answered'; caseId: string; no: number; result: ObjectionResult; on: LegalDate }
  | { type: 'objector-told'; caseId: string; no: number; method: Delivery['method']; on: LegalDate }
  | { type: 'review-meeting-held'; caseId: string; meeting: ReviewMeeting; on: LegalDate }
  | { type: 'household-reminded'; caseId: string; until: LegalDate; on: LegalDate }
  | { type: 'exclusion-proven'; caseId: string; personId: string; on: LegalDate }
  | { type: 'notice-restarted'; caseId: string; kind: DisturbanceKind; notice: Notice; on: LegalDate }
  | { type: 'notice-voided'; caseId: string; because: VoidReason; on: LegalDate }
  | { type: 'near-relative-registered'; caseId: string; officer: string; on: LegalDate }
  | { type: 'complaint-recorded'; caseId: string; no: number; on: LegalDate }
  | { type: 'confirmation-published'; caseId: string; publication: Publication; on: LegalDate }
  | { type: 'transferred'; caseId: string; transfer: Transfer; on: LegalDate }
  | { type: 'transfer-received'; caseId: string; from: string; on: LegalDate }
  | { type: 'spot-checked'; caseId: string; finding: SpotCheckFinding; on: LegalDate }
  | { type: 'confirmation-revoked'; caseId: string; awardId: string | null; on: LegalDate };
