import type { Deadline as DeadlineFor } from '@yimen/casework/domain';
import type { Determination } from '@yimen/policy';
import type { LegalDate, LegalMonth } from '@yimen/standards';
import type { CaseDecision, ConfirmAuthority, RefusalGround } from './case-decision.js';
import type { Check, CheckConclusion } from './check.js';
import type { HouseholdFacts } from './household.js';
import type { Move } from './moving/moved.js';
import type { Notice } from './notice.js';
import type { Objection } from './objection.js';
import type { PathRecord } from './path-record.js';
import type { ReviewState } from './review/review.js';
import type { CaseProgram, SingleClaim } from './single-person/claim.js';
import type { CaseAction, CaseStatus } from './steps.js';
import type { Contest } from './verification/contested.js';
import type { CheckReport } from './verification/report.js';
import type { WorkOffer } from './work/offered.js';

export * from './case-decision.js';
export * from './check.js';
export * from './notice.js';
export * from './objection.js';
export * from './path-record.js';

/** A statutory limit of this case. */
export type Deadline = DeadlineFor<DeadlineName>;
export type DeadlineName =
  | 'limit.dibao.supplement'
  | 'limit.dibao.startVerify'
  | 'limit.dibao.total'
  | 'limit.dibao.street'
  | 'limit.dibao.ext'
  | 'limit.dibao.confirm'
  | 'limit.dibao.notifyReject'
  | 'limit.transfer'
  | 'limit.opinion'
  | 'limit.dibao.suspend'
  | 'limit.dibao.review.stable'
  | 'limit.dibao.review.variable';

/** A side condition: it changes what is required, never which state the case is in. */
export type CaseFlag =
  | 'NEAR_RELATIVE'
  | 'COMPLAINED'
  | 'RECENTLY_SPLIT'
  | 'QUICK_REVIEW'
  | 'EXCEPTIONAL'
  | 'OBJECTED_BEFORE';

/** Who went, with the role in which they went: the district's own visit is compulsory for near relatives. */
export type Visitor = { account: string; level: 'STREET' | 'DISTRICT' };
/** What the visit found, in the five columns of the form. */
export type VisitFindings = { income: string; property: string; expenses: string; housing: string; labor: string };
export type HomeVisit = {
  visitId: string;
  visitors: readonly Visitor[];
  visitedOn: LegalDate;
  findings: VisitFindings;
  photoDigests: readonly string[];
};

export type Proposal = {
  kind: 'APPROVE' | 'REFUSE';
  on: LegalDate;
  by: string;
  determination: Determination;
  grounds: readonly RefusalGround[];
};

/** An entitlement: from its first month to its last month in enjoyment, both included. */
export type Award = {
  awardId: string;
  householdId: string;
  /** Of a 单人保 the person; the household is the one that they belong to. */
  personId?: string;
  monthlyFen: number;
  startMonth: LegalMonth;
  endMonth: LegalMonth | null;
};

/** One request that something be handed in: all at once, once; a second one needs a new reason (domain §28.12). */
export type SupplementRequest = {
  on: LegalDate;
  by: string;
  items: readonly string[];
  reason: string;
  suppliedOn: LegalDate | null;
};

/** A step of a case's history: an action of the procedure, or the application with which it begins. */
export type HandlingStep = CaseAction | 'apply';
/** Who has taken a step of the case by hand; of several the first. */
export type Handling = { account: string; step: HandlingStep };

/** An allowance that has ended: of which case, and the last month that it was paid. */
export type PreviousAward = { caseId: string; number: string; lastMonth: LegalMonth };

/** What the household is, what happens on its path, and what follows its confirmation. */
type Household = HouseholdFacts & PathRecord & ReviewState;
/** One household's case of minimum living allowance (低保), as plain data. */
export type SubsistenceCase = Household & {
  id: string;
  number: string;
  /** For a household, or for one person of it: what is judged, and by which rules. */
  program: CaseProgram;
  /** Of a 单人保, for whom it is; null for a household. */
  single: SingleClaim | null;
  /** Work offered to its members, and what came of it. */
  workOffers: readonly WorkOffer[];
  /** A move to another street that takes effect with the next month. */
  move: Move | null;
  /** The allowance that ended not long before it applied again (快速复核); cases of before do not have it. */
  previous?: PreviousAward | null;
  status: CaseStatus;
  flags: readonly CaseFlag[];
  householdId: string;
  applicantId: string;
  intakeId: string;
  /** The street that accepts: nine digits. */
  division: string;
  appliedOn: LegalDate;
  acceptedOn: LegalDate | null;
  /** Officers with near relatives in the household: they may not visit. */
  nearRelatives: readonly string[];
  supplements: readonly SupplementRequest[];
  deadlines: readonly Deadline[];
  checks: readonly Check[];
  checkConclusion: CheckConclusion | null;
  /** The reports of the check, the last one counts; and what the household has contested of them. */
  reports: readonly CheckReport[];
  contests: readonly Contest[];
  visits: readonly HomeVisit[];
  proposal: Proposal | null;
  notice: Notice | null;
  objections: readonly Objection[];
  decision: CaseDecision | null;
  award: Award | null;
  confirmAuthority: ConfirmAuthority;
  /** Who has handled it so far: read from its history, where every step stands with who took it, and never written with it. */
  handlers: readonly Handling[];
  /** The procedure and rules that the case is judged by, for good. */
  ruleVersion: string;
};
