import type { Determination } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';

/** A ground for refusing, with the sentence that goes into the written decision. */
export type RefusalGround = {
  code:
    | 'INCOME_NOT_BELOW_STANDARD'
    | 'ASSET_EXCEEDED'
    | 'NOT_COOPERATING'
    | 'FALSE_DECLARATION'
    | 'NOT_RESIDENT'
    | 'OTHER_BENEFIT'
    | 'OTHER';
  text: string;
  /** Digests or numbers of the papers that prove it. */
  evidence?: readonly string[];
};

export type Delivery = {
  method: 'DIRECT' | 'LEFT' | 'POST' | 'ELECTRONIC' | 'ANNOUNCEMENT';
  on: LegalDate;
  /** Where it counts as delivered later: by announcement, when its days have passed. */
  effectiveOn?: LegalDate;
};
/** Where and until when the applicant may complain; the court's limit and the review's run from knowing. */
export type Remedy = { reconsiderationDays: number; litigationMonths: number; basis: string };
/** Who confirms: the district's bureau, or the street where the province has said so (社会救助法 44). */
export type ConfirmAuthority = 'DISTRICT' | 'STREET';
export type CaseDecision = {
  kind: 'APPROVE' | 'REFUSE';
  on: LegalDate;
  by: string;
  authority: ConfirmAuthority;
  determination: Determination;
  grounds: readonly RefusalGround[];
  remedy: Remedy;
  deliveries: readonly Delivery[];
};
