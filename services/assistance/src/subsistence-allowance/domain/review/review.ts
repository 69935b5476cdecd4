import type { Determination } from '@yimen/policy';
import type { LegalDate, LegalMonth } from '@yimen/standards';
import type { ConfirmAuthority, Delivery, Remedy } from '../case-decision.js';
import type { HouseholdFacts } from '../household.js';
import type { Notice } from '../notice.js';

/** What makes a household's entitlement be looked at again (domain §2.4 定期核查, §11, 附录 G). */
export const reviewTriggers = [
  'PERIODIC',
  'DECLARED_CHANGE',
  'CHECK_FINDING',
  'REPORT',
  'DEATH',
  'MEMBER_JOINED',
  'MEMBER_LEFT',
  'MOVED',
  'MARRIED',
  'DIVORCED',
  'MARRIAGE_REVOKED',
  'WORK_REFUSAL',
  'SPOT_CHECK',
  'SUSPENDED',
  'EVENT',
] as const;
export type ReviewTrigger = (typeof reviewTriggers)[number];

/** One reason for a review, with what it refers to where there is such a thing: an event, a report, a roll. */
export type ReviewReason = { trigger: ReviewTrigger; on: LegalDate; ref: string | null };

/** What a review may lead to: more from the next month, less, a fading out after finding work, the end. */
export type ChangeKind = 'INCREASE' | 'REDUCTION' | 'FADE_OUT' | 'END';

/** Why an allowance is reduced or ended: what the rules determined, or what the household or its life brought. */
export const changeGrounds = [
  'INCOME_RISEN',
  'INCOME_FALLEN',
  'INCOME_ABOVE_STANDARD',
  'ASSET_EXCEEDED',
  'NO_MEMBER_COUNTED',
  'MEMBERS_CHANGED',
  'FADE_OUT',
  'NOT_COOPERATING',
  'LOST_CONTACT',
  'MOVED_AWAY',
  'DEATH',
  'RENOUNCED',
  'WORK_REFUSED',
  'HOUSEHOLD_ON_DIBAO',
  'FACTS_UNCLEAR',
  'FALSE_DECLARATION',
  'REVOKED',
] as const;
export type ChangeGroundCode = (typeof changeGrounds)[number];
/** A ground with the sentence that goes into the written decision. */
export type ChangeGround = { code: ChangeGroundCode; text: string };

/** An amount from a month on. */
export type AmountStep = { fromMonth: LegalMonth; monthlyFen: number };

/** What is proposed to be done with an award, and was told to the household where its opinion must be heard. */
export type ChangeProposal = {
  kind: ChangeKind;
  on: LegalDate;
  by: string;
  determination: Determination | null;
  grounds: readonly ChangeGround[];
  currentFen: number;
  /** The amount from `fromMonth` on; null for an end. */
  monthlyFen: number | null;
  fromMonth: LegalMonth;
  later: readonly AmountStep[];
  /** The last month in enjoyment of an end or a fading out. */
  endMonth: LegalMonth | null;
  /** For a fading out: the month in which the income rose above the standard. */
  exceededMonth: LegalMonth | null;
  /** Less or nothing is decided only after the household was heard (社会救助法 48); a death hears nobody. */
  needsOpinion: boolean;
  /** How and when what is proposed was told: the period for the opinion runs from there. */
  told: Delivery | null;
};

/** What the household said, or that it said nothing in its time. What it said is kept sealed, under `textId`. */
export type Opinion = {
  stance: 'AGREES' | 'OBJECTS' | 'NO_ANSWER';
  heardOn: LegalDate;
  /** The account of whoever heard; null when the period passed in silence. */
  heardBy: string | null;
  /** Who of the household said it. */
  from: string | null;
  textId: string | null;
};

/** A review in hand. */
export type Review = {
  reviewId: string;
  reasons: readonly ReviewReason[];
  openedOn: LegalDate;
  /** The account, or `system`. */
  openedBy: string;
  /** The household itself declared what changed: late as it may be, an honest declaration is no fraud (domain §2.4 ⑥). */
  selfDeclared: boolean;
  /** The household as it stood when the review was opened: declared and checked, the higher of the two. */
  before: HouseholdFacts;
  /** Of a death: the month after it, from which on the household is reckoned without them. */
  effectiveFrom?: LegalMonth;
  proposal: ChangeProposal | null;
  opinion: Opinion | null;
  /** The public notice of an intended end, where the district wants one. */
  endNotice: Notice | null;
};

export type ReviewOutcome = 'UNCHANGED' | 'KEPT' | 'RESUMED' | ChangeKind;
/** A review that is over. */
export type ClosedReview = Omit<Review, 'before' | 'proposal' | 'endNotice'> & {
  closedOn: LegalDate;
  closedBy: string;
  outcome: ReviewOutcome;
  decisionId: string | null;
};

/** A written decision about an award after its confirmation (domain §17 A.2: 增发、减发、暂停、终止). */
export type AwardDecision = {
  decisionId: string;
  kind: ChangeKind | 'KEEP' | 'SUSPEND' | 'RESUME';
  reviewId: string;
  on: LegalDate;
  by: string;
  authority: ConfirmAuthority;
  documentNo: string;
  determination: Determination | null;
  grounds: readonly ChangeGround[];
  fromMonth: LegalMonth;
  monthlyFen: number | null;
  /** Further amounts of a fading out. */
  later: readonly AmountStep[];
  endMonth: LegalMonth | null;
  /** Whether, when and with what stance the household was heard. */
  opinion: Opinion | null;
  remedy: Remedy;
};

/** Why an award may be suspended (domain §2.4 ⑤, §11, §28.11): never for good, and never as a punishment. */
export const suspensionReasons = ['FACTS_UNCLEAR', 'LOST_CONTACT', 'NOT_COOPERATING', 'DEATH_REPORTED'] as const;
export type SuspensionReason = (typeof suspensionReasons)[number];
/** A suspension that stands. */
export type Suspension = {
  reason: SuspensionReason;
  on: LegalDate;
  by: string;
  fromMonth: LegalMonth;
  /** The written reminder, from which the time to answer runs. */
  remindedOn: LegalDate | null;
};

/** What a case has of reviews beside its award; a case of before has none of it. */
export type ReviewState = {
  review: Review | null;
  /** Reasons that came while the case could not be reviewed yet: its award had not begun. */
  waitingReasons: readonly ReviewReason[];
  reviews: readonly ClosedReview[];
  decisions: readonly AwardDecision[];
  suspension: Suspension | null;
};

/** A case that was never reviewed. */
export const neverReviewed: ReviewState = {
  review: null,
  waitingReasons: [],
  reviews: [],
  decisions: [],
  suspension: null,
};
