import type { Deadline as CaseDeadline, Remedy } from '@yimen/casework/domain';
import type { Determination } from '@yimen/policy';
import type { LegalDate, LegalMonth } from '@yimen/standards';
import type { AllowanceOutcome } from './determination.js';
import type { Allowance } from './facts.js';
import type { CaseAction, CaseStatus } from './steps.js';

export type DeadlineName =
  | 'limit.disability.supplement'
  | 'limit.disability.street'
  | 'limit.disability.federation'
  | 'limit.disability.bureau'
  | 'limit.disability.crossProvince'
  | 'limit.disability.extension'
  | 'limit.disability.notify'
  | 'limit.disability.objection';
export type Deadline = CaseDeadline<DeadlineName>;

/** Who applies for somebody else, and by which paper: a guardian, a relative, somebody entrusted. */
export type OnBehalf = { relation: 'GUARDIAN' | 'RELATIVE' | 'ENTRUSTED'; evidence: string };

/** 需长期照护: declared with a paper, then looked into by the street; an assessment told later replaces the declaration. */
export type CareNeed = {
  evidence: string;
  assessment: { needed: boolean; on: LegalDate; by: string; evidence: string } | null;
};

/** One request that something be handed in: all at once; a second one needs a new reason (domain §28.12). */
export type SupplementRequest = {
  on: LegalDate;
  by: string;
  items: readonly string[];
  reason: string;
  suppliedOn: LegalDate | null;
};

/** 街道初审: what the street proposes, and what the rules said that day. */
export type StreetReview = {
  kind: 'APPROVE' | 'REFUSE';
  on: LegalDate;
  by: string;
  determination: Determination<AllowanceOutcome>;
};

/** 公示, where the place asks for one: the day of posting is day 0; the day after the last may go on. */
export type Publicity = { postedOn: LegalDate; lastDay: LegalDate; by: string; endedOn: LegalDate | null };

/** 残联审核: whether certificate, category and level are as the application says. */
export type FederationReview = { agrees: boolean; on: LegalDate; by: string };

export const refusalGrounds = [
  'NOT_ENTITLED',
  'CERTIFICATE_NOT_CONFIRMED',
  'FALSE_DECLARATION',
  'NOT_COOPERATING',
] as const;
export type RefusalGround = (typeof refusalGrounds)[number];

/** 审定: what the bureau decided, on what reasoning, and the remedies. */
export type CaseDecision = {
  kind: 'APPROVE' | 'REFUSE';
  on: LegalDate;
  by: string;
  determination: Determination<AllowanceOutcome>;
  /** What the allowance pays a month by itself, and what is paid while a like benefit is not higher. */
  standardFen: number;
  payableFen: number;
  startMonth: LegalMonth | null;
  ground: RefusalGround | null;
  remedy: Remedy;
  deliveredOn: LegalDate | null;
};

/** A stop from facts of which the holder was told in writing, and the notice that told it. */
export type ToldStop = { from: LegalMonth; reasonCode: string; on: LegalDate; documentId: string };

/** 异议, to a refusal, to the end of an award or to a stop that leaves it in force, re-examined with the federation (domain §4.4 停发异议). */
export type ObjectionAbout = 'REFUSAL' | 'END' | 'STOP';
export type Objection = {
  no: number;
  about: ObjectionAbout;
  /** The stop that it is about, where it is about one. */
  stop?: ToldStop;
  on: LegalDate;
  federation: { supports: boolean; on: LegalDate; by: string } | null;
  answer: { upheld: boolean; on: LegalDate; by: string } | null;
};

/** The end of the award that the case led to, told by whoever keeps awards. */
export type AwardEnd = { on: LegalDate; lastMonth: LegalMonth; reasonCode: string };

export type CaseFlag = 'CROSS_PROVINCE' | 'EXTENDED';
/** A step of a case's history: an action of the procedure, the application with which it begins, a stop told in writing. */
export type HandlingStep = CaseAction | 'apply' | 'tellStop';
/** Who has taken a step of the case by hand; of several the first. */
export type Handling = { account: string; step: HandlingStep };

/** One person's application for one of the two allowances, as plain data. */
export type AllowanceCase = {
  id: string;
  number: string;
  allowance: Allowance;
  status: CaseStatus;
  flags: readonly CaseFlag[];
  /** The person with the disability, and who came for them (the same person, most often). */
  personId: string;
  applicantId: string;
  onBehalf: OnBehalf | null;
  intakeId: string;
  /** The street of the person's household register, nine digits. */
  division: string;
  appliedOn: LegalDate;
  acceptedOn: LegalDate | null;
  careNeed: CareNeed | null;
  supplements: readonly SupplementRequest[];
  deadlines: readonly Deadline[];
  /** How many days of notice the place asked for on the day of acceptance; 0 for none. */
  publicityDays: number;
  review: StreetReview | null;
  publicity: Publicity | null;
  federation: FederationReview | null;
  decision: CaseDecision | null;
  /** The decisions that a later one replaced. */
  replaced: readonly CaseDecision[];
  objections: readonly Objection[];
  end: AwardEnd | null;
  /** The last stop that was told; null while none was, or once an objection to it is upheld. */
  stop: ToldStop | null;
  /** Who has handled it so far: read from its history, never written with it. */
  handlers: readonly Handling[];
  ruleVersion: string;
};

/** The objection that waits for its answer. */
export function openObjection({ objections }: AllowanceCase): Objection | null {
  return objections.find(({ answer }) => answer === null) ?? null;
}

/** The day whose parameters judge the case for good: that of the acceptance (domain §0.4). */
export function judgedOn({ acceptedOn, appliedOn }: AllowanceCase): LegalDate {
  return acceptedOn ?? appliedOn;
}
