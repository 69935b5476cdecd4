import type { DeliveryMethod } from '@yimen/casework/domain';
import type { LegalDate, LegalMonth } from '@yimen/standards';
import type { AwardEnd, CaseDecision, Deadline, ObjectionAbout, RefusalGround } from './case.js';

/** What has happened to a case, as the domain says it; the service turns it into published events. No name, no number of a person. */
export type CaseFact =
  | { type: 'applied'; on: LegalDate }
  | { type: 'supplement-requested'; items: number; on: LegalDate }
  | { type: 'supplemented'; on: LegalDate }
  | { type: 'not-accepted'; on: LegalDate }
  | { type: 'accepted'; on: LegalDate; ruleVersion: string }
  | { type: 'care-need-assessed'; needed: boolean; on: LegalDate }
  | { type: 'reviewed'; kind: 'APPROVE' | 'REFUSE'; on: LegalDate }
  | { type: 'publicized'; lastDay: LegalDate; on: LegalDate }
  | { type: 'publicity-ended'; objected: boolean; on: LegalDate }
  | { type: 'federation-reviewed'; agrees: boolean; on: LegalDate }
  | { type: 'returned'; on: LegalDate }
  | { type: 'confirmed'; decision: CaseDecision; on: LegalDate }
  | { type: 'refused'; ground: RefusalGround; outcome: string; on: LegalDate }
  | { type: 'withdrawn'; because: 'REQUESTED' | 'SUPPLEMENT_OVERDUE'; on: LegalDate }
  | { type: 'decision-delivered'; on: LegalDate }
  | {
      type: 'documents-delivered';
      kinds: readonly string[];
      method: DeliveryMethod;
      on: LegalDate;
      effectiveOn: LegalDate;
    }
  | { type: 'delivery-overdue'; on: LegalDate }
  | { type: 'objection-raised'; about: ObjectionAbout; on: LegalDate }
  | { type: 'federation-reexamined'; supports: boolean; on: LegalDate }
  | { type: 'objection-answered'; about: ObjectionAbout; upheld: boolean; on: LegalDate }
  | { type: 'award-ended'; end: AwardEnd; on: LegalDate }
  | { type: 'award-restored'; on: LegalDate }
  | { type: 'stop-told'; from: LegalMonth; reasonCode: string; on: LegalDate }
  | { type: 'deadlines-changed'; deadlines: readonly Deadline[]; on: LegalDate };

export type FactOf<Type extends CaseFact['type']> = Extract<CaseFact, { type: Type }>;
