// Written by tools/generate-event-types.mjs from libs/events/src/contracts. Do not edit.

/** The amount of an award changed (a new standard, a review). 待遇调整。 */
export interface AssistanceAwardChangedV1 {
  /** The award */
  readonly awardId: string;
  /** The case it comes from */
  readonly caseId: string;
  /** Household */
  readonly householdId: string;
  /** Kind of assistance */
  readonly tier: 'DIBAO';
  /** Division that pays */
  readonly division: string;
  /** Amount before (yuan, two decimals) */
  readonly oldMonthlyAmount: string;
  /** Amount a month (yuan, two decimals) */
  readonly monthlyAmount: string;
  /** First month of the new amount */
  readonly from: string;
  /** Why */
  readonly reasonCode: string;
  /** Version of the award */
  readonly version: number;
  /** Last day, where the end is known already (fading out) */
  readonly endsAt?: string;
  /** Further amounts after it, known already (fading out) */
  readonly later?: readonly ({
    /** First month */
    readonly from: string;
    /** Amount a month (yuan, two decimals) */
    readonly monthlyAmount: string;
  })[];
  /** Of a 单人保 the person; absent for a household's */
  readonly personId?: string;
}

/** An award ended. 待遇终止。 */
export interface AssistanceAwardEndedV1 {
  /** The award */
  readonly awardId: string;
  /** The case it comes from */
  readonly caseId: string;
  /** Household */
  readonly householdId: string;
  /** Kind of assistance */
  readonly tier: 'DIBAO';
  /** Division that pays */
  readonly division: string;
  /** Last month */
  readonly to: string;
  /** Why */
  readonly reasonCode: string;
  /** Version of the award */
  readonly version: number;
  /** Of a 单人保 the person; absent for a household's */
  readonly personId?: string;
}

/** An award was granted. 待遇核定。 */
export interface AssistanceAwardGrantedV1 {
  /** The award */
  readonly awardId: string;
  /** The case it comes from */
  readonly caseId: string;
  /** Household */
  readonly householdId: string;
  /** Kind of assistance */
  readonly tier: 'DIBAO';
  /** Division that pays */
  readonly division: string;
  /** Amount a month (yuan, two decimals) */
  readonly monthlyAmount: string;
  /** First month */
  readonly from: string;
  /** Version of the award */
  readonly version: number;
  /** Of a 单人保 the person; absent for a household's */
  readonly personId?: string;
}

/** A suspended award is paid again, and what was kept back is due. 待遇恢复。 */
export interface AssistanceAwardResumedV1 {
  /** The award */
  readonly awardId: string;
  /** The case it comes from */
  readonly caseId: string;
  /** Household */
  readonly householdId: string;
  /** Kind of assistance */
  readonly tier: 'DIBAO';
  /** Division that pays */
  readonly division: string;
  /** First month that is paid again */
  readonly from: string;
  /** Why */
  readonly reasonCode: string;
  /** Version of the award */
  readonly version: number;
  /** Of a 单人保 the person; absent for a household's */
  readonly personId?: string;
}

/** An award is not paid from a month on, while its facts are unclear. 待遇暂停。 */
export interface AssistanceAwardSuspendedV1 {
  /** The award */
  readonly awardId: string;
  /** The case it comes from */
  readonly caseId: string;
  /** Household */
  readonly householdId: string;
  /** Kind of assistance */
  readonly tier: 'DIBAO';
  /** Division that pays */
  readonly division: string;
  /** First month that is not paid */
  readonly from: string;
  /** Why */
  readonly reasonCode: string;
  /** Version of the award */
  readonly version: number;
  /** Of a 单人保 the person; absent for a household's */
  readonly personId?: string;
}

/** An award ended because the household moved out of the district. 待遇转出本区。 */
export interface AssistanceAwardTransferredAwayV1 {
  /** The award */
  readonly awardId: string;
  /** The case it comes from */
  readonly caseId: string;
  /** Household */
  readonly householdId: string;
  /** Division that paid */
  readonly division: string;
  /** Last month that is paid here */
  readonly lastMonth: string;
  /** Amount of the last month, in yuan */
  readonly monthlyAmount: string;
  /** Version of the award */
  readonly version: number;
}

/** The application was accepted; the time limits begin. 已受理。 */
export interface AssistanceCaseAcceptedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** A household applied. 已提交申请。 */
export interface AssistanceCaseAppliedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Members declared */
  readonly members: readonly (string)[];
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The household begins to be paid. 开始享受待遇。 */
export interface AssistanceCaseAwardBegunV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** First month */
  readonly awardFrom: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The award is paid again, and what was kept back is due. 恢复发放。 */
export interface AssistanceCaseAwardResumedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** The decision */
  readonly decisionId: string;
  /** Day */
  readonly resumedOn: string;
  /** First month that is paid again */
  readonly awardFrom: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The award is not paid from the next month on, while its facts are unclear. 暂停发放。 */
export interface AssistanceCaseAwardSuspendedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** The decision */
  readonly decisionId: string;
  /** Day */
  readonly suspendedOn: string;
  /** First month that is not paid */
  readonly awardFrom: string;
  /** Why */
  readonly reasonCode: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** A change of the award, its end, or that it is kept, was decided. 决定调整或终止。 */
export interface AssistanceCaseChangeDecidedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What is done with the award */
  readonly change: 'INCREASE' | 'REDUCTION' | 'FADE_OUT' | 'END' | 'KEEP';
  /** Day */
  readonly decidedOn: string;
  /** The decision */
  readonly decisionId: string;
  /** Who decided */
  readonly authority: 'DISTRICT' | 'STREET';
  /** Amount a month from then on; null for an end and for what is kept */
  readonly monthlyAmount: string | null;
  /** First month for which it holds */
  readonly awardFrom: string;
  /** Last month of the award, where known */
  readonly awardTo: string | null;
  /** Grounds */
  readonly reasonCodes: readonly (string)[];
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The household declared what has changed. 申报家庭变化。 */
export interface AssistanceCaseChangeDeclaredV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** The review */
  readonly reviewId: string;
  /** Day */
  readonly declaredOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** A change of the award was proposed and, where the household is to be heard, told to it. 提出调整或终止意见。 */
export interface AssistanceCaseChangeProposedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** The review */
  readonly reviewId: string;
  /** What is done with the award */
  readonly change: 'INCREASE' | 'REDUCTION' | 'FADE_OUT' | 'END' | 'KEEP';
  /** Day */
  readonly proposedOn: string;
  /** Until when the household may be heard; null when nobody is to be */
  readonly respondBy: string | null;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** A source of the check answered. 核对来源已答复。 */
export interface AssistanceCaseCheckAnsweredV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Who answered */
  readonly source: 'HUKOU' | 'TAX' | 'SOCIAL_INSURANCE' | 'REAL_ESTATE' | 'MARKET_REGULATION' | 'HOUSING_FUND' | 'VEHICLE' | 'BANK' | 'INSURANCE' | 'SECURITIES' | 'NONBANK_PAYMENT';
  /** A time-out and a refusal are answers */
  readonly answer: 'OK' | 'NO_DATA' | 'TIMEOUT' | 'REFUSED';
  /** Day */
  readonly answeredOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** Sources were asked again. 再次核对。 */
export interface AssistanceCaseCheckAskedAgainV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Who is asked again */
  readonly sources: readonly ('HUKOU' | 'TAX' | 'SOCIAL_INSURANCE' | 'REAL_ESTATE' | 'MARKET_REGULATION' | 'HOUSING_FUND' | 'VEHICLE' | 'BANK' | 'INSURANCE' | 'SECURITIES' | 'NONBANK_PAYMENT')[];
  /** Day */
  readonly askedOn: string;
  /** Last day for the answers */
  readonly answerBy: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The household contested findings of its check. 对核对结果举证。 */
export interface AssistanceCaseCheckContestedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** The contest */
  readonly contestId: string;
  /** Number of the report */
  readonly reportNo: string;
  /** Day */
  readonly contestedOn: string;
  /** How many findings are contested */
  readonly items: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** A check ended incomplete: a person must look at it. 核对不完整，转人工。 */
export interface AssistanceCaseCheckIncompleteV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Whose answer is missing */
  readonly sources: readonly ('HUKOU' | 'TAX' | 'SOCIAL_INSURANCE' | 'REAL_ESTATE' | 'MARKET_REGULATION' | 'HOUSING_FUND' | 'VEHICLE' | 'BANK' | 'INSURANCE' | 'SECURITIES' | 'NONBANK_PAYMENT')[];
  /** Day */
  readonly since: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The household was told what its check found over a limit. 已告知核对超标项目。 */
export interface AssistanceCaseCheckResultToldV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Number of the report */
  readonly reportNo: string;
  /** Day of the telling */
  readonly toldOn: string;
  /** Last day for contesting */
  readonly contestUntil: string;
  /** How many limits are exceeded */
  readonly items: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** A consent ended: sources that had not answered are not waited for any more. 授权终止，停止核对。 */
export interface AssistanceCaseCheckStoppedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Who is not waited for any more */
  readonly sources: readonly ('HUKOU' | 'TAX' | 'SOCIAL_INSURANCE' | 'REAL_ESTATE' | 'MARKET_REGULATION' | 'HOUSING_FUND' | 'VEHICLE' | 'BANK' | 'INSURANCE' | 'SECURITIES' | 'NONBANK_PAYMENT')[];
  /** Day */
  readonly stoppedOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** A complaint against the case was recorded. 登记投诉举报。 */
export interface AssistanceCaseComplaintRecordedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** Day */
  readonly recordedOn: string;
}

/** The confirmation was published. 确认后公布。 */
export interface AssistanceCaseConfirmationPublishedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** Day */
  readonly publishedOn: string;
  /** Last day */
  readonly until: string;
}

/** The bureau revoked what a street had confirmed. 撤销街道的确认。 */
export interface AssistanceCaseConfirmationRevokedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** Day */
  readonly revokedOn: string;
}

/** The allowance was confirmed. 已确认。 */
export interface AssistanceCaseConfirmedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Day */
  readonly decidedOn: string;
  /** The decision */
  readonly decisionId: string;
  /** Who confirmed */
  readonly authority: 'STREET' | 'DISTRICT';
  /** Amount a month (yuan, two decimals) */
  readonly monthlyAmount: string;
  /** First month */
  readonly awardFrom: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** Contested findings were answered, each with its reason. 逐项答复举证。 */
export interface AssistanceCaseContestAnsweredV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** The contest */
  readonly contestId: string;
  /** Day */
  readonly answeredOn: string;
  /** Findings explained or corrected */
  readonly upheld: number;
  /** Findings that stand */
  readonly dismissed: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** A time limit of the case changed (a calendar was published or corrected). 时限已调整。 */
export interface AssistanceCaseDeadlineChangedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Which time limit */
  readonly deadline: string;
  /** Before */
  readonly from: string | null;
  /** Now */
  readonly to: string | null;
  /** Why */
  readonly reasonCode: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The decision was delivered to the applicant. 决定书已送达。 */
export interface AssistanceCaseDecisionDeliveredV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** How */
  readonly method: 'DIRECT' | 'LEFT' | 'POST' | 'ELECTRONIC' | 'ANNOUNCEMENT';
  /** Day */
  readonly deliveredOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** A document of the case has not been delivered in time. 文书逾期未送达。 */
export interface AssistanceCaseDeliveryOverdueV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** Day on which it was found */
  readonly foundOn: string;
}

/** Documents of the case were delivered. 文书已送达。 */
export interface AssistanceCaseDocumentDeliveredV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** How */
  readonly method: 'DIRECT' | 'LEFT' | 'POST' | 'ELECTRONIC' | 'ANNOUNCEMENT';
  /** Day */
  readonly deliveredOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** Kinds of the documents */
  readonly kinds: readonly (string)[];
  /** Day from which the remedies run */
  readonly effectiveOn: string;
}

/** The intended end was posted for everybody to see. 张贴拟终止公示。 */
export interface AssistanceCaseEndNoticePostedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Day of posting, which is day 0 */
  readonly postedOn: string;
  /** First of the days */
  readonly firstDay: string;
  /** Last of the days */
  readonly lastDay: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** Why a member is not counted was shown by a paper. 登记不计入成员的凭据。 */
export interface AssistanceCaseExclusionProvenV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** Day */
  readonly provenOn: string;
}

/** The last month of a fading out is over. 渐退期满。 */
export interface AssistanceCaseFadeOutOverV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Day */
  readonly endedOn: string;
  /** Last month of the award */
  readonly awardTo: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The household was visited at home. 已入户调查。 */
export interface AssistanceCaseHomeVisitedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Day */
  readonly visitedOn: string;
  /** How many visited */
  readonly visitorCount: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The household was told in writing what it must do. 书面告知配合核对。 */
export interface AssistanceCaseHouseholdRemindedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** Day */
  readonly remindedOn: string;
  /** Last day to do it */
  readonly respondBy: string;
}

/** A suspended household was urged in writing to answer. 书面催告。 */
export interface AssistanceCaseHouseholdUrgedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Day */
  readonly urgedOn: string;
  /** Until when it may answer; null while the calendar of that year is not published */
  readonly respondBy: string | null;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** A household on 低保 has moved within the district. 区内迁移登记。 */
export interface AssistanceCaseMoveRecordedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** The street that handles and pays from then on */
  readonly toDivision: string;
  /** Day of the move */
  readonly movedOn: string;
  /** First month there */
  readonly from: string;
}

/** Another street handles the case and pays the award. 转由新街道办理。 */
export interface AssistanceCaseMovedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** The street before */
  readonly fromDivision: string;
  /** The street from now on */
  readonly toDivision: string;
  /** From this day on */
  readonly movedOn: string;
}

/** A near relative of an officer was registered. 近亲属备案。 */
export interface AssistanceCaseNearRelativeRegisteredV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** Day */
  readonly registeredOn: string;
}

/** The application was not accepted. 不予受理。 */
export interface AssistanceCaseNotAcceptedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Reason */
  readonly reasonCode: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The public notice ended. 公示期满。 */
export interface AssistanceCaseNoticeEndedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** First day after the notice */
  readonly endedOn: string;
  /** Objections received */
  readonly objections: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The proposal was posted for public notice. 公示开始。 */
export interface AssistanceCaseNoticePostedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Day of posting */
  readonly postedOn: string;
  /** First full day */
  readonly firstDay: string;
  /** Last full day */
  readonly lastDay: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** A disturbed public notice began its days again. 公示受损，重新计算公示期。 */
export interface AssistanceCaseNoticeRestartedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** What happened to it */
  readonly reasonCode: 'TORN' | 'COVERED' | 'SHORTENED' | 'MOVED';
  /** Day on which it hung again: day 0 */
  readonly postedOn: string;
  /** First day of the notice */
  readonly firstDay: string;
  /** Last day of the notice */
  readonly lastDay: string;
}

/** A public notice was found void. 公示无效，退回重新公示。 */
export interface AssistanceCaseNoticeVoidedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** Why */
  readonly reasonCode: 'PHOTO_TIME' | 'PHOTO_PLACE' | 'FORGED' | 'NOT_POSTED' | 'WRONG_CONTENT';
  /** Day */
  readonly voidedOn: string;
}

/** An objection was answered. 异议有了核查结论。 */
export interface AssistanceCaseObjectionAnsweredV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** Which objection of the case */
  readonly objectionNo: number;
  /** What looking into it came to: upheld, partly, dismissed */
  readonly result: 'UPHELD' | 'PARTLY' | 'DISMISSED';
  /** Day */
  readonly answeredOn: string;
}

/** Somebody objected during the public notice. 公示有异议。 */
export interface AssistanceCaseObjectionRaisedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Day */
  readonly raisedOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** Which objection of the case */
  readonly objectionNo?: number;
  /** True when nobody knows who objected */
  readonly anonymous?: boolean;
}

/** An objector was told the answer. 异议答复已送达。 */
export interface AssistanceCaseObjectorToldV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** Which objection of the case */
  readonly objectionNo: number;
  /** How */
  readonly method: 'DIRECT' | 'LEFT' | 'POST' | 'ELECTRONIC' | 'ANNOUNCEMENT';
  /** Day */
  readonly toldOn: string;
}

/** The household was heard, or let its time pass. 听取意见。 */
export interface AssistanceCaseOpinionHeardV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** The review */
  readonly reviewId: string;
  /** How it stands to what is proposed */
  readonly stance: 'AGREES' | 'OBJECTS' | 'NO_ANSWER';
  /** Day */
  readonly heardOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The keeper of a record answered about a proof of a 单人保. 身份凭证核验。 */
export interface AssistanceCaseProofCheckedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** Whether it holds; of which kind it is, is told to nobody */
  readonly result: 'VALID' | 'EXPIRED' | 'FROZEN' | 'REVOKED' | 'NOT_FOUND';
  /** Day of the answer */
  readonly checkedOn: string;
}

/** The household's evidence about a property was accepted. 财产申辩成立。 */
export interface AssistanceCasePropertyClearedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What was owned */
  readonly propertyKind: string;
  /** Day */
  readonly clearedOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** A decision was proposed. 已提出初审意见。 */
export interface AssistanceCaseProposedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What is proposed */
  readonly proposal: 'APPROVE' | 'REFUSE';
  /** Day */
  readonly proposedOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The allowance was refused. 不予确认。 */
export interface AssistanceCaseRefusedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Day */
  readonly decidedOn: string;
  /** The decision */
  readonly decisionId: string;
  /** Reasons */
  readonly reasonCodes: readonly (string)[];
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** A review ended and nothing changes. 复核无明显变化。 */
export interface AssistanceCaseReviewClosedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** The review */
  readonly reviewId: string;
  /** How it ended */
  readonly outcome: string;
  /** Day */
  readonly closedOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** A review meeting was held. 民主评议。 */
export interface AssistanceCaseReviewMeetingHeldV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** Day */
  readonly heldOn: string;
  /** How many took part */
  readonly participants: number;
}

/** A review of a household on the allowance began. 开始复核。 */
export interface AssistanceCaseReviewOpenedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** The review */
  readonly reviewId: string;
  /** What made it necessary: PERIODIC, DECLARED_CHANGE, DEATH ... */
  readonly trigger: string;
  /** Day */
  readonly openedOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** A further reason for a review came. 增加复核事由。 */
export interface AssistanceCaseReviewReasonAddedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** The review in hand; null while the award has not begun */
  readonly reviewId: string | null;
  /** What came */
  readonly trigger: string;
  /** Day */
  readonly addedOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** What was proposed is looked into again. 退回复核。 */
export interface AssistanceCaseReviewReturnedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** The review */
  readonly reviewId: string;
  /** Day */
  readonly returnedOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The bureau checked what a street had decided. 抽查街道的确认。 */
export interface AssistanceCaseSpotCheckedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** What it found */
  readonly finding: 'CORRECT' | 'WRONG';
  /** Day */
  readonly checkedOn: string;
}

/** A proposed refusal was handed up for the decision. 报送决定。 */
export interface AssistanceCaseSubmittedForDecisionV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Day */
  readonly submittedOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** What is missing was told, all at once. 一次性告知补正。 */
export interface AssistanceCaseSupplementRequestedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** How many items are missing */
  readonly itemCount: number;
  /** Day by which they are to be handed in */
  readonly respondBy: string | null;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** What was missing was handed in. 已补正。 */
export interface AssistanceCaseSupplementedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The street that a case was handed to has received it. 接收转办。 */
export interface AssistanceCaseTransferReceivedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** Street that handed it on */
  readonly fromDivision: string;
  /** Day */
  readonly receivedOn: string;
}

/** The case was handed to where it belongs. 转办。 */
export interface AssistanceCaseTransferredV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** Street that handed it on */
  readonly fromDivision: string;
  /** Street that it goes to; null when it went to another authority */
  readonly toDivision: string | null;
  /** Day */
  readonly transferredOn: string;
}

/** All sources answered or their time is over. 核对完成。 */
export interface AssistanceCaseVerificationCompletedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** INCOMPLETE passes nobody */
  readonly conclusion: 'PASS' | 'EXCEED' | 'INCOMPLETE';
  /** Day */
  readonly completedOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** Number of the report */
  readonly reportNo?: string;
  /** Last day on which the report counts */
  readonly validUntil?: string;
}

/** The means of the household are being checked. 已启动核对。 */
export interface AssistanceCaseVerificationStartedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Sources asked */
  readonly sources: readonly (string)[];
  /** Day after which a source counts as TIMEOUT */
  readonly answerBy: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The application was withdrawn. 已撤回。 */
export interface AssistanceCaseWithdrawnV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Why: by the applicant, or the supplement did not come in time */
  readonly reasonCode: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** An offer of work was answered. 就业答复。 */
export interface AssistanceCaseWorkAnsweredV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** To whom */
  readonly personId: string;
  /** What they said; why is told to nobody */
  readonly answer: 'ACCEPTED' | 'REFUSED';
  /** How many in a row were refused without a good reason */
  readonly refusedInARow: number;
  /** Day on which it was recorded */
  readonly answeredOn: string;
}

/** Somebody on 低保 was offered work. 介绍就业。 */
export interface AssistanceCaseWorkOfferedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Household */
  readonly householdId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** To whom */
  readonly personId: string;
  /** Day of the offer */
  readonly offeredOn: string;
}

/** A source's data was found wrong, and is to be mended at the source. 核对数据有误，请更正数据源。 */
export interface AssistanceCheckCorrectedV1 {
  /** The correction */
  readonly correctionId: string;
  /** The question whose answer was wrong */
  readonly checkId: string;
  /** The case */
  readonly caseId: string;
  /** Who is asked */
  readonly source: 'HUKOU' | 'TAX' | 'SOCIAL_INSURANCE' | 'REAL_ESTATE' | 'MARKET_REGULATION' | 'HOUSING_FUND' | 'VEHICLE' | 'BANK' | 'INSURANCE' | 'SECURITIES' | 'NONBANK_PAYMENT';
  /** Whom the data is about */
  readonly personId: string;
  /** What: WAGE, DEPOSIT, HOUSING ... */
  readonly kind: string;
  /** Amount, or value, as answered (yuan, two decimals) */
  readonly foundAmount: string | null;
  /** Amount, or value, as it is (yuan, two decimals); null where the number was wrong */
  readonly correctAmount: string | null;
  /** Number as answered */
  readonly foundCount: number | null;
  /** Number as it is; null where the amount was wrong */
  readonly correctCount: number | null;
  /** Day */
  readonly correctedOn: string;
}

/** A source is asked about the means of consenting persons. 核对请求。 */
export interface AssistanceCheckRequestedV1 {
  /** The question; the answer quotes it */
  readonly checkId: string;
  /** The case */
  readonly caseId: string;
  /** Who is asked */
  readonly source: 'HUKOU' | 'TAX' | 'SOCIAL_INSURANCE' | 'REAL_ESTATE' | 'MARKET_REGULATION' | 'HOUSING_FUND' | 'VEHICLE' | 'BANK' | 'INSURANCE' | 'SECURITIES' | 'NONBANK_PAYMENT';
  /** Whom it is about */
  readonly personIds: readonly (string)[];
  /** The consents it rests on */
  readonly consentIds: readonly (string)[];
  /** Day the data is to describe */
  readonly asOf: string;
  /** Last day for the answer */
  readonly answerBy: string;
}

/** The case that a consent was given for has ended, and the consent with it. 授权失效。 */
export interface AssistanceConsentLapsedV1 {
  /** The consent */
  readonly consentId: string;
  /** The case */
  readonly caseId: string;
  /** Day on which the case ended */
  readonly at: string;
  /** How it ended: its status */
  readonly reasonCode: string;
}

/** Destitute support was confirmed for a person. 特困供养确认。 */
export interface AssistanceDestituteSupportConfirmedV1 {
  /** The person */
  readonly personId: string;
  /** The support */
  readonly supportId: string;
  /** First day */
  readonly from: string;
  /** Degree of self-care */
  readonly careLevel?: 'FULL' | 'PARTIAL' | 'NONE';
  /** Where the person is supported */
  readonly mode?: 'AT_HOME' | 'IN_INSTITUTION';
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** Destitute support of a person ended. 特困供养终止。 */
export interface AssistanceDestituteSupportEndedV1 {
  /** The person */
  readonly personId: string;
  /** The support */
  readonly supportId: string;
  /** Last day */
  readonly endsAt: string;
  /** Why */
  readonly reasonCode: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** Whom school aid concerns, its days or the category it follows from changed. 教育救助权益变更。 */
export interface AssistanceEducationEntitlementChangedV1 {
  /** Household */
  readonly householdId: string;
  /** Special assistance (R-AST-09) */
  readonly entitlement: 'EDUCATION_ASSISTANCE';
  /** Those of the household whom this entitlement concerns */
  readonly personIds: readonly (string)[];
  /** Category from which it follows (Social Assistance Law) */
  readonly tier: 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'TEKUN';
  /** Category before */
  readonly oldTier: 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'TEKUN';
  /** First day */
  readonly from: string;
  /** Last day; null when open */
  readonly validTo: string | null;
  /** Version of the rules applied */
  readonly ruleVersion: string;
  /** Version of this entitlement of the household, 1, 2, 3 ... */
  readonly version: number;
  /** Those of them who are on 低保 by themselves while their household is not (单人保) */
  readonly dibaoPersonIds?: readonly (string)[];
}

/** A household may no longer ask for school aid. 教育救助权益终止。 */
export interface AssistanceEducationEntitlementEndedV1 {
  /** Household */
  readonly householdId: string;
  /** Special assistance (R-AST-09) */
  readonly entitlement: 'EDUCATION_ASSISTANCE';
  /** Those of the household whom this entitlement concerns */
  readonly personIds: readonly (string)[];
  /** Category from which it follows (Social Assistance Law) */
  readonly tier: 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'TEKUN';
  /** Last day, a transition period included */
  readonly endsAt: string;
  /** Version of this entitlement of the household, 1, 2, 3 ... */
  readonly version: number;
}

/** A household of low income may ask for school aid. 教育救助权益确定。 */
export interface AssistanceEducationEntitlementGrantedV1 {
  /** Household */
  readonly householdId: string;
  /** Special assistance (R-AST-09) */
  readonly entitlement: 'EDUCATION_ASSISTANCE';
  /** Those of the household whom this entitlement concerns */
  readonly personIds: readonly (string)[];
  /** Category from which it follows (Social Assistance Law) */
  readonly tier: 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'TEKUN';
  /** First day */
  readonly from: string;
  /** Last day; null when open */
  readonly validTo: string | null;
  /** Version of the rules applied */
  readonly ruleVersion: string;
  /** Version of this entitlement of the household, 1, 2, 3 ... */
  readonly version: number;
  /** Those of them who are on 低保 by themselves while their household is not (单人保) */
  readonly dibaoPersonIds?: readonly (string)[];
}

/** Whom help to find work concerns, its days or the category it follows from changed. 就业救助权益变更。 */
export interface AssistanceEmploymentEntitlementChangedV1 {
  /** Household */
  readonly householdId: string;
  /** Special assistance (R-AST-09) */
  readonly entitlement: 'EMPLOYMENT_ASSISTANCE';
  /** Those of the household whom this entitlement concerns */
  readonly personIds: readonly (string)[];
  /** Category from which it follows (Social Assistance Law) */
  readonly tier: 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'TEKUN';
  /** Category before */
  readonly oldTier: 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'TEKUN';
  /** First day */
  readonly from: string;
  /** Last day; null when open */
  readonly validTo: string | null;
  /** Version of the rules applied */
  readonly ruleVersion: string;
  /** Version of this entitlement of the household, 1, 2, 3 ... */
  readonly version: number;
  /** Those of them who are on 低保 by themselves while their household is not (单人保) */
  readonly dibaoPersonIds?: readonly (string)[];
}

/** A household may no longer ask for help to find work. 就业救助权益终止。 */
export interface AssistanceEmploymentEntitlementEndedV1 {
  /** Household */
  readonly householdId: string;
  /** Special assistance (R-AST-09) */
  readonly entitlement: 'EMPLOYMENT_ASSISTANCE';
  /** Those of the household whom this entitlement concerns */
  readonly personIds: readonly (string)[];
  /** Category from which it follows (Social Assistance Law) */
  readonly tier: 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'TEKUN';
  /** Last day, a transition period included */
  readonly endsAt: string;
  /** Version of this entitlement of the household, 1, 2, 3 ... */
  readonly version: number;
}

/** A household of low income may ask for help to find work. 就业救助权益确定。 */
export interface AssistanceEmploymentEntitlementGrantedV1 {
  /** Household */
  readonly householdId: string;
  /** Special assistance (R-AST-09) */
  readonly entitlement: 'EMPLOYMENT_ASSISTANCE';
  /** Those of the household whom this entitlement concerns */
  readonly personIds: readonly (string)[];
  /** Category from which it follows (Social Assistance Law) */
  readonly tier: 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'TEKUN';
  /** First day */
  readonly from: string;
  /** Last day; null when open */
  readonly validTo: string | null;
  /** Version of the rules applied */
  readonly ruleVersion: string;
  /** Version of this entitlement of the household, 1, 2, 3 ... */
  readonly version: number;
  /** Those of them who are on 低保 by themselves while their household is not (单人保) */
  readonly dibaoPersonIds?: readonly (string)[];
}

/** The suspicion was not confirmed. 查无骗取。 */
export interface AssistanceFalseStatementClearedV1 {
  /** The case of false statement */
  readonly falseStatementId: string;
  /** The case of assistance */
  readonly caseId: string;
  /** Household */
  readonly householdId: string;
  /** Division that handles it */
  readonly division: string;
  /** The rule of the act's day: AST-SANCTION@2026-07 */
  readonly ruleCode: string;
  /** When it was decided */
  readonly decidedOn: string;
  /** Version of the case of false statement */
  readonly version: number;
}

/** What was decided has been carried out. 骗取结案。 */
export interface AssistanceFalseStatementClosedV1 {
  /** The case of false statement */
  readonly falseStatementId: string;
  /** The case of assistance */
  readonly caseId: string;
  /** Household */
  readonly householdId: string;
  /** Division that handles it */
  readonly division: string;
  /** The rule of the act's day: AST-SANCTION@2026-07 */
  readonly ruleCode: string;
  /** When it was closed */
  readonly closedOn: string;
  /** Version of the case of false statement */
  readonly version: number;
}

/** A false statement was confirmed. 认定骗取。 */
export interface AssistanceFalseStatementConfirmedV1 {
  /** The case of false statement */
  readonly falseStatementId: string;
  /** The case of assistance */
  readonly caseId: string;
  /** Household */
  readonly householdId: string;
  /** Division that handles it */
  readonly division: string;
  /** The rule of the act's day: AST-SANCTION@2026-07 */
  readonly ruleCode: string;
  /** When it was decided */
  readonly decidedOn: string;
  /** What was obtained (yuan, two decimals) */
  readonly obtained: string;
  /** The fine; 0.00 for none */
  readonly fine: string;
  /** Version of the case of false statement */
  readonly version: number;
}

/** A false statement is suspected and looked into. 骗取立案。 */
export interface AssistanceFalseStatementSuspectedV1 {
  /** The case of false statement */
  readonly falseStatementId: string;
  /** The case of assistance */
  readonly caseId: string;
  /** Household */
  readonly householdId: string;
  /** Division that handles it */
  readonly division: string;
  /** The rule of the act's day: AST-SANCTION@2026-07 */
  readonly ruleCode: string;
  /** When it was opened */
  readonly openedOn: string;
  /** Version of the case of false statement */
  readonly version: number;
}

/** Whom help with housing concerns, its days or the category it follows from changed. 住房救助权益变更。 */
export interface AssistanceHousingEntitlementChangedV1 {
  /** Household */
  readonly householdId: string;
  /** Special assistance (R-AST-09) */
  readonly entitlement: 'HOUSING_ASSISTANCE';
  /** Those of the household whom this entitlement concerns */
  readonly personIds: readonly (string)[];
  /** Category from which it follows (Social Assistance Law) */
  readonly tier: 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'TEKUN';
  /** Category before */
  readonly oldTier: 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'TEKUN';
  /** First day */
  readonly from: string;
  /** Last day; null when open */
  readonly validTo: string | null;
  /** Version of the rules applied */
  readonly ruleVersion: string;
  /** Version of this entitlement of the household, 1, 2, 3 ... */
  readonly version: number;
  /** Those of them who are on 低保 by themselves while their household is not (单人保) */
  readonly dibaoPersonIds?: readonly (string)[];
}

/** A household may no longer ask for help with housing. 住房救助权益终止。 */
export interface AssistanceHousingEntitlementEndedV1 {
  /** Household */
  readonly householdId: string;
  /** Special assistance (R-AST-09) */
  readonly entitlement: 'HOUSING_ASSISTANCE';
  /** Those of the household whom this entitlement concerns */
  readonly personIds: readonly (string)[];
  /** Category from which it follows (Social Assistance Law) */
  readonly tier: 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'TEKUN';
  /** Last day, a transition period included */
  readonly endsAt: string;
  /** Version of this entitlement of the household, 1, 2, 3 ... */
  readonly version: number;
}

/** A household of low income may ask for help with housing. 住房救助权益确定。 */
export interface AssistanceHousingEntitlementGrantedV1 {
  /** Household */
  readonly householdId: string;
  /** Special assistance (R-AST-09) */
  readonly entitlement: 'HOUSING_ASSISTANCE';
  /** Those of the household whom this entitlement concerns */
  readonly personIds: readonly (string)[];
  /** Category from which it follows (Social Assistance Law) */
  readonly tier: 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'TEKUN';
  /** First day */
  readonly from: string;
  /** Last day; null when open */
  readonly validTo: string | null;
  /** Version of the rules applied */
  readonly ruleVersion: string;
  /** Version of this entitlement of the household, 1, 2, 3 ... */
  readonly version: number;
  /** Those of them who are on 低保 by themselves while their household is not (单人保) */
  readonly dibaoPersonIds?: readonly (string)[];
}

/** The category, the members or the entitlements changed. 低收入人口变更。 */
export interface AssistanceLowIncomeChangedV1 {
  /** Household */
  readonly householdId: string;
  /** Category (Social Assistance Law) */
  readonly tier: 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'TEKUN';
  /** Who is identified */
  readonly subjectType: 'HOUSEHOLD' | 'PERSON';
  /** Persons it covers */
  readonly personIds: readonly (string)[];
  /** First day */
  readonly from: string;
  /** Last day; null when open */
  readonly validTo: string | null;
  /** Category before */
  readonly oldTier: 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'TEKUN';
  /** Version of the rules applied */
  readonly ruleVersion: string;
  /** What follows from it (R-AST-09), one by one */
  readonly entitlements: readonly ('MEDICAL_INSURANCE_SUBSIDY' | 'MEDICAL_ASSISTANCE' | 'EDUCATION_ASSISTANCE' | 'HOUSING_ASSISTANCE' | 'EMPLOYMENT_ASSISTANCE' | 'TEMPORARY_PRICE_SUBSIDY')[];
  /** Why */
  readonly reasonCode: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
  /** When a person is identified: the household's own tier beside it (单人保) */
  readonly householdTier?: 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'TEKUN';
}

/** A household (or person) is no longer of low income. 低收入人口退出。 */
export interface AssistanceLowIncomeEndedV1 {
  /** Household */
  readonly householdId: string;
  /** Category (Social Assistance Law) */
  readonly tier: 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'TEKUN';
  /** Who is identified */
  readonly subjectType: 'HOUSEHOLD' | 'PERSON';
  /** Persons it covers */
  readonly personIds: readonly (string)[];
  /** Last day, a transition period included */
  readonly endsAt: string;
  /** Why */
  readonly reasonCode: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
  /** When a person is identified: the household's own tier beside it (单人保) */
  readonly householdTier?: 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'TEKUN';
}

/** A household (or person) was identified as of low income. 低收入人口认定。 */
export interface AssistanceLowIncomeIdentifiedV1 {
  /** Household */
  readonly householdId: string;
  /** Category (Social Assistance Law) */
  readonly tier: 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'TEKUN';
  /** Who is identified */
  readonly subjectType: 'HOUSEHOLD' | 'PERSON';
  /** Persons it covers */
  readonly personIds: readonly (string)[];
  /** First day */
  readonly from: string;
  /** Last day; null when open */
  readonly validTo: string | null;
  /** Version of the rules applied */
  readonly ruleVersion: string;
  /** What follows from it (R-AST-09), one by one */
  readonly entitlements: readonly ('MEDICAL_INSURANCE_SUBSIDY' | 'MEDICAL_ASSISTANCE' | 'EDUCATION_ASSISTANCE' | 'HOUSING_ASSISTANCE' | 'EMPLOYMENT_ASSISTANCE' | 'TEMPORARY_PRICE_SUBSIDY')[];
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
  /** When a person is identified: the household's own tier beside it (单人保) */
  readonly householdTier?: 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'TEKUN';
}

/** Whom help with medical costs concerns, its days or the category it follows from changed. 医疗救助权益变更。 */
export interface AssistanceMedicalEntitlementChangedV1 {
  /** Household */
  readonly householdId: string;
  /** Special assistance (R-AST-09) */
  readonly entitlement: 'MEDICAL_INSURANCE_SUBSIDY' | 'MEDICAL_ASSISTANCE';
  /** Those of the household whom this entitlement concerns */
  readonly personIds: readonly (string)[];
  /** Category from which it follows (Social Assistance Law) */
  readonly tier: 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'TEKUN';
  /** Category before */
  readonly oldTier: 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'TEKUN';
  /** First day */
  readonly from: string;
  /** Last day; null when open */
  readonly validTo: string | null;
  /** Version of the rules applied */
  readonly ruleVersion: string;
  /** Version of this entitlement of the household, 1, 2, 3 ... */
  readonly version: number;
  /** Those of them who are on 低保 by themselves while their household is not (单人保) */
  readonly dibaoPersonIds?: readonly (string)[];
}

/** A household may no longer ask for help with medical costs. 医疗救助权益终止。 */
export interface AssistanceMedicalEntitlementEndedV1 {
  /** Household */
  readonly householdId: string;
  /** Special assistance (R-AST-09) */
  readonly entitlement: 'MEDICAL_INSURANCE_SUBSIDY' | 'MEDICAL_ASSISTANCE';
  /** Those of the household whom this entitlement concerns */
  readonly personIds: readonly (string)[];
  /** Category from which it follows (Social Assistance Law) */
  readonly tier: 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'TEKUN';
  /** Last day, a transition period included */
  readonly endsAt: string;
  /** Version of this entitlement of the household, 1, 2, 3 ... */
  readonly version: number;
}

/** A household of low income may ask for help with medical costs. 医疗救助权益确定。 */
export interface AssistanceMedicalEntitlementGrantedV1 {
  /** Household */
  readonly householdId: string;
  /** Special assistance (R-AST-09) */
  readonly entitlement: 'MEDICAL_INSURANCE_SUBSIDY' | 'MEDICAL_ASSISTANCE';
  /** Those of the household whom this entitlement concerns */
  readonly personIds: readonly (string)[];
  /** Category from which it follows (Social Assistance Law) */
  readonly tier: 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'TEKUN';
  /** First day */
  readonly from: string;
  /** Last day; null when open */
  readonly validTo: string | null;
  /** Version of the rules applied */
  readonly ruleVersion: string;
  /** Version of this entitlement of the household, 1, 2, 3 ... */
  readonly version: number;
  /** Those of them who are on 低保 by themselves while their household is not (单人保) */
  readonly dibaoPersonIds?: readonly (string)[];
}

/** An account got its second look and counts. 收款账户已复核。 */
export interface AssistancePayeeApprovedV1 {
  /** The account */
  readonly payeeId: string;
  /** The case it comes from */
  readonly caseId: string;
  /** Whose it is */
  readonly kind: 'SELF' | 'GUARDIAN' | 'INSTITUTION';
  /** Whether it counts */
  readonly status: 'PENDING' | 'IN_FORCE' | 'REPLACED' | 'DECLINED';
  /** Division that pays */
  readonly division: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** An account was declined at its second look. 收款账户退回。 */
export interface AssistancePayeeDeclinedV1 {
  /** The account */
  readonly payeeId: string;
  /** The case it comes from */
  readonly caseId: string;
  /** Whose it is */
  readonly kind: 'SELF' | 'GUARDIAN' | 'INSTITUTION';
  /** Whether it counts */
  readonly status: 'PENDING' | 'IN_FORCE' | 'REPLACED' | 'DECLINED';
  /** Division that pays */
  readonly division: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** An account was registered for a case. 登记收款账户。 */
export interface AssistancePayeeRegisteredV1 {
  /** The account */
  readonly payeeId: string;
  /** The case it comes from */
  readonly caseId: string;
  /** Whose it is */
  readonly kind: 'SELF' | 'GUARDIAN' | 'INSTITUTION';
  /** Whether it counts */
  readonly status: 'PENDING' | 'IN_FORCE' | 'REPLACED' | 'DECLINED';
  /** Division that pays */
  readonly division: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** The payment of an award is held. 暂缓发放。 */
export interface AssistancePaymentHeldV1 {
  /** The hold */
  readonly holdId: string;
  /** The award */
  readonly awardId: string;
  /** Household */
  readonly householdId: string;
  /** Division that pays */
  readonly division: string;
  /** Why */
  readonly reasonCode: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** The bank has paid. 发放到账。 */
export interface AssistancePaymentIssuedV1 {
  /** The payment */
  readonly paymentId: string;
  /** The roll */
  readonly rollId: string;
  /** The award */
  readonly awardId: string;
  /** Household */
  readonly householdId: string;
  /** Division that pays */
  readonly division: string;
  /** Month */
  readonly month: string;
  /** Amount (yuan, two decimals) */
  readonly amount: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** What was sent or kept back is paid with a coming roll. 退票重发。 */
export interface AssistancePaymentReissuedV1 {
  /** The payment */
  readonly paymentId: string;
  /** The roll */
  readonly rollId: string;
  /** The award */
  readonly awardId: string;
  /** Household */
  readonly householdId: string;
  /** Division that pays */
  readonly division: string;
  /** Month */
  readonly month: string;
  /** Amount (yuan, two decimals) */
  readonly amount: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** The payment of an award is released. 恢复发放。 */
export interface AssistancePaymentReleasedV1 {
  /** The hold */
  readonly holdId: string;
  /** The award */
  readonly awardId: string;
  /** Household */
  readonly householdId: string;
  /** Division that pays */
  readonly division: string;
  /** Why */
  readonly reasonCode: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** The bank sent a payment back. 退票。 */
export interface AssistancePaymentReturnedV1 {
  /** The payment */
  readonly paymentId: string;
  /** The roll */
  readonly rollId: string;
  /** The award */
  readonly awardId: string;
  /** Household */
  readonly householdId: string;
  /** Division that pays */
  readonly division: string;
  /** Month */
  readonly month: string;
  /** Amount (yuan, two decimals) */
  readonly amount: string;
  /** Why it came back */
  readonly reasonCode: 'WRONG_NAME' | 'ACCOUNT_CLOSED' | 'FROZEN';
  /** By when the account is to be looked into */
  readonly correctBy: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** A claim was decided, partly paid, let off in part, planned anew or reminded of. 追缴变动。 */
export interface AssistanceRecoveryChangedV1 {
  /** The claim */
  readonly recoveryId: string;
  /** The award that was paid too much */
  readonly awardId: string;
  /** The case that it comes from */
  readonly caseId: string;
  /** Household */
  readonly householdId: string;
  /** Division that pays */
  readonly division: string;
  /** Status of the claim */
  readonly status: 'OPENED' | 'DECIDED' | 'SETTLED';
  /** Why too much was paid: DEATH, INELIGIBLE, REVIEW, STANDARD_REACHED_BACK, REVOKED, FALSE_STATEMENT ... */
  readonly causeCode: string;
  /** Claimed in all (yuan, two decimals) */
  readonly claimed: string;
  /** Given back so far */
  readonly repaid: string;
  /** Let off so far */
  readonly waived: string;
  /** Still owed: claimed less repaid less waived */
  readonly balance: string;
  /** What happened: ITEMS_ADDED, RELABELLED, DECIDED, REPLANNED, REPAID_COUNTER, REPAID_ROLL, REPAID_SET_OFF, WRITTEN_OFF, REMINDED */
  readonly changeCode: string;
  /** Version of the claim */
  readonly version: number;
}

/** What was paid too much is claimed back. 立追缴。 */
export interface AssistanceRecoveryOpenedV1 {
  /** The claim */
  readonly recoveryId: string;
  /** The award that was paid too much */
  readonly awardId: string;
  /** The case that it comes from */
  readonly caseId: string;
  /** Household */
  readonly householdId: string;
  /** Division that pays */
  readonly division: string;
  /** Status of the claim */
  readonly status: 'OPENED' | 'DECIDED' | 'SETTLED';
  /** Why too much was paid: DEATH, INELIGIBLE, REVIEW, STANDARD_REACHED_BACK, REVOKED, FALSE_STATEMENT ... */
  readonly causeCode: string;
  /** Claimed in all (yuan, two decimals) */
  readonly claimed: string;
  /** Given back so far */
  readonly repaid: string;
  /** Let off so far */
  readonly waived: string;
  /** Still owed: claimed less repaid less waived */
  readonly balance: string;
  /** Version of the claim */
  readonly version: number;
}

/** Nothing is owed any more. 追缴结清。 */
export interface AssistanceRecoverySettledV1 {
  /** The claim */
  readonly recoveryId: string;
  /** The award that was paid too much */
  readonly awardId: string;
  /** The case that it comes from */
  readonly caseId: string;
  /** Household */
  readonly householdId: string;
  /** Division that pays */
  readonly division: string;
  /** Status of the claim */
  readonly status: 'OPENED' | 'DECIDED' | 'SETTLED';
  /** Why too much was paid: DEATH, INELIGIBLE, REVIEW, STANDARD_REACHED_BACK, REVOKED, FALSE_STATEMENT ... */
  readonly causeCode: string;
  /** Claimed in all (yuan, two decimals) */
  readonly claimed: string;
  /** Given back so far */
  readonly repaid: string;
  /** Let off so far */
  readonly waived: string;
  /** Still owed: claimed less repaid less waived */
  readonly balance: string;
  /** When the last of it came in or was let off */
  readonly settledOn: string;
  /** Version of the claim */
  readonly version: number;
}

/** The roll of a month was checked by a second person. 月度发放名册已复核。 */
export interface AssistanceRollCheckedV1 {
  /** The roll */
  readonly rollId: string;
  /** Month */
  readonly month: string;
  /** Division */
  readonly division: string;
  /** Households on it */
  readonly households: number;
  /** Sum (yuan, two decimals) */
  readonly totalAmount: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** A roll that was not locked was thrown away; its month is drafted anew. 月度发放名册作废重拟。 */
export interface AssistanceRollDiscardedV1 {
  /** The roll */
  readonly rollId: string;
  /** Month */
  readonly month: string;
  /** Division */
  readonly division: string;
  /** Households on it */
  readonly households: number;
  /** Sum (yuan, two decimals) */
  readonly totalAmount: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** The roll of a month was drafted. 月度发放名册生成。 */
export interface AssistanceRollDraftedV1 {
  /** The roll */
  readonly rollId: string;
  /** Month */
  readonly month: string;
  /** Division */
  readonly division: string;
  /** Households paid */
  readonly households: number;
  /** Sum (yuan, two decimals) */
  readonly totalAmount: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** One line of a roll was held back. 名册一行暂缓发放。 */
export interface AssistanceRollLineHeldV1 {
  /** The roll */
  readonly rollId: string;
  /** Month */
  readonly month: string;
  /** Division */
  readonly division: string;
  /** The award */
  readonly awardId: string;
  /** Why */
  readonly reasonCode: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** A line of a roll that was held back was released. 名册一行放行。 */
export interface AssistanceRollLineReleasedV1 {
  /** The roll */
  readonly rollId: string;
  /** Month */
  readonly month: string;
  /** Division */
  readonly division: string;
  /** The award */
  readonly awardId: string;
  /** Why */
  readonly reasonCode: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** The roll of a month was locked: what is learnt later is made up for by the next. 月度发放名册已锁定。 */
export interface AssistanceRollLockedV1 {
  /** The roll */
  readonly rollId: string;
  /** Month */
  readonly month: string;
  /** Division */
  readonly division: string;
  /** Households on it */
  readonly households: number;
  /** Sum (yuan, two decimals) */
  readonly totalAmount: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** The payment file of a roll was sent to the bank. 发放文件已报送银行。 */
export interface AssistanceRollSentV1 {
  /** The roll */
  readonly rollId: string;
  /** Month */
  readonly month: string;
  /** Division */
  readonly division: string;
  /** Households on it */
  readonly households: number;
  /** Sum (yuan, two decimals) */
  readonly totalAmount: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** The bank has answered for every line of a roll. 月度发放名册已结清。 */
export interface AssistanceRollSettledV1 {
  /** The roll */
  readonly rollId: string;
  /** Month */
  readonly month: string;
  /** Division */
  readonly division: string;
  /** Households on it */
  readonly households: number;
  /** Sum (yuan, two decimals) */
  readonly totalAmount: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** Which of a month's street decisions the bureau checks was drawn. 抽取抽查名单。 */
export interface AssistanceSpotCheckDrawnV1 {
  /** Month */
  readonly month: string;
  /** Division */
  readonly division: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
  /** The draw */
  readonly drawId: string;
  /** Cases that streets confirmed in the month */
  readonly decided: number;
  /** How many of them were drawn */
  readonly drawn: number;
}

/** The district published a standard. 标准发布。 */
export interface AssistanceStandardPublishedV1 {
  /** Parameter (domain 10.6) */
  readonly key: string;
  /** Where it holds */
  readonly division: string;
  /** Value as text; a table of values as JSON text */
  readonly value: string;
  /** First day in force */
  readonly from: string;
  /** Number of the document */
  readonly docNo: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** A child is no longer supported as de facto unattended. 事实无人抚养儿童保障终止。 */
export interface ChildWelfareDeFactoUnattendedEndedV1 {
  /** The person */
  readonly personId: string;
  /** The recognition */
  readonly recognitionId: string;
  /** Last day */
  readonly endsAt: string;
  /** Why */
  readonly reasonCode: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** A child was recognized as de facto unattended. 事实无人抚养儿童认定。 */
export interface ChildWelfareDeFactoUnattendedRecognizedV1 {
  /** The person */
  readonly personId: string;
  /** The recognition */
  readonly recognitionId: string;
  /** First day */
  readonly from: string;
  /** Paid in full, or the difference to what else the child receives */
  readonly mode: 'FULL' | 'DIFFERENCE';
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** A child is no longer supported as an orphan. 孤儿保障终止。 */
export interface ChildWelfareOrphanEndedV1 {
  /** The person */
  readonly personId: string;
  /** The recognition */
  readonly recognitionId: string;
  /** Last day */
  readonly endsAt: string;
  /** Why */
  readonly reasonCode: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** A child was recognized as an orphan. 孤儿认定。 */
export interface ChildWelfareOrphanRecognizedV1 {
  /** The person */
  readonly personId: string;
  /** The recognition */
  readonly recognitionId: string;
  /** First day */
  readonly from: string;
  /** How the child is cared for */
  readonly category: 'AT_HOME' | 'IN_INSTITUTION';
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** What an allowance pays changed, or it was stopped or goes on. 两项补贴变动。 */
export interface DisabilityAwardChangedV1 {
  /** The award */
  readonly awardId: string;
  /** The case it comes from */
  readonly caseId: string;
  /** Whose it is */
  readonly personId: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Division that pays */
  readonly division: string;
  /** First month that is other than before */
  readonly from: string;
  /** Amount of that month before */
  readonly oldMonthlyAmount: string;
  /** Amount a month as it stands (yuan, two decimals) */
  readonly monthlyAmount: string;
  /** From the first month that is other than before, in their order */
  readonly months: readonly ({
    /** From this month on */
    readonly from: string;
    /** Paid; kept without pay while a like benefit is higher; stopped */
    readonly status: 'PAID' | 'SUPPRESSED' | 'STOPPED';
    /** Amount a month (yuan, two decimals) */
    readonly monthlyAmount: string;
    /** Why */
    readonly reasonCode: string;
  })[];
  /** Why it stands as it does */
  readonly reasonCode: string;
  /** Version of the award */
  readonly version: number;
}

/** An allowance ended. 两项补贴停发。 */
export interface DisabilityAwardEndedV1 {
  /** The award */
  readonly awardId: string;
  /** The case it comes from */
  readonly caseId: string;
  /** Whose it is */
  readonly personId: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Division that pays */
  readonly division: string;
  /** Last month; before the first where none is due */
  readonly to: string;
  /** Why */
  readonly reasonCode: string;
  /** Version of the award */
  readonly version: number;
}

/** An allowance was granted. 两项补贴核定。 */
export interface DisabilityAwardGrantedV1 {
  /** The award */
  readonly awardId: string;
  /** The case it comes from */
  readonly caseId: string;
  /** Whose it is */
  readonly personId: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Division that pays */
  readonly division: string;
  /** First month */
  readonly from: string;
  /** Amount a month as it stands (yuan, two decimals) */
  readonly monthlyAmount: string;
  /** From the first month that is other than before, in their order */
  readonly months: readonly ({
    /** From this month on */
    readonly from: string;
    /** Paid; kept without pay while a like benefit is higher; stopped */
    readonly status: 'PAID' | 'SUPPRESSED' | 'STOPPED';
    /** Amount a month (yuan, two decimals) */
    readonly monthlyAmount: string;
    /** Why */
    readonly reasonCode: string;
  })[];
  /** Version of the award */
  readonly version: number;
}

/** An allowance that was suspended or had ended goes on. 两项补贴恢复。 */
export interface DisabilityAwardResumedV1 {
  /** The award */
  readonly awardId: string;
  /** The case it comes from */
  readonly caseId: string;
  /** Whose it is */
  readonly personId: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Division that pays */
  readonly division: string;
  /** First month that is paid again; what was kept back is made up for */
  readonly from: string;
  /** Amount a month as it stands (yuan, two decimals) */
  readonly monthlyAmount: string;
  /** Why */
  readonly reasonCode: string;
  /** Version of the award */
  readonly version: number;
  /** From the first month of going on, in their order */
  readonly months?: readonly ({
    /** From this month on */
    readonly from: string;
    /** Paid; kept without pay while a like benefit is higher; stopped */
    readonly status: 'PAID' | 'SUPPRESSED' | 'STOPPED';
    /** Amount a month (yuan, two decimals) */
    readonly monthlyAmount: string;
    /** Why */
    readonly reasonCode: string;
  })[];
}

/** An allowance is not paid until a report is looked into. 两项补贴暂停。 */
export interface DisabilityAwardSuspendedV1 {
  /** The award */
  readonly awardId: string;
  /** The case it comes from */
  readonly caseId: string;
  /** Whose it is */
  readonly personId: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Division that pays */
  readonly division: string;
  /** First month that is not paid */
  readonly from: string;
  /** Why */
  readonly reasonCode: string;
  /** Version of the award */
  readonly version: number;
}

/** The application was accepted; the time limits begin. 已受理。 */
export interface DisabilityCaseAcceptedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** An application for a disability allowance was handed in. 提交申请。 */
export interface DisabilityCaseAppliedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The award that the case led to has ended. 停发。 */
export interface DisabilityCaseAwardEndedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Last month that is paid */
  readonly lastMonth: string;
  /** Reason */
  readonly reasonCode: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The award that the case led to pays again. 恢复发放。 */
export interface DisabilityCaseAwardRestoredV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** On */
  readonly restoredOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The need of long-term care was looked into. 核实长期照护需求。 */
export interface DisabilityCaseCareNeedAssessedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Whether it is needed */
  readonly needed: boolean;
  /** On */
  readonly assessedOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The allowance was granted. 审定合格。 */
export interface DisabilityCaseConfirmedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Decided on */
  readonly decidedOn: string;
  /** Amount a month (yuan, two decimals) */
  readonly monthlyAmount: string;
  /** First month */
  readonly awardFrom: string;
  /** The right is kept and pays nothing: a like benefit is higher */
  readonly suppressed: boolean;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** An application for another province was accepted. 跨省通办受理。 */
export interface DisabilityCaseCrossProvinceAcceptedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** What the home province answered cannot be taken. 跨省通办答复存疑。 */
export interface DisabilityCaseCrossProvinceAnswerDoubtedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** A limit changed, since a calendar was published. 跨省通办时限调整。 */
export interface DisabilityCaseCrossProvinceDeadlineChangedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The home province determined. 跨省通办户籍地认定。 */
export interface DisabilityCaseCrossProvinceDeterminedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** What the home province determined; absent in events told before it was */
  readonly outcome?: 'GRANTED' | 'REFUSED' | 'NOT_OURS';
  /** Why it is not granted; null when it is, or when its reason is no code */
  readonly reasonCode?: string | null;
}

/** What was missing for another province came in. 跨省通办材料补齐。 */
export interface DisabilityCaseCrossProvinceMaterialsCompletedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The applicant was told what the home province determined. 跨省通办告知结果。 */
export interface DisabilityCaseCrossProvinceNotifiedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The home province did not answer in time and was told again. 跨省通办逾期未认定，再次推送。 */
export interface DisabilityCaseCrossProvincePushedAgainV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The application went to the home province. 跨省通办推送户籍地。 */
export interface DisabilityCaseCrossProvincePushedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** An application for another province was taken back before it was pushed. 跨省通办撤回。 */
export interface DisabilityCaseCrossProvinceWithdrawnV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** A statutory limit of the case changed. 法定期限调整。 */
export interface DisabilityCaseDeadlineChangedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Which time limit */
  readonly deadline: string;
  /** Before */
  readonly from: string | null;
  /** Now */
  readonly to: string | null;
  /** Why */
  readonly reasonCode: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The decision reached the person. 送达决定书。 */
export interface DisabilityCaseDecisionDeliveredV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** On */
  readonly deliveredOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** A document of the case has not been delivered in time. 文书逾期未送达。 */
export interface DisabilityCaseDeliveryOverdueV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** Day on which it was found */
  readonly foundOn: string;
}

/** Documents of the case were delivered. 文书已送达。 */
export interface DisabilityCaseDocumentDeliveredV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
  /** Kinds of the documents */
  readonly kinds: readonly (string)[];
  /** How */
  readonly method: 'DIRECT' | 'LEFT' | 'POST' | 'ELECTRONIC' | 'ANNOUNCEMENT';
  /** Day */
  readonly deliveredOn: string;
  /** Day from which the remedies run */
  readonly effectiveOn: string;
}

/** The federation looked again. 残联复核。 */
export interface DisabilityCaseFederationReexaminedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Whether it supports the objection */
  readonly supports: boolean;
  /** On */
  readonly reexaminedOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The disabled persons' federation looked at certificate, category and level. 残联审核。 */
export interface DisabilityCaseFederationReviewedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Whether they are as the application says */
  readonly agrees: boolean;
  /** On */
  readonly reviewedOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The application was not accepted, with the reason in writing. 不予受理。 */
export interface DisabilityCaseNotAcceptedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Reason */
  readonly reasonCode: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The objection was answered. 答复异议。 */
export interface DisabilityCaseObjectionAnsweredV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What was objected to */
  readonly about: 'REFUSAL' | 'END';
  /** Whether it was right */
  readonly upheld: boolean;
  /** On */
  readonly answeredOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The person objected to a refusal or to the end of the award. 提出异议。 */
export interface DisabilityCaseObjectionRaisedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What is objected to */
  readonly about: 'REFUSAL' | 'END';
  /** On */
  readonly raisedOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The public notice ended, or was stopped by an objection. 公示结束。 */
export interface DisabilityCasePublicityEndedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Whether somebody objected */
  readonly objected: boolean;
  /** On */
  readonly endedOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The proposal is on public notice, masked. 公示。 */
export interface DisabilityCasePublicizedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Posted on: day 0 */
  readonly postedOn: string;
  /** Its last day */
  readonly lastDay: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The allowance was refused, with reasons and remedies in writing. 不予补贴。 */
export interface DisabilityCaseRefusedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Decided on */
  readonly decidedOn: string;
  /** Reasons */
  readonly reasonCodes: readonly (string)[];
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The bureau sent the case back to the street. 退回街道。 */
export interface DisabilityCaseReturnedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** On */
  readonly returnedOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The street's first review. 街道初审。 */
export interface DisabilityCaseReviewedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What the street proposes */
  readonly proposal: 'APPROVE' | 'REFUSE';
  /** On */
  readonly reviewedOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The holder was told in writing that nothing is paid from a month on. 书面告知停发。 */
export interface DisabilityCaseStopToldV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** First month that pays nothing */
  readonly stopsFrom: string;
  /** Why */
  readonly reasonCode: string;
  /** On */
  readonly toldOn: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** Told at once everything that is missing. 一次性告知补正。 */
export interface DisabilityCaseSupplementRequestedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** How many things */
  readonly itemCount: number;
  /** By when */
  readonly respondBy: string | null;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** What was missing is there. 补正。 */
export interface DisabilityCaseSupplementedV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** The application was taken back. 撤回申请。 */
export interface DisabilityCaseWithdrawnV1 {
  /** The case */
  readonly caseId: string;
  /** Number that a person can read over the telephone */
  readonly number: string;
  /** Item of the catalogue */
  readonly item: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Status after this step (domain 0.6) */
  readonly status: 'DRAFT' | 'SUBMITTED' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'TRANSFERRED' | 'ACCEPTED' | 'INVESTIGATING' | 'PROPOSED' | 'PUBLICIZED' | 'OBJECTED' | 'CONFIRMING' | 'CONFIRMED' | 'REJECTED' | 'ACTIVE' | 'REVIEWING' | 'ADJUSTING' | 'SUSPENDED' | 'TERMINATING' | 'TERMINATED' | 'WITHDRAWN' | 'CANCELLED' | 'ARCHIVED' | 'APPEALED';
  /** Division that handles the case */
  readonly division: string;
  /** Person who applied */
  readonly applicant: string;
  /** Person with the disability */
  readonly personId: string;
  /** Visit the application belongs to */
  readonly intakeId: string;
  /** Day of application */
  readonly appliedOn: string;
  /** Day of acceptance; null before */
  readonly acceptedOn: string | null;
  /** Day by which the present step must be taken; null when nothing is due or the calendar of that year is not published */
  readonly dueOn: string | null;
  /** Role in which the step was taken: a post's role, resident, system, service */
  readonly actorRole: string;
  /** Version of the case */
  readonly version: number;
  /** Reason */
  readonly reasonCode: string;
  /** What a front office needs to put the case on the right desk; absent in events told before it was */
  readonly work?: {
    /** Roles that must act next; empty when the case waits for nobody but the calendar */
    readonly waitingFor: readonly (string)[];
    /** Side conditions of the case, e.g. NEAR_RELATIVE, OBJECTED_BEFORE */
    readonly flags: readonly (string)[];
    /** Which limit dueOn is the end of: its parameter */
    readonly dueName: string | null;
    /** The day from which that limit runs */
    readonly dueFrom: string | null;
    /** The last day of the limit of the whole procedure */
    readonly decideBy: string | null;
    /** The officer who took this step; null for a resident, the system, a service */
    readonly handledBy: string | null;
  };
}

/** A disability certificate was registered or changed. 残疾人证已登记或变更。 */
export interface DisabilityCertificateChangedV1 {
  /** The certificate */
  readonly certificateId: string;
  /** The holder */
  readonly personId: string;
  /** What is so today */
  readonly status: 'VALID' | 'FROZEN' | 'EXPIRED' | 'CANCELLED';
  /** Since when it has this status */
  readonly statusSince: string;
  /** What the certificate says */
  readonly category: 'VISUAL' | 'HEARING' | 'SPEECH' | 'PHYSICAL' | 'INTELLECTUAL' | 'MENTAL' | 'MULTIPLE';
  /** The gravest level, 1 to 4 */
  readonly level: number;
  /** Each kind with its level; several of a multiple disability */
  readonly disabilities: readonly ({
    /** Kind */
    readonly category: 'VISUAL' | 'HEARING' | 'SPEECH' | 'PHYSICAL' | 'INTELLECTUAL' | 'MENTAL';
    /** 1 (gravest) to 4 */
    readonly level: number;
  })[];
  /** Day of issue */
  readonly issuedOn: string;
  /** Last valid day */
  readonly validTo: string;
  /** A new assessment is under way; the standard of before goes on */
  readonly renewing: boolean;
  /** From which day on what is told is so; may lie before the day of telling */
  readonly effectiveOn: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** A disability certificate ran out. 残疾人证已过期。 */
export interface DisabilityCertificateExpiredV1 {
  /** The certificate */
  readonly certificateId: string;
  /** The holder */
  readonly personId: string;
  /** What is so today */
  readonly status: 'VALID' | 'FROZEN' | 'EXPIRED' | 'CANCELLED';
  /** Since when it has this status */
  readonly statusSince: string;
  /** What the certificate says */
  readonly category: 'VISUAL' | 'HEARING' | 'SPEECH' | 'PHYSICAL' | 'INTELLECTUAL' | 'MENTAL' | 'MULTIPLE';
  /** The gravest level, 1 to 4 */
  readonly level: number;
  /** Each kind with its level; several of a multiple disability */
  readonly disabilities: readonly ({
    /** Kind */
    readonly category: 'VISUAL' | 'HEARING' | 'SPEECH' | 'PHYSICAL' | 'INTELLECTUAL' | 'MENTAL';
    /** 1 (gravest) to 4 */
    readonly level: number;
  })[];
  /** Day of issue */
  readonly issuedOn: string;
  /** Last valid day */
  readonly validTo: string;
  /** A new assessment is under way; the standard of before goes on */
  readonly renewing: boolean;
  /** From which day on what is told is so; may lie before the day of telling */
  readonly effectiveOn: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** A disability certificate runs out in some months: its holder is reminded. 残疾人证即将到期。 */
export interface DisabilityCertificateExpiringV1 {
  /** The certificate */
  readonly certificateId: string;
  /** The holder */
  readonly personId: string;
  /** Last valid day */
  readonly validTo: string;
  /** Where the holder is registered */
  readonly division: string | null;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** The federation has answered what it was asked of a person's certificate. 残联已答复残疾人证查询。 */
export interface DisabilityCertificateQuestionAnsweredV1 {
  /** The question */
  readonly requestId: string;
  /** Whom it is about */
  readonly personId: string;
  /** Whether its register holds a certificate of this person; what it says is told by certificate.changed */
  readonly outcome: 'CERTIFICATE' | 'NONE';
  /** Whether the answer came after its day */
  readonly late: boolean;
  /** Day on which it was answered */
  readonly answeredOn: string;
  /** Where the holder is registered */
  readonly division: string | null;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** The federation is asked what it knows of a person's certificate. 残疾人证查询。 */
export interface DisabilityCertificateRequestedV1 {
  /** The question; the answer quotes it */
  readonly requestId: string;
  /** Whom it is about; read back through the gateway */
  readonly personId: string;
  /** Last day for the answer */
  readonly answerBy: string;
}

/** The federation did not answer a question in time. 残联逾期未答复残疾人证查询。 */
export interface DisabilityCertificateUnansweredV1 {
  /** The question */
  readonly requestId: string;
  /** Whom it is about */
  readonly personId: string;
  /** The day that was missed */
  readonly dueOn: string;
  /** How often it was missed by now */
  readonly times: number;
  /** Where the holder is registered */
  readonly division: string | null;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** A recorded circumstance ended, or was found never to have been. 待遇情形已结束或撤销。 */
export interface DisabilityCircumstanceEndedV1 {
  /** The circumstance */
  readonly circumstanceId: string;
  /** Whose it is */
  readonly personId: string;
  /** What it is */
  readonly kind: 'DESTITUTE_SUPPORT' | 'ORPHAN' | 'DE_FACTO_UNATTENDED' | 'WORK_INJURY_CARE' | 'ELDERLY_CARE_SUBSIDY' | 'OLD_AGE_ALLOWANCE' | 'LONG_TERM_CARE_INSURANCE' | 'OTHER_LIVING_BENEFIT' | 'OTHER_CARE_BENEFIT' | 'IN_PRISON' | 'LIVING_ELSEWHERE' | 'CARE_ELSEWHERE';
  /** Last day; null when it never was */
  readonly to: string | null;
  /** Version of the circumstance */
  readonly version: number;
}

/** A circumstance that bears on an allowance was recorded with evidence. 待遇情形已登记。 */
export interface DisabilityCircumstanceRecordedV1 {
  /** The circumstance */
  readonly circumstanceId: string;
  /** Whose it is */
  readonly personId: string;
  /** What it is */
  readonly kind: 'DESTITUTE_SUPPORT' | 'ORPHAN' | 'DE_FACTO_UNATTENDED' | 'WORK_INJURY_CARE' | 'ELDERLY_CARE_SUBSIDY' | 'OLD_AGE_ALLOWANCE' | 'LONG_TERM_CARE_INSURANCE' | 'OTHER_LIVING_BENEFIT' | 'OTHER_CARE_BENEFIT' | 'IN_PRISON' | 'LIVING_ELSEWHERE' | 'CARE_ELSEWHERE';
  /** First day */
  readonly from: string;
  /** Last day; null when open */
  readonly to: string | null;
  /** Version of the circumstance */
  readonly version: number;
}

/** What another province pushed here was determined. 跨省通办认定结果。 */
export interface DisabilityCrossProvinceDeterminedV1 {
  /** The application, as the place of acceptance calls it */
  readonly requestId: string;
  /** Whom it is about, as pushed */
  readonly personId: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** What was determined */
  readonly outcome: 'GRANTED' | 'REFUSED' | 'NOT_OURS';
  /** Amount a month (yuan, two decimals); null unless granted */
  readonly monthlyAmount: string | null;
  /** First month: that of the handing in; null unless granted */
  readonly startMonth: string | null;
  /** Why not; null when granted */
  readonly reasonCode: string | null;
  /** Day of the determination */
  readonly determinedOn: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** An application was accepted here for another province. 跨省通办推送。 */
export interface DisabilityCrossProvincePushedV1 {
  /** The application, as the place of acceptance calls it */
  readonly requestId: string;
  /** Who applies; read back through the gateway */
  readonly personId: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Where the person is registered */
  readonly homeDivision: string;
  /** The place that accepted it */
  readonly acceptedAt: string;
  /** Day of the handing in: its month is the first that is paid */
  readonly handedInOn: string;
  /** Day on which the materials were complete */
  readonly collectedOn: string;
  /** Last day for the determination; null while that year's calendar is not published */
  readonly answerBy: string | null;
  /** How often it was pushed by now */
  readonly times: number;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** An account got its second look and counts. 两项补贴：收款账户已复核。 */
export interface DisabilityPayeeApprovedV1 {
  /** The account */
  readonly payeeId: string;
  /** The case it comes from */
  readonly caseId: string;
  /** Whose it is */
  readonly kind: 'SELF' | 'GUARDIAN' | 'INSTITUTION';
  /** Whether it counts */
  readonly status: 'PENDING' | 'IN_FORCE' | 'REPLACED' | 'DECLINED';
  /** Division that pays */
  readonly division: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** An account was declined at its second look. 两项补贴：收款账户退回。 */
export interface DisabilityPayeeDeclinedV1 {
  /** The account */
  readonly payeeId: string;
  /** The case it comes from */
  readonly caseId: string;
  /** Whose it is */
  readonly kind: 'SELF' | 'GUARDIAN' | 'INSTITUTION';
  /** Whether it counts */
  readonly status: 'PENDING' | 'IN_FORCE' | 'REPLACED' | 'DECLINED';
  /** Division that pays */
  readonly division: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** An account was registered for a case. 两项补贴：登记收款账户。 */
export interface DisabilityPayeeRegisteredV1 {
  /** The account */
  readonly payeeId: string;
  /** The case it comes from */
  readonly caseId: string;
  /** Whose it is */
  readonly kind: 'SELF' | 'GUARDIAN' | 'INSTITUTION';
  /** Whether it counts */
  readonly status: 'PENDING' | 'IN_FORCE' | 'REPLACED' | 'DECLINED';
  /** Division that pays */
  readonly division: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** The payment of an award is held. 两项补贴：暂缓发放。 */
export interface DisabilityPaymentHeldV1 {
  /** The hold */
  readonly holdId: string;
  /** The award */
  readonly awardId: string;
  /** Whose it is */
  readonly personId: string;
  /** Division that pays */
  readonly division: string;
  /** Why */
  readonly reasonCode: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** The bank has paid. 两项补贴：发放到账。 */
export interface DisabilityPaymentIssuedV1 {
  /** The payment */
  readonly paymentId: string;
  /** The roll */
  readonly rollId: string;
  /** The award */
  readonly awardId: string;
  /** Whose it is */
  readonly personId: string;
  /** Division that pays */
  readonly division: string;
  /** Month */
  readonly month: string;
  /** Amount (yuan, two decimals) */
  readonly amount: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** What was sent or kept back is paid with a coming roll. 两项补贴：退票重发。 */
export interface DisabilityPaymentReissuedV1 {
  /** The payment */
  readonly paymentId: string;
  /** The roll */
  readonly rollId: string;
  /** The award */
  readonly awardId: string;
  /** Whose it is */
  readonly personId: string;
  /** Division that pays */
  readonly division: string;
  /** Month */
  readonly month: string;
  /** Amount (yuan, two decimals) */
  readonly amount: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** The payment of an award is released. 两项补贴：恢复发放。 */
export interface DisabilityPaymentReleasedV1 {
  /** The hold */
  readonly holdId: string;
  /** The award */
  readonly awardId: string;
  /** Whose it is */
  readonly personId: string;
  /** Division that pays */
  readonly division: string;
  /** Why */
  readonly reasonCode: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** The bank sent a payment back. 两项补贴：退票。 */
export interface DisabilityPaymentReturnedV1 {
  /** The payment */
  readonly paymentId: string;
  /** The roll */
  readonly rollId: string;
  /** The award */
  readonly awardId: string;
  /** Whose it is */
  readonly personId: string;
  /** Division that pays */
  readonly division: string;
  /** Month */
  readonly month: string;
  /** Amount (yuan, two decimals) */
  readonly amount: string;
  /** Why it came back */
  readonly reasonCode: 'WRONG_NAME' | 'ACCOUNT_CLOSED' | 'FROZEN';
  /** By when the account is to be looked into */
  readonly correctBy: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** Everybody of a place who draws an allowance was compared with the records. 资格动态复核已开展。 */
export interface DisabilityRecheckOpenedV1 {
  /** The re-check */
  readonly recheckId: string;
  /** Year */
  readonly year: number;
  /** Place */
  readonly division: string;
  /** Awards compared */
  readonly awards: number;
  /** Of these doubtful */
  readonly doubtful: number;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** A doubt of a re-check was settled. 复核疑点已办结。 */
export interface DisabilityRecheckSettledV1 {
  /** The re-check */
  readonly recheckId: string;
  /** The award */
  readonly awardId: string;
  /** Whose it is */
  readonly personId: string;
  /** Goes on, or stops from the following month */
  readonly outcome: 'KEPT' | 'FAILED';
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** A claim was decided, partly paid, let off in part, planned anew or reminded of. 两项补贴：追缴变动。 */
export interface DisabilityRecoveryChangedV1 {
  /** The claim */
  readonly recoveryId: string;
  /** The award that was paid too much */
  readonly awardId: string;
  /** The case that it comes from */
  readonly caseId: string;
  /** Whose it is */
  readonly personId: string;
  /** Division that pays */
  readonly division: string;
  /** Status of the claim */
  readonly status: 'OPENED' | 'DECIDED' | 'SETTLED';
  /** Why too much was paid: DEATH, INELIGIBLE, REVIEW, STANDARD_REACHED_BACK, REVOKED, FALSE_STATEMENT ... */
  readonly causeCode: string;
  /** Claimed in all (yuan, two decimals) */
  readonly claimed: string;
  /** Given back so far */
  readonly repaid: string;
  /** Let off so far */
  readonly waived: string;
  /** Still owed: claimed less repaid less waived */
  readonly balance: string;
  /** What happened: ITEMS_ADDED, RELABELLED, DECIDED, REPLANNED, REPAID_COUNTER, REPAID_ROLL, REPAID_SET_OFF, WRITTEN_OFF, REMINDED */
  readonly changeCode: string;
  /** Version of the claim */
  readonly version: number;
}

/** What was paid too much is claimed back. 两项补贴：立追缴。 */
export interface DisabilityRecoveryOpenedV1 {
  /** The claim */
  readonly recoveryId: string;
  /** The award that was paid too much */
  readonly awardId: string;
  /** The case that it comes from */
  readonly caseId: string;
  /** Whose it is */
  readonly personId: string;
  /** Division that pays */
  readonly division: string;
  /** Status of the claim */
  readonly status: 'OPENED' | 'DECIDED' | 'SETTLED';
  /** Why too much was paid: DEATH, INELIGIBLE, REVIEW, STANDARD_REACHED_BACK, REVOKED, FALSE_STATEMENT ... */
  readonly causeCode: string;
  /** Claimed in all (yuan, two decimals) */
  readonly claimed: string;
  /** Given back so far */
  readonly repaid: string;
  /** Let off so far */
  readonly waived: string;
  /** Still owed: claimed less repaid less waived */
  readonly balance: string;
  /** Version of the claim */
  readonly version: number;
}

/** Nothing is owed any more. 两项补贴：追缴结清。 */
export interface DisabilityRecoverySettledV1 {
  /** The claim */
  readonly recoveryId: string;
  /** The award that was paid too much */
  readonly awardId: string;
  /** The case that it comes from */
  readonly caseId: string;
  /** Whose it is */
  readonly personId: string;
  /** Division that pays */
  readonly division: string;
  /** Status of the claim */
  readonly status: 'OPENED' | 'DECIDED' | 'SETTLED';
  /** Why too much was paid: DEATH, INELIGIBLE, REVIEW, STANDARD_REACHED_BACK, REVOKED, FALSE_STATEMENT ... */
  readonly causeCode: string;
  /** Claimed in all (yuan, two decimals) */
  readonly claimed: string;
  /** Given back so far */
  readonly repaid: string;
  /** Let off so far */
  readonly waived: string;
  /** Still owed: claimed less repaid less waived */
  readonly balance: string;
  /** When the last of it came in or was let off */
  readonly settledOn: string;
  /** Version of the claim */
  readonly version: number;
}

/** The roll was checked by a second person. 两项补贴发放名册已复核。 */
export interface DisabilityRollCheckedV1 {
  /** The roll */
  readonly rollId: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Month */
  readonly month: string;
  /** Division */
  readonly division: string;
  /** Awards on it */
  readonly awards: number;
  /** Sum (yuan, two decimals) */
  readonly totalAmount: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** The roll was thrown away before it was locked. 两项补贴发放名册已作废。 */
export interface DisabilityRollDiscardedV1 {
  /** The roll */
  readonly rollId: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Month */
  readonly month: string;
  /** Division */
  readonly division: string;
  /** Awards on it */
  readonly awards: number;
  /** Sum (yuan, two decimals) */
  readonly totalAmount: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** The monthly roll of an allowance was drafted. 两项补贴发放名册已起草。 */
export interface DisabilityRollDraftedV1 {
  /** The roll */
  readonly rollId: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Month */
  readonly month: string;
  /** Division */
  readonly division: string;
  /** Awards on it */
  readonly awards: number;
  /** Sum (yuan, two decimals) */
  readonly totalAmount: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** A line of the roll was held back. 暂缓发放一行。 */
export interface DisabilityRollLineHeldV1 {
  /** The roll */
  readonly rollId: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Month */
  readonly month: string;
  /** Division */
  readonly division: string;
  /** The award */
  readonly awardId: string;
  /** Why */
  readonly reasonCode: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** A held line of the roll was released. 放行一行。 */
export interface DisabilityRollLineReleasedV1 {
  /** The roll */
  readonly rollId: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Month */
  readonly month: string;
  /** Division */
  readonly division: string;
  /** The award */
  readonly awardId: string;
  /** Why */
  readonly reasonCode: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** The roll was locked: what is learnt later is made up for by the next. 两项补贴发放名册已锁定。 */
export interface DisabilityRollLockedV1 {
  /** The roll */
  readonly rollId: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Month */
  readonly month: string;
  /** Division */
  readonly division: string;
  /** Awards on it */
  readonly awards: number;
  /** Sum (yuan, two decimals) */
  readonly totalAmount: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** The roll was sent to the bank. 两项补贴发放名册已报送银行。 */
export interface DisabilityRollSentV1 {
  /** The roll */
  readonly rollId: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Month */
  readonly month: string;
  /** Division */
  readonly division: string;
  /** Awards on it */
  readonly awards: number;
  /** Sum (yuan, two decimals) */
  readonly totalAmount: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** The bank has answered for every payment of the roll. 两项补贴发放名册已结清。 */
export interface DisabilityRollSettledV1 {
  /** The roll */
  readonly rollId: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Month */
  readonly month: string;
  /** Division */
  readonly division: string;
  /** Awards on it */
  readonly awards: number;
  /** Sum (yuan, two decimals) */
  readonly totalAmount: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** A district published a standard of the disability allowances. 发布两项补贴标准。 */
export interface DisabilityStandardPublishedV1 {
  /** Parameter (domain 10.6) */
  readonly key: string;
  /** Where it holds */
  readonly division: string;
  /** Value as text; a table of values as JSON text */
  readonly value: string;
  /** First day in force */
  readonly from: string;
  /** Number of the document */
  readonly docNo: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** The federation answered what it knows of a certificate. 残联答复残疾人证查询。 */
export interface DisabledPersonsFederationCertificateAnsweredV1 {
  /** The question answered */
  readonly requestId: string;
  /** Whom it is about, as asked */
  readonly personId: string;
  /** What the register says; null when it holds no certificate of this person */
  readonly certificate: {
    /** The federation's own count of what it has said of this person, 1, 2, 3 ... */
    readonly revision: number;
    /** What the register says */
    readonly status: 'VALID' | 'FROZEN' | 'CANCELLED';
    /** Each kind with its level; several of a multiple disability */
    readonly disabilities: readonly ({
      /** Kind */
      readonly category: 'VISUAL' | 'HEARING' | 'SPEECH' | 'PHYSICAL' | 'INTELLECTUAL' | 'MENTAL';
      /** 1 (gravest) to 4 */
      readonly level: number;
    })[];
    /** Day of issue */
    readonly issuedOn: string;
    /** Last valid day */
    readonly validTo: string;
    /** A new assessment is under way */
    readonly renewing: boolean;
    /** From which day on it is so */
    readonly effectiveOn: string;
  } | null;
}

/** The federation changed a certificate in its register. 残联变更残疾人证。 */
export interface DisabledPersonsFederationCertificateChangedV1 {
  /** The holder, as the platform calls them */
  readonly personId: string;
  /** The federation's own count of what it has said of this person, 1, 2, 3 ... */
  readonly revision: number;
  /** What the register says */
  readonly status: 'VALID' | 'FROZEN' | 'CANCELLED';
  /** Each kind with its level; several of a multiple disability */
  readonly disabilities: readonly ({
    /** Kind */
    readonly category: 'VISUAL' | 'HEARING' | 'SPEECH' | 'PHYSICAL' | 'INTELLECTUAL' | 'MENTAL';
    /** 1 (gravest) to 4 */
    readonly level: number;
  })[];
  /** Day of issue */
  readonly issuedOn: string;
  /** Last valid day */
  readonly validTo: string;
  /** A new assessment is under way */
  readonly renewing: boolean;
  /** From which day on it is so */
  readonly effectiveOn: string;
}

/** The amount of an elder's care subsidy changed. 失能老年人护理补贴调整。 */
export interface ElderlyCareCareSubsidyChangedV1 {
  /** The person */
  readonly personId: string;
  /** The subsidy */
  readonly subsidyId: string;
  /** First day of the new amount */
  readonly from: string;
  /** Amount a month (yuan, two decimals) */
  readonly monthlyAmount: string;
  /** Why */
  readonly reasonCode: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** An elder's care subsidy ended. 失能老年人护理补贴终止。 */
export interface ElderlyCareCareSubsidyEndedV1 {
  /** The person */
  readonly personId: string;
  /** The subsidy */
  readonly subsidyId: string;
  /** Last day */
  readonly endsAt: string;
  /** Why */
  readonly reasonCode: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** A care subsidy was granted to an elder. 失能老年人护理补贴核定。 */
export interface ElderlyCareCareSubsidyGrantedV1 {
  /** The person */
  readonly personId: string;
  /** The subsidy */
  readonly subsidyId: string;
  /** First day */
  readonly from: string;
  /** Amount a month (yuan, two decimals) */
  readonly monthlyAmount: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** A care fee of the work injury insurance ended. 工伤保险生活护理费停发。 */
export interface HumanResourcesWorkInjuryCareEndedV1 {
  /** The person */
  readonly personId: string;
  /** The fee */
  readonly feeId: string;
  /** Last day */
  readonly endsAt: string;
  /** Why */
  readonly reasonCode: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** A care fee of the work injury insurance was granted. 工伤保险生活护理费核定。 */
export interface HumanResourcesWorkInjuryCareGrantedV1 {
  /** The person */
  readonly personId: string;
  /** The fee */
  readonly feeId: string;
  /** First day */
  readonly from: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** A case was taken, assigned or handed over. 办件经办人变更。 */
export interface IntakeAssignmentChangedV1 {
  /** The case */
  readonly caseId: string;
  /** Item of the catalogue */
  readonly item: string;
  /** The street that handles the case */
  readonly division: string;
  /** Who handles it from now on */
  readonly to: string;
  /** In which role */
  readonly role: string;
  /** Who handled it before; null for nobody */
  readonly from: string | null;
  /** How it came */
  readonly kind: 'TAKEN' | 'ASSIGNED' | 'HANDED_OVER';
  /** Day */
  readonly on: string;
  /** Version of the assignment of this case */
  readonly version: number;
}

/** The working calendar of a year was published or corrected. 工作日历发布。 */
export interface IntakeCalendarPublishedV1 {
  /** The year */
  readonly year: number;
  /** Days off, weekends apart */
  readonly holidays: readonly (string)[];
  /** Weekend days worked */
  readonly makeUpDays: readonly (string)[];
  /** Number of the State Council notice */
  readonly noticeNo: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** An evidence file was stored. 证据文件已保存。 */
export interface IntakeFileStoredV1 {
  /** The file */
  readonly fileId: string;
  /** What it is for */
  readonly purpose: string;
  /** Where it comes from */
  readonly source: 'SHARED' | 'UPLOADED' | 'DECLARED';
  /** Its kind, as its bytes say */
  readonly mediaType: string;
  /** Bytes */
  readonly size: number;
  /** Digest of its bytes */
  readonly sha256: string;
  /** The visit it belongs to, if it does */
  readonly intakeId: string | null;
  /** The case it belongs to, if it does */
  readonly caseId: string | null;
  /** When the photograph was taken, as the camera wrote it: an instant, UTC */
  readonly takenAt: string | null;
  /** Where a public notice was photographed; null for every other file */
  readonly place: {
    /** Degrees north */
    readonly latitude: number;
    /** Degrees east */
    readonly longitude: number;
  } | null;
  /** Day on which it was stored */
  readonly on: string;
  /** Version of the file */
  readonly version: number;
}

/** The original of an evidence file was seen. 证据文件已核对原件。 */
export interface IntakeFileVerifiedV1 {
  /** The file */
  readonly fileId: string;
  /** Digest of its bytes */
  readonly sha256: string;
  /** The visit it belongs to */
  readonly intakeId: string | null;
  /** The case it belongs to */
  readonly caseId: string | null;
  /** Day on which it was seen */
  readonly on: string;
  /** Version of the subject */
  readonly version: number;
}

/** An item of the catalogue was published or changed. 事项发布。 */
export interface IntakeItemPublishedV1 {
  /** Code of the item */
  readonly code: string;
  /** Name */
  readonly name: string;
  /** English name */
  readonly englishName: string;
  /** The service that owns the matter */
  readonly service: string;
  /** Where it is accepted (受理地) */
  readonly routing: string;
  /** Whether it can be applied for now */
  readonly open: boolean;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** Somebody was named to go and look. 主动发现线索已派人。 */
export interface IntakeNeedReportAssignedV1 {
  /** The report */
  readonly needReportId: string;
  /** Where */
  readonly division: string;
  /** Of what kind */
  readonly kind: 'LIVING' | 'ILLNESS' | 'CHILD' | 'OLD_AGE' | 'DISABILITY' | 'HOMELESS' | 'DISASTER' | 'OTHER';
  /** How urgent */
  readonly urgency: 'NORMAL' | 'EMERGENCY';
  /** Where it stands */
  readonly status: 'RECEIVED' | 'ASSIGNED' | 'VISITED' | 'CLOSED';
  /** Legal date of the step */
  readonly on: string;
  /** By when it is to be answered */
  readonly dueOn: string | null;
  /** What came of it; null while open */
  readonly outcome: 'NO_ACTION' | 'REFERRED' | 'APPLY_STARTED' | 'NOT_CHECKABLE' | 'MERGED' | null;
  /** Version of this report */
  readonly version: number;
}

/** The report was answered. 主动发现线索已办结。 */
export interface IntakeNeedReportClosedV1 {
  /** The report */
  readonly needReportId: string;
  /** Where */
  readonly division: string;
  /** Of what kind */
  readonly kind: 'LIVING' | 'ILLNESS' | 'CHILD' | 'OLD_AGE' | 'DISABILITY' | 'HOMELESS' | 'DISASTER' | 'OTHER';
  /** How urgent */
  readonly urgency: 'NORMAL' | 'EMERGENCY';
  /** Where it stands */
  readonly status: 'RECEIVED' | 'ASSIGNED' | 'VISITED' | 'CLOSED';
  /** Legal date of the step */
  readonly on: string;
  /** By when it is to be answered */
  readonly dueOn: string | null;
  /** What came of it; null while open */
  readonly outcome: 'NO_ACTION' | 'REFERRED' | 'APPLY_STARTED' | 'NOT_CHECKABLE' | 'MERGED' | null;
  /** Version of this report */
  readonly version: number;
}

/** Somebody reported that a person may need help. 主动发现线索已接收。 */
export interface IntakeNeedReportReceivedV1 {
  /** The report */
  readonly needReportId: string;
  /** Where */
  readonly division: string;
  /** Of what kind */
  readonly kind: 'LIVING' | 'ILLNESS' | 'CHILD' | 'OLD_AGE' | 'DISABILITY' | 'HOMELESS' | 'DISASTER' | 'OTHER';
  /** How urgent */
  readonly urgency: 'NORMAL' | 'EMERGENCY';
  /** Where it stands */
  readonly status: 'RECEIVED' | 'ASSIGNED' | 'VISITED' | 'CLOSED';
  /** Legal date of the step */
  readonly on: string;
  /** By when it is to be answered */
  readonly dueOn: string | null;
  /** What came of it; null while open */
  readonly outcome: 'NO_ACTION' | 'REFERRED' | 'APPLY_STARTED' | 'NOT_CHECKABLE' | 'MERGED' | null;
  /** Version of this report */
  readonly version: number;
}

/** Somebody went and looked. 主动发现线索已上门。 */
export interface IntakeNeedReportVisitedV1 {
  /** The report */
  readonly needReportId: string;
  /** Where */
  readonly division: string;
  /** Of what kind */
  readonly kind: 'LIVING' | 'ILLNESS' | 'CHILD' | 'OLD_AGE' | 'DISABILITY' | 'HOMELESS' | 'DISASTER' | 'OTHER';
  /** How urgent */
  readonly urgency: 'NORMAL' | 'EMERGENCY';
  /** Where it stands */
  readonly status: 'RECEIVED' | 'ASSIGNED' | 'VISITED' | 'CLOSED';
  /** Legal date of the step */
  readonly on: string;
  /** By when it is to be answered */
  readonly dueOn: string | null;
  /** What came of it; null while open */
  readonly outcome: 'NO_ACTION' | 'REFERRED' | 'APPLY_STARTED' | 'NOT_CHECKABLE' | 'MERGED' | null;
  /** Version of this report */
  readonly version: number;
}

/** The district published its own value of a parameter of the front office. 受理中台参数发布。 */
export interface IntakeOfficeParameterPublishedV1 {
  /** District */
  readonly division: string;
  /** Parameter */
  readonly key: string;
  /** Value in words: a number, or roles with commas */
  readonly value: string;
  /** In force from */
  readonly from: string;
  /** Document number */
  readonly docNo: string;
  /** How many values of this parameter the district has published */
  readonly version: number;
}

/** An officer was given a post. 人员任岗。 */
export interface IntakeOfficerAppointedV1 {
  /** Whom the post was given to */
  readonly account: string;
  /** The post */
  readonly postId: string;
  /** Role */
  readonly role: 'village-worker' | 'street-clerk' | 'street-investigator' | 'street-reviewer' | 'street-leader' | 'bureau-officer' | 'bureau-leader' | 'bureau-auditor' | 'verify-center' | 'administrator' | 'finance-officer' | 'disability-officer' | 'registrar' | 'registry-leader';
  /** Where the post holds */
  readonly division: string;
  /** First day */
  readonly from: string;
  /** Last day; null when open */
  readonly to: string | null;
  /** Version of the post */
  readonly version: number;
}

/** A post ends. 人员离岗。 */
export interface IntakeOfficerPostEndedV1 {
  /** Whom the post was given to */
  readonly account: string;
  /** The post */
  readonly postId: string;
  /** Role */
  readonly role: 'village-worker' | 'street-clerk' | 'street-investigator' | 'street-reviewer' | 'street-leader' | 'bureau-officer' | 'bureau-leader' | 'bureau-auditor' | 'verify-center' | 'administrator' | 'finance-officer' | 'disability-officer' | 'registrar' | 'registry-leader';
  /** Where the post holds */
  readonly division: string;
  /** First day */
  readonly from: string;
  /** Last day */
  readonly to: string;
  /** Version of the post */
  readonly version: number;
}

/** Somebody looked after a household that the facts pointed at. 政策找人线索已答复。 */
export interface IntakeOutreachAnsweredV1 {
  /** Household */
  readonly householdId: string;
  /** Which clue */
  readonly clue: string;
  /** The item it pointed at */
  readonly item: string;
  /** Where */
  readonly division: string;
  /** What came of looking after it */
  readonly answer: 'TOLD' | 'APPLIED' | 'NOT_NEEDED';
  /** Answered on */
  readonly on: string;
  /** Version of this clue of the household */
  readonly version: number;
}

/** A visit was handed over to the street that accepts. 受理已转办。 */
export interface IntakeVisitForwardedV1 {
  /** The visit */
  readonly intakeId: string;
  /** Where it was taken down */
  readonly from: string;
  /** The street that accepts */
  readonly to: string;
  /** Day of the visit */
  readonly on: string;
  /** By when it is to be received */
  readonly dueOn: string | null;
  /** The items it concerns */
  readonly items: readonly (string)[];
  /** Version of this visit */
  readonly version: number;
}

/** A resident (or someone for them) came, and was received. 受理开始。 */
export interface IntakeVisitOpenedV1 {
  /** The visit */
  readonly intakeId: string;
  /** Person who applies */
  readonly applicant: string;
  /** Persons it concerns */
  readonly subjects: readonly (string)[];
  /** Where it was received */
  readonly division: string;
  /** Day */
  readonly on: string;
  /** Who received it; null when the resident came online */
  readonly officer: string | null;
}

/** The street that accepts received a visit handed over to it. 转办已接收。 */
export interface IntakeVisitReceivedV1 {
  /** The visit */
  readonly intakeId: string;
  /** The street that accepts */
  readonly division: string;
  /** Received on */
  readonly on: string;
  /** Version of this visit */
  readonly version: number;
}

/** Whoever a warning was escalated to has seen it. 预警已签收。 */
export interface IntakeWarningAcknowledgedV1 {
  /** The warning */
  readonly warningId: string;
  /** The case */
  readonly caseId: string;
  /** The street that handles the case */
  readonly division: string;
  /** How near the limit is */
  readonly level: 'YELLOW' | 'RED' | 'OVERDUE';
  /** Acknowledged on */
  readonly on: string;
  /** Version of the subject */
  readonly version: number;
}

/** A limit of a case turned yellow or red, or passed. 时限预警。 */
export interface IntakeWarningRaisedV1 {
  /** The warning */
  readonly warningId: string;
  /** The case */
  readonly caseId: string;
  /** Item of the catalogue */
  readonly item: string;
  /** The street that handles the case */
  readonly division: string;
  /** How near the limit is */
  readonly level: 'YELLOW' | 'RED' | 'OVERDUE';
  /** Which limit: its parameter */
  readonly limit: string;
  /** Its last day */
  readonly dueOn: string;
  /** The day on which it turned */
  readonly turnedOn: string;
  /** Roles on whose list it is put */
  readonly escalatedTo: readonly (string)[];
}

/** The national marriage information network answered. 联网核对答复。 */
export interface MarriageNetworkCheckAnsweredV1 {
  /** The question answered */
  readonly checkId: string;
  /** For what it was asked, as in the question */
  readonly sittingId: string;
  /** An answer, or that there is none */
  readonly status: 'OK' | 'REFUSED' | 'UNAVAILABLE';
  /** One a person asked about */
  readonly items: readonly ({
    /** Whom it is about */
    readonly personId: string;
    /** What the last record in force says */
    readonly state: 'NO_RECORD' | 'MARRIED' | 'DIVORCED' | 'WIDOWED';
  })[];
}

/** Something was noted in the register that makes nobody married or unmarried. 婚姻登记备注。 */
export interface MarriageActNotedV1 {
  /** The person */
  readonly personId: string;
  /** The other of the couple; null when unknown here */
  readonly spouseId: string | null;
  /** The act of the register */
  readonly actId: string;
  /** The act that founded the marriage that it concerns */
  readonly marriageId: string;
  /** From which day it counts */
  readonly effectiveOn: string;
  /** Day of the law on which it was recorded */
  readonly registeredOn: string;
  /** What the person is on that day, as far as the register knows */
  readonly maritalStatus: 'UNMARRIED' | 'MARRIED' | 'DIVORCED' | 'WIDOWED';
  /** GB/T 2261.2; 20 and 21, 22, 23 are one class for whoever does not care */
  readonly maritalCode: '10' | '21' | '22' | '23' | '30' | '40';
  /** Version of the person's part of the register: grows with every act that concerns them, also one between others */
  readonly version: number;
  /** What was noted */
  readonly kind: 'DEATH_DECLARATION_REVOKED' | 'REVIVAL_DECLINED' | 'CONDITIONAL_ALLOWANCE' | 'ANNULMENT' | 'REVOCATION' | 'CORRECTION' | 'REISSUE' | 'COURT_JUDGMENT';
}

/** A window of a marriage registry was booked, kept, given back or missed. 婚姻登记预约变化：不说是谁、办什么。 */
export interface MarriageAppointmentChangedV1 {
  /** The appointment; neither who nor what for */
  readonly appointmentId: string;
  /** Code of the registry */
  readonly registryCode: string;
  /** Division of the registry */
  readonly division: string;
  /** Day of the appointment */
  readonly on: string;
  /** What it is now */
  readonly status: 'BOOKED' | 'KEPT' | 'CANCELLED' | 'NO_SHOW';
  /** Version of the appointment */
  readonly version: number;
}

/** The archive was opened by right. 查档。 */
export interface MarriageArchiveSearchedV1 {
  /** The search */
  readonly searchId: string;
  /** Division of the registry */
  readonly division: string;
  /** By what right */
  readonly by: 'PARTY' | 'AGENT' | 'AUTHORITY';
  /** Searched on */
  readonly searchedOn: string;
  /** 1: a search does not change */
  readonly version: number;
}

/** The office that registers marriages across borders was published. 公布涉外等婚姻登记的办理机关。 */
export interface MarriageCrossBorderOfficePublishedV1 {
  /** The published office */
  readonly officeId: string;
  /** Division of the registry */
  readonly division: string;
  /** In force from */
  readonly effectiveFrom: string;
  /** Document number of the publication */
  readonly documentNo: string;
}

/** A couple applied for divorce. 离婚登记申请（内部，仅受理机关）。 */
export interface MarriageDivorceCaseAppliedV1 {
  /** The application; whose it is, no event says */
  readonly divorceCaseId: string;
  /** Number of its receipt */
  readonly number: string;
  /** The registry that received it and alone sees it */
  readonly registryCode: string;
  /** Division of the registry: its own posts, none above or below */
  readonly division: string;
  /** Shown to the registry's own list only, never in lists of others or a person's file */
  readonly confinedTo: 'REGISTRY';
  /** Status after this step (domain 6.4) */
  readonly status: 'APPLIED' | 'COOLING' | 'ISSUABLE' | 'WITHDRAWN' | 'DIVORCED' | 'EXPIRED' | 'ENDED_BY_DEATH' | 'ENDED_WITH_MARRIAGE';
  /** Day of the receipt */
  readonly receivedOn: string;
  /** Last day of the cooling-off period */
  readonly coolingEnd: string;
  /** First day on which the certificate may be fetched */
  readonly windowStart: string;
  /** Last day on which it may be fetched */
  readonly windowEnd: string;
  /** True while a calendar on the way is not published: the days are reckoned again then */
  readonly provisional: boolean;
  /** Role in which the step was taken: a post's role, resident, system */
  readonly actorRole: string;
  /** Version of the application */
  readonly version: number;
}

/** An application for divorce came further or ended. 离婚登记申请变化（内部，仅受理机关）。 */
export interface MarriageDivorceCaseChangedV1 {
  /** The application; whose it is, no event says */
  readonly divorceCaseId: string;
  /** Number of its receipt */
  readonly number: string;
  /** The registry that received it and alone sees it */
  readonly registryCode: string;
  /** Division of the registry: its own posts, none above or below */
  readonly division: string;
  /** Shown to the registry's own list only, never in lists of others or a person's file */
  readonly confinedTo: 'REGISTRY';
  /** Status after this step (domain 6.4) */
  readonly status: 'APPLIED' | 'COOLING' | 'ISSUABLE' | 'WITHDRAWN' | 'DIVORCED' | 'EXPIRED' | 'ENDED_BY_DEATH' | 'ENDED_WITH_MARRIAGE';
  /** Day of the receipt */
  readonly receivedOn: string;
  /** Last day of the cooling-off period */
  readonly coolingEnd: string;
  /** First day on which the certificate may be fetched */
  readonly windowStart: string;
  /** Last day on which it may be fetched */
  readonly windowEnd: string;
  /** True while a calendar on the way is not published: the days are reckoned again then */
  readonly provisional: boolean;
  /** Role in which the step was taken: a post's role, resident, system */
  readonly actorRole: string;
  /** Version of the application */
  readonly version: number;
  /** What happened */
  readonly step: 'cooling-begun' | 'window-opened' | 'periods-changed' | 'withdrawn' | 'issued' | 'expired' | 'ended-by-death' | 'ended-with-marriage';
}

/** An application for divorce was not accepted. 离婚登记申请不予受理（内部）。 */
export interface MarriageDivorceCaseDeclinedV1 {
  /** The document that says so; whom it was given to, no event says */
  readonly documentId: string;
  /** The registry */
  readonly registryCode: string;
  /** Division of the registry */
  readonly division: string;
  /** Ground of article 14 */
  readonly ground: 'NO_AGREEMENT' | 'CAPACITY' | 'NOT_REGISTERED_ON_MAINLAND';
  /** Day of the law */
  readonly declinedOn: string;
  /** Always 1: it is said once */
  readonly version: number;
}

/** A person was divorced. 离婚登记。 */
export interface MarriageDivorceRegisteredV1 {
  /** The person */
  readonly personId: string;
  /** The other of the couple; null when unknown here */
  readonly spouseId: string | null;
  /** The act of the register */
  readonly actId: string;
  /** The act that founded the marriage that it concerns */
  readonly marriageId: string;
  /** From which day it counts */
  readonly effectiveOn: string;
  /** Day of the law on which it was recorded */
  readonly registeredOn: string;
  /** What the person is on that day, as far as the register knows */
  readonly maritalStatus: 'UNMARRIED' | 'MARRIED' | 'DIVORCED' | 'WIDOWED';
  /** GB/T 2261.2; 20 and 21, 22, 23 are one class for whoever does not care */
  readonly maritalCode: '10' | '21' | '22' | '23' | '30' | '40';
  /** Version of the person's part of the register: grows with every act that concerns them, also one between others */
  readonly version: number;
  /** By agreement at a registry, or by a court's judgment that was noted */
  readonly basis: 'AGREEMENT' | 'COURT';
}

/** A report of a fraudulent registration was made, found, allowed for or decided. 冒名登记申诉变化。 */
export interface MarriageFraudCaseChangedV1 {
  /** The case */
  readonly caseId: string;
  /** The act that founded the marriage in question */
  readonly marriageId: string;
  /** Who reports it */
  readonly victimId: string;
  /** Division of the registry */
  readonly division: string;
  /** Status */
  readonly status: 'WAITING_FOR_FINDING' | 'UNDER_REVIEW' | 'REVOKED' | 'REJECTED' | 'WITHDRAWN';
  /** What happened: REPORTED, FINDING_RECORDED, CONDITIONALLY_ALLOWED, REVOKED, REJECTED, WITHDRAWN */
  readonly change: string;
  /** The day of the law */
  readonly on: string;
  /** Version of the case */
  readonly version: number;
}

/** A marriage ended by a death. 婚姻因死亡终止。 */
export interface MarriageMarriageEndedV1 {
  /** The person */
  readonly personId: string;
  /** The other of the couple; null when unknown here */
  readonly spouseId: string | null;
  /** The act of the register */
  readonly actId: string;
  /** The act that founded the marriage that it concerns */
  readonly marriageId: string;
  /** From which day it counts */
  readonly effectiveOn: string;
  /** Day of the law on which it was recorded */
  readonly registeredOn: string;
  /** What the person is on that day, as far as the register knows */
  readonly maritalStatus: 'UNMARRIED' | 'MARRIED' | 'DIVORCED' | 'WIDOWED';
  /** GB/T 2261.2; 20 and 21, 22, 23 are one class for whoever does not care */
  readonly maritalCode: '10' | '21' | '22' | '23' | '30' | '40';
  /** Version of the person's part of the register: grows with every act that concerns them, also one between others */
  readonly version: number;
  /** A death, or a court's declaration of one */
  readonly because: 'DEATH' | 'DEATH_DECLARED';
  /** Which of the two died */
  readonly deceasedId: string | null;
}

/** A person was married. 结婚登记。 */
export interface MarriageMarriageRegisteredV1 {
  /** The person */
  readonly personId: string;
  /** The other of the couple; null when unknown here */
  readonly spouseId: string | null;
  /** The act of the register */
  readonly actId: string;
  /** The act that founded the marriage that it concerns */
  readonly marriageId: string;
  /** From which day it counts */
  readonly effectiveOn: string;
  /** Day of the law on which it was recorded */
  readonly registeredOn: string;
  /** What the person is on that day, as far as the register knows */
  readonly maritalStatus: 'UNMARRIED' | 'MARRIED' | 'DIVORCED' | 'WIDOWED';
  /** GB/T 2261.2; 20 and 21, 22, 23 are one class for whoever does not care */
  readonly maritalCode: '10' | '21' | '22' | '23' | '30' | '40';
  /** Version of the person's part of the register: grows with every act that concerns them, also one between others */
  readonly version: number;
  /** Of this person: the first marriage, after another, to the same person again (复婚), registered belatedly (补办), or revived by law (民法典第五十一条) or by the revocation of what had ended it */
  readonly kind: 'FIRST' | 'RE' | 'RESTORE' | 'RETROACTIVE' | 'REVIVED';
}

/** A record is to be corrected or noted in the national marriage information network. 更正或者备注全国婚姻基础信息库。 */
export interface MarriageNationalRecordCorrectedV1 {
  /** The act that founded the marriage */
  readonly marriageId: string;
  /** The act by which it is revoked, ended or noted */
  readonly actId: string;
  /** Why: obtained by fraud; recorded by mistake; void, annulled or ended by a court; a declaration of death or its revocation; another judgment; revoked by the registry that registered it, which the network has not heard of */
  readonly because: 'FRAUD' | 'MISTAKE' | 'COURT_INVALID' | 'COURT_ANNULLED' | 'COURT_DIVORCE' | 'DEATH_DECLARED' | 'DEATH_DECLARATION_REVOKED' | 'COURT_JUDGMENT' | 'REVOKED_ELSEWHERE';
  /** The day of the law on which that was recorded */
  readonly correctedOn: string;
  /** 1: one correction an act */
  readonly version: number;
}

/** A registration is reported to the national marriage information network. 登记信息上传全国婚姻基础信息库。 */
export interface MarriageNationalRecordReportedV1 {
  /** The act that founded the marriage */
  readonly marriageId: string;
  /** The act that was registered */
  readonly actId: string;
  /** What was registered */
  readonly kind: 'MARRIAGE' | 'REMARRIAGE' | 'RETROACTIVE' | 'DIVORCE';
  /** The couple */
  readonly personIds: readonly (string)[];
  /** From which day it counts */
  readonly effectiveOn: string;
  /** Day of the law on which it was recorded */
  readonly registeredOn: string;
  /** 1: one report an act */
  readonly version: number;
}

/** The national marriage information network is asked about two persons. 联网核对请求。 */
export interface MarriageNetworkCheckRequestedV1 {
  /** The question; the answer quotes it */
  readonly checkId: string;
  /** For what it is asked: a sitting, or a record of another registry that is to be entered */
  readonly sittingId: string;
  /** Whom it is about; who they are is read back through the gateway */
  readonly personIds: readonly (string)[];
  /** Day that the answer is to describe */
  readonly asOf: string;
}

/** A registrar's qualification was registered or ended. 婚姻登记员资质变更。 */
export interface MarriageQualificationChangedV1 {
  /** The qualification */
  readonly qualificationId: string;
  /** The officer's account */
  readonly account: string;
  /** First day */
  readonly validFrom: string;
  /** Last day */
  readonly validTo: string;
  /** Ended from this day on; null while it is not */
  readonly endedOn: string | null;
  /** Version of the qualification */
  readonly version: number;
}

/** A registration of another registry that is to be entered went a step on. 外地登记入簿进度。 */
export interface MarriageRecordEntryChangedV1 {
  /** The entry */
  readonly entryId: string;
  /** Registry */
  readonly registryCode: string;
  /** What was registered elsewhere */
  readonly kind: 'MARRIAGE' | 'DIVORCE';
  /** How far it is */
  readonly status: 'ASKED' | 'ENTERED' | 'NOT_ENTERED';
  /** Day of the law */
  readonly changedOn: string;
  /** Version of the entry */
  readonly version: number;
}

/** A marriage is void from the beginning. 婚姻登记撤销或者宣告无效。 */
export interface MarriageRegistrationRevokedV1 {
  /** The person */
  readonly personId: string;
  /** The other of the couple; null when unknown here */
  readonly spouseId: string | null;
  /** The act of the register */
  readonly actId: string;
  /** The act that founded the marriage that it concerns */
  readonly marriageId: string;
  /** From which day it counts */
  readonly effectiveOn: string;
  /** Day of the law on which it was recorded */
  readonly registeredOn: string;
  /** What the person is on that day, as far as the register knows */
  readonly maritalStatus: 'UNMARRIED' | 'MARRIED' | 'DIVORCED' | 'WIDOWED';
  /** GB/T 2261.2; 20 and 21, 22, 23 are one class for whoever does not care */
  readonly maritalCode: '10' | '21' | '22' | '23' | '30' | '40';
  /** Version of the person's part of the register: grows with every act that concerns them, also one between others */
  readonly version: number;
  /** The registration that is void */
  readonly revokedActId: string;
  /** From which day it never was: what rests on it is reckoned anew from here */
  readonly effectiveFrom: string;
  /** On what it rests */
  readonly basis: 'COURT_INVALID' | 'COURT_ANNULLED' | 'FRAUD' | 'MISTAKE' | 'OTHER_REGISTRY';
}

/** A marriage registry was published with its hours. 公布婚姻登记机关。 */
export interface MarriageRegistryPublishedV1 {
  /** Code of the registry */
  readonly registryCode: string;
  /** Name of the registry */
  readonly name: string;
  /** Division it lies in */
  readonly division: string;
  /** Day of publication */
  readonly publishedOn: string;
  /** Version of the registry */
  readonly version: number;
}

/** A certificate was not issued again. 不予补发婚姻登记证。 */
export interface MarriageReissueRefusedV1 {
  /** The document that says so; whom it was given to, no event says */
  readonly documentId: string;
  /** Division of the registry */
  readonly division: string;
  /** Which certificate */
  readonly certificate: 'MARRIAGE_CERTIFICATE' | 'DIVORCE_CERTIFICATE';
  /** On what ground */
  readonly because: 'NOT_ON_RECORD' | 'DIVORCED_BY_COURT' | 'RECORD_CHANGED';
  /** Day of the law */
  readonly refusedOn: string;
  /** Always 1: it is said once */
  readonly version: number;
}

/** A safeguarding alert was recorded, acted upon or closed. 保护警示变化。 */
export interface MarriageSafeguardAlertChangedV1 {
  /** The alert */
  readonly alertId: string;
  /** What was seen */
  readonly kind: 'TRAFFICKING_SUSPECTED' | 'DOMESTIC_VIOLENCE' | 'WILL_IN_DOUBT' | 'MINOR_PRESENT' | 'WARD_PRESENT';
  /** Division of the registry */
  readonly division: string;
  /** Status */
  readonly status: 'OPEN' | 'CLOSED';
  /** What came of it; null while it is open */
  readonly outcome: 'UNFOUNDED' | 'HELPED' | 'HANDED_TO_POLICE' | 'WILL_CONFIRMED' | 'WILL_NOT_CONFIRMED' | 'NOT_REGISTERED' | null;
  /** The day of the law */
  readonly on: string;
  /** Version of the alert */
  readonly version: number;
}

/** A suspicion was reported to the police. 保护警示已报告公安机关。 */
export interface MarriageSafeguardAlertReportedV1 {
  /** The alert */
  readonly alertId: string;
  /** What was seen */
  readonly kind: 'TRAFFICKING_SUSPECTED' | 'DOMESTIC_VIOLENCE' | 'WILL_IN_DOUBT' | 'MINOR_PRESENT' | 'WARD_PRESENT';
  /** Division of the registry */
  readonly division: string;
  /** Whom it is about */
  readonly personIds: readonly (string)[];
  /** The number under which the police took it on */
  readonly reference: string;
  /** When it was reported */
  readonly reportedOn: string;
  /** Version of the alert */
  readonly version: number;
}

/** A couple's sitting went a step on. 结婚登记办理进度。 */
export interface MarriageSittingChangedV1 {
  /** The sitting */
  readonly sittingId: string;
  /** Registry */
  readonly registryCode: string;
  /** How far it is */
  readonly status: 'IDENTITY_CHECKED' | 'DECLARED' | 'PENDING_VERIFY' | 'VERIFIED' | 'REGISTERED' | 'REFUSED' | 'LEFT';
  /** Day of the law */
  readonly changedOn: string;
  /** Version of the sitting */
  readonly version: number;
}

/** A district published a parameter of the marriage registries. 发布婚姻登记的本地参数。 */
export interface MarriageStandardPublishedV1 {
  /** Parameter (domain 10.6) */
  readonly key: string;
  /** Where it holds */
  readonly division: string;
  /** Value as text */
  readonly value: string;
  /** First day in force */
  readonly from: string;
  /** Number of the document */
  readonly docNo: string;
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** Another province determined what was pushed to it. 外省认定结果。 */
export interface OtherProvinceApplicationDeterminedV1 {
  /** The application, as the place of acceptance calls it */
  readonly requestId: string;
  /** Whom it is about, as pushed */
  readonly personId: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** What was determined */
  readonly outcome: 'GRANTED' | 'REFUSED' | 'NOT_OURS';
  /** Amount a month (yuan, two decimals); null unless granted */
  readonly monthlyAmount: string | null;
  /** First month: that of the handing in; null unless granted */
  readonly startMonth: string | null;
  /** Why not; null when granted */
  readonly reasonCode: string | null;
  /** Day of the determination */
  readonly determinedOn: string;
}

/** Another province accepted an application of somebody registered here. 外省推送跨省通办申请。 */
export interface OtherProvinceApplicationPushedV1 {
  /** The application, as the place of acceptance calls it */
  readonly requestId: string;
  /** Who applies; read back through the gateway */
  readonly personId: string;
  /** Which of the two allowances */
  readonly allowance: 'LIVING' | 'CARE';
  /** Where the person is registered */
  readonly homeDivision: string;
  /** The place that accepted it */
  readonly acceptedAt: string;
  /** Day of the handing in: its month is the first that is paid */
  readonly handedInOn: string;
  /** Day on which the materials were complete */
  readonly collectedOn: string;
}

/** Up to 1,000 divisions of the tree, told at once. 区划批量发布。 */
export interface PlaceNamesDivisionChunkPublishedV1 {
  /** Which part of which edition of the tree */
  readonly chunk: string;
  /** The divisions, each with its own version */
  readonly divisions: readonly ({
    /** Code of the division (GB/T 2260, GB/T 10114) */
    readonly code: string;
    /** Standard name */
    readonly name: string;
    /** Level */
    readonly level: 'COUNTRY' | 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWNSHIP' | 'VILLAGE';
    /** The division it lies in; null at the top */
    readonly parentCode: string | null;
    /** First day */
    readonly validFrom: string;
    /** Last day; null while it exists */
    readonly validTo: string | null;
    /** What it became when it was abolished */
    readonly successorCodes: readonly (string)[];
    /** Version of the fact's subject, 1, 2, 3 ... */
    readonly version: number;
  })[];
}

/** One division was established, renamed or abolished. 区划变更。 */
export interface PlaceNamesDivisionChangedV1 {
  /** Code of the division (GB/T 2260, GB/T 10114) */
  readonly code: string;
  /** Standard name */
  readonly name: string;
  /** Level */
  readonly level: 'COUNTRY' | 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWNSHIP' | 'VILLAGE';
  /** The division it lies in; null at the top */
  readonly parentCode: string | null;
  /** First day */
  readonly validFrom: string;
  /** Last day; null while it exists */
  readonly validTo: string | null;
  /** What it became when it was abolished */
  readonly successorCodes: readonly (string)[];
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** A person consented to have their means checked. 已授权核对。 */
export interface ResidentsConsentGivenV1 {
  /** The consent */
  readonly consentId: string;
  /** Who consents to be checked */
  readonly personId: string;
  /** What may be checked */
  readonly scopes: readonly ('HUKOU' | 'TAX' | 'SOCIAL_INSURANCE' | 'REAL_ESTATE' | 'MARKET_REGULATION' | 'HOUSING_FUND' | 'VEHICLE' | 'BANK' | 'INSURANCE' | 'SECURITIES' | 'NONBANK_PAYMENT')[];
  /** What the check is for, a code or an item */
  readonly purpose: string;
  /** Last day in force */
  readonly until: string;
  /** Given: the day of signature. Withdrawn: the day of withdrawal */
  readonly at: string;
  /** Version of this consent: 1 given, 2 withdrawn */
  readonly version: number;
  /** What the check is for, as a code; null where only words say it */
  readonly purposeCode?: string | null;
  /** Division of the agency that may check; null where it was not said */
  readonly agencyDivision?: string | null;
  /** The one case it is for; null for any of its purpose */
  readonly caseNumber?: string | null;
}

/** A person withdrew a consent. 核对授权已撤回。 */
export interface ResidentsConsentWithdrawnV1 {
  /** The consent */
  readonly consentId: string;
  /** Who consents to be checked */
  readonly personId: string;
  /** What may be checked */
  readonly scopes: readonly ('HUKOU' | 'TAX' | 'SOCIAL_INSURANCE' | 'REAL_ESTATE' | 'MARKET_REGULATION' | 'HOUSING_FUND' | 'VEHICLE' | 'BANK' | 'INSURANCE' | 'SECURITIES' | 'NONBANK_PAYMENT')[];
  /** What the check is for, a code or an item */
  readonly purpose: string;
  /** Last day in force */
  readonly until: string;
  /** Given: the day of signature. Withdrawn: the day of withdrawal */
  readonly at: string;
  /** Version of this consent: 1 given, 2 withdrawn */
  readonly version: number;
  /** What the check is for, as a code; null where only words say it */
  readonly purposeCode?: string | null;
  /** Division of the agency that may check; null where it was not said */
  readonly agencyDivision?: string | null;
  /** The one case it is for; null for any of its purpose */
  readonly caseNumber?: string | null;
}

/** A household was formed or its members changed. 家庭成员已变更。 */
export interface ResidentsHouseholdChangedV1 {
  /** The household */
  readonly householdId: string;
  /** Where the household lives */
  readonly division: string;
  /** All members, past ones too */
  readonly members: readonly ({
    readonly personId: string;
    /** Relation to the head of the household (GB/T 4761, as the schema names it) */
    readonly relation: string;
    /** Member since */
    readonly from: string;
    /** Member until this day; null while a member */
    readonly to: string | null;
  })[];
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
}

/** What is known of a person changed (moved, corrected, alive or not). 人员信息已变更。 */
export interface ResidentsPersonChangedV1 {
  /** The person */
  readonly personId: string;
  /** Date of birth */
  readonly birthDate: string;
  /** GB/T 2261.1 */
  readonly sex: 'UNKNOWN' | 'MALE' | 'FEMALE' | 'UNSTATED';
  /** Where the household registration lies; null when unknown */
  readonly hukouDivision: string | null;
  /** Where the person lives; null when unknown */
  readonly residenceDivision: string | null;
  /** Alive or not, as far as is known */
  readonly lifeStatus: 'ALIVE' | 'SUSPECTED_DEAD' | 'DEAD' | 'DECLARED_MISSING' | 'DECLARED_DEAD';
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
  /** Since when: of a death the day of it, as far as is known; null when never anything but alive */
  readonly lifeStatusOn?: string | null;
}

/** A person was registered. 人员已登记。 */
export interface ResidentsPersonRegisteredV1 {
  /** The person */
  readonly personId: string;
  /** Date of birth */
  readonly birthDate: string;
  /** GB/T 2261.1 */
  readonly sex: 'UNKNOWN' | 'MALE' | 'FEMALE' | 'UNSTATED';
  /** Where the household registration lies; null when unknown */
  readonly hukouDivision: string | null;
  /** Where the person lives; null when unknown */
  readonly residenceDivision: string | null;
  /** Alive or not, as far as is known */
  readonly lifeStatus: 'ALIVE' | 'SUSPECTED_DEAD' | 'DEAD' | 'DECLARED_MISSING' | 'DECLARED_DEAD';
  /** Version of the fact's subject, 1, 2, 3 ... */
  readonly version: number;
  /** Since when: of a death the day of it, as far as is known; null when never anything but alive */
  readonly lifeStatusOn?: string | null;
}

/** Somebody may no longer act for a person. 代理已终止。 */
export interface ResidentsRepresentationEndedV1 {
  /** The representation */
  readonly representationId: string;
  /** In whose name */
  readonly personId: string;
  /** Who acts */
  readonly agentId: string;
  /** By law or by mandate */
  readonly kind: 'GUARDIAN' | 'ENTRUSTED';
  /** In which matters */
  readonly matters: readonly ('ALL' | 'SOCIAL_ASSISTANCE')[];
  /** First day */
  readonly from: string;
  /** Last day; null while none is known */
  readonly until: string | null;
  /** First day without it */
  readonly endedOn: string;
  /** Version of this representation: 1 granted, 2 ended */
  readonly version: number;
}

/** Somebody may act for a person. 代理已建立。 */
export interface ResidentsRepresentationGrantedV1 {
  /** The representation */
  readonly representationId: string;
  /** In whose name */
  readonly personId: string;
  /** Who acts */
  readonly agentId: string;
  /** By law or by mandate */
  readonly kind: 'GUARDIAN' | 'ENTRUSTED';
  /** In which matters */
  readonly matters: readonly ('ALL' | 'SOCIAL_ASSISTANCE')[];
  /** First day */
  readonly from: string;
  /** Last day; null while none is known */
  readonly until: string | null;
  /** Version of this representation: 1 granted, 2 ended */
  readonly version: number;
}

/** A source answered. 核对答复。 */
export interface VerificationCheckAnsweredV1 {
  /** The question answered */
  readonly checkId: string;
  /** The case, as asked */
  readonly caseId: string;
  /** Who answers */
  readonly source: 'HUKOU' | 'TAX' | 'SOCIAL_INSURANCE' | 'REAL_ESTATE' | 'MARKET_REGULATION' | 'HOUSING_FUND' | 'VEHICLE' | 'BANK' | 'INSURANCE' | 'SECURITIES' | 'NONBANK_PAYMENT';
  /** Timeouts and refusals are answers */
  readonly status: 'OK' | 'NO_DATA' | 'TIMEOUT' | 'REFUSED';
  /** What was found */
  readonly items: readonly ({
    /** Whom it is about */
    readonly personId: string;
    /** What: WAGE, DEPOSIT, HOUSE ... */
    readonly kind: string;
    /** Amount, or value (yuan, two decimals) */
    readonly amount: string;
  })[];
  /** Day the data describes; null without data */
  readonly dataDate: string | null;
}

/** The data of each event, by its type. */
export interface EventDataByType {
  'yimen.assistance.award.changed.v1': AssistanceAwardChangedV1;
  'yimen.assistance.award.ended.v1': AssistanceAwardEndedV1;
  'yimen.assistance.award.granted.v1': AssistanceAwardGrantedV1;
  'yimen.assistance.award.resumed.v1': AssistanceAwardResumedV1;
  'yimen.assistance.award.suspended.v1': AssistanceAwardSuspendedV1;
  'yimen.assistance.award.transferred-away.v1': AssistanceAwardTransferredAwayV1;
  'yimen.assistance.case.accepted.v1': AssistanceCaseAcceptedV1;
  'yimen.assistance.case.applied.v1': AssistanceCaseAppliedV1;
  'yimen.assistance.case.award-begun.v1': AssistanceCaseAwardBegunV1;
  'yimen.assistance.case.award-resumed.v1': AssistanceCaseAwardResumedV1;
  'yimen.assistance.case.award-suspended.v1': AssistanceCaseAwardSuspendedV1;
  'yimen.assistance.case.change-decided.v1': AssistanceCaseChangeDecidedV1;
  'yimen.assistance.case.change-declared.v1': AssistanceCaseChangeDeclaredV1;
  'yimen.assistance.case.change-proposed.v1': AssistanceCaseChangeProposedV1;
  'yimen.assistance.case.check-answered.v1': AssistanceCaseCheckAnsweredV1;
  'yimen.assistance.case.check-asked-again.v1': AssistanceCaseCheckAskedAgainV1;
  'yimen.assistance.case.check-contested.v1': AssistanceCaseCheckContestedV1;
  'yimen.assistance.case.check-incomplete.v1': AssistanceCaseCheckIncompleteV1;
  'yimen.assistance.case.check-result-told.v1': AssistanceCaseCheckResultToldV1;
  'yimen.assistance.case.check-stopped.v1': AssistanceCaseCheckStoppedV1;
  'yimen.assistance.case.complaint-recorded.v1': AssistanceCaseComplaintRecordedV1;
  'yimen.assistance.case.confirmation-published.v1': AssistanceCaseConfirmationPublishedV1;
  'yimen.assistance.case.confirmation-revoked.v1': AssistanceCaseConfirmationRevokedV1;
  'yimen.assistance.case.confirmed.v1': AssistanceCaseConfirmedV1;
  'yimen.assistance.case.contest-answered.v1': AssistanceCaseContestAnsweredV1;
  'yimen.assistance.case.deadline-changed.v1': AssistanceCaseDeadlineChangedV1;
  'yimen.assistance.case.decision-delivered.v1': AssistanceCaseDecisionDeliveredV1;
  'yimen.assistance.case.delivery-overdue.v1': AssistanceCaseDeliveryOverdueV1;
  'yimen.assistance.case.document-delivered.v1': AssistanceCaseDocumentDeliveredV1;
  'yimen.assistance.case.end-notice-posted.v1': AssistanceCaseEndNoticePostedV1;
  'yimen.assistance.case.exclusion-proven.v1': AssistanceCaseExclusionProvenV1;
  'yimen.assistance.case.fade-out-over.v1': AssistanceCaseFadeOutOverV1;
  'yimen.assistance.case.home-visited.v1': AssistanceCaseHomeVisitedV1;
  'yimen.assistance.case.household-reminded.v1': AssistanceCaseHouseholdRemindedV1;
  'yimen.assistance.case.household-urged.v1': AssistanceCaseHouseholdUrgedV1;
  'yimen.assistance.case.move-recorded.v1': AssistanceCaseMoveRecordedV1;
  'yimen.assistance.case.moved.v1': AssistanceCaseMovedV1;
  'yimen.assistance.case.near-relative-registered.v1': AssistanceCaseNearRelativeRegisteredV1;
  'yimen.assistance.case.not-accepted.v1': AssistanceCaseNotAcceptedV1;
  'yimen.assistance.case.notice-ended.v1': AssistanceCaseNoticeEndedV1;
  'yimen.assistance.case.notice-posted.v1': AssistanceCaseNoticePostedV1;
  'yimen.assistance.case.notice-restarted.v1': AssistanceCaseNoticeRestartedV1;
  'yimen.assistance.case.notice-voided.v1': AssistanceCaseNoticeVoidedV1;
  'yimen.assistance.case.objection-answered.v1': AssistanceCaseObjectionAnsweredV1;
  'yimen.assistance.case.objection-raised.v1': AssistanceCaseObjectionRaisedV1;
  'yimen.assistance.case.objector-told.v1': AssistanceCaseObjectorToldV1;
  'yimen.assistance.case.opinion-heard.v1': AssistanceCaseOpinionHeardV1;
  'yimen.assistance.case.proof-checked.v1': AssistanceCaseProofCheckedV1;
  'yimen.assistance.case.property-cleared.v1': AssistanceCasePropertyClearedV1;
  'yimen.assistance.case.proposed.v1': AssistanceCaseProposedV1;
  'yimen.assistance.case.refused.v1': AssistanceCaseRefusedV1;
  'yimen.assistance.case.review-closed.v1': AssistanceCaseReviewClosedV1;
  'yimen.assistance.case.review-meeting-held.v1': AssistanceCaseReviewMeetingHeldV1;
  'yimen.assistance.case.review-opened.v1': AssistanceCaseReviewOpenedV1;
  'yimen.assistance.case.review-reason-added.v1': AssistanceCaseReviewReasonAddedV1;
  'yimen.assistance.case.review-returned.v1': AssistanceCaseReviewReturnedV1;
  'yimen.assistance.case.spot-checked.v1': AssistanceCaseSpotCheckedV1;
  'yimen.assistance.case.submitted-for-decision.v1': AssistanceCaseSubmittedForDecisionV1;
  'yimen.assistance.case.supplement-requested.v1': AssistanceCaseSupplementRequestedV1;
  'yimen.assistance.case.supplemented.v1': AssistanceCaseSupplementedV1;
  'yimen.assistance.case.transfer-received.v1': AssistanceCaseTransferReceivedV1;
  'yimen.assistance.case.transferred.v1': AssistanceCaseTransferredV1;
  'yimen.assistance.case.verification-completed.v1': AssistanceCaseVerificationCompletedV1;
  'yimen.assistance.case.verification-started.v1': AssistanceCaseVerificationStartedV1;
  'yimen.assistance.case.withdrawn.v1': AssistanceCaseWithdrawnV1;
  'yimen.assistance.case.work-answered.v1': AssistanceCaseWorkAnsweredV1;
  'yimen.assistance.case.work-offered.v1': AssistanceCaseWorkOfferedV1;
  'yimen.assistance.check.corrected.v1': AssistanceCheckCorrectedV1;
  'yimen.assistance.check.requested.v1': AssistanceCheckRequestedV1;
  'yimen.assistance.consent.lapsed.v1': AssistanceConsentLapsedV1;
  'yimen.assistance.destitute-support.confirmed.v1': AssistanceDestituteSupportConfirmedV1;
  'yimen.assistance.destitute-support.ended.v1': AssistanceDestituteSupportEndedV1;
  'yimen.assistance.education-entitlement.changed.v1': AssistanceEducationEntitlementChangedV1;
  'yimen.assistance.education-entitlement.ended.v1': AssistanceEducationEntitlementEndedV1;
  'yimen.assistance.education-entitlement.granted.v1': AssistanceEducationEntitlementGrantedV1;
  'yimen.assistance.employment-entitlement.changed.v1': AssistanceEmploymentEntitlementChangedV1;
  'yimen.assistance.employment-entitlement.ended.v1': AssistanceEmploymentEntitlementEndedV1;
  'yimen.assistance.employment-entitlement.granted.v1': AssistanceEmploymentEntitlementGrantedV1;
  'yimen.assistance.false-statement.cleared.v1': AssistanceFalseStatementClearedV1;
  'yimen.assistance.false-statement.closed.v1': AssistanceFalseStatementClosedV1;
  'yimen.assistance.false-statement.confirmed.v1': AssistanceFalseStatementConfirmedV1;
  'yimen.assistance.false-statement.suspected.v1': AssistanceFalseStatementSuspectedV1;
  'yimen.assistance.housing-entitlement.changed.v1': AssistanceHousingEntitlementChangedV1;
  'yimen.assistance.housing-entitlement.ended.v1': AssistanceHousingEntitlementEndedV1;
  'yimen.assistance.housing-entitlement.granted.v1': AssistanceHousingEntitlementGrantedV1;
  'yimen.assistance.low-income.changed.v1': AssistanceLowIncomeChangedV1;
  'yimen.assistance.low-income.ended.v1': AssistanceLowIncomeEndedV1;
  'yimen.assistance.low-income.identified.v1': AssistanceLowIncomeIdentifiedV1;
  'yimen.assistance.medical-entitlement.changed.v1': AssistanceMedicalEntitlementChangedV1;
  'yimen.assistance.medical-entitlement.ended.v1': AssistanceMedicalEntitlementEndedV1;
  'yimen.assistance.medical-entitlement.granted.v1': AssistanceMedicalEntitlementGrantedV1;
  'yimen.assistance.payee.approved.v1': AssistancePayeeApprovedV1;
  'yimen.assistance.payee.declined.v1': AssistancePayeeDeclinedV1;
  'yimen.assistance.payee.registered.v1': AssistancePayeeRegisteredV1;
  'yimen.assistance.payment.held.v1': AssistancePaymentHeldV1;
  'yimen.assistance.payment.issued.v1': AssistancePaymentIssuedV1;
  'yimen.assistance.payment.reissued.v1': AssistancePaymentReissuedV1;
  'yimen.assistance.payment.released.v1': AssistancePaymentReleasedV1;
  'yimen.assistance.payment.returned.v1': AssistancePaymentReturnedV1;
  'yimen.assistance.recovery.changed.v1': AssistanceRecoveryChangedV1;
  'yimen.assistance.recovery.opened.v1': AssistanceRecoveryOpenedV1;
  'yimen.assistance.recovery.settled.v1': AssistanceRecoverySettledV1;
  'yimen.assistance.roll.checked.v1': AssistanceRollCheckedV1;
  'yimen.assistance.roll.discarded.v1': AssistanceRollDiscardedV1;
  'yimen.assistance.roll.drafted.v1': AssistanceRollDraftedV1;
  'yimen.assistance.roll.line-held.v1': AssistanceRollLineHeldV1;
  'yimen.assistance.roll.line-released.v1': AssistanceRollLineReleasedV1;
  'yimen.assistance.roll.locked.v1': AssistanceRollLockedV1;
  'yimen.assistance.roll.sent.v1': AssistanceRollSentV1;
  'yimen.assistance.roll.settled.v1': AssistanceRollSettledV1;
  'yimen.assistance.spot-check.drawn.v1': AssistanceSpotCheckDrawnV1;
  'yimen.assistance.standard.published.v1': AssistanceStandardPublishedV1;
  'yimen.child-welfare.de-facto-unattended.ended.v1': ChildWelfareDeFactoUnattendedEndedV1;
  'yimen.child-welfare.de-facto-unattended.recognized.v1': ChildWelfareDeFactoUnattendedRecognizedV1;
  'yimen.child-welfare.orphan.ended.v1': ChildWelfareOrphanEndedV1;
  'yimen.child-welfare.orphan.recognized.v1': ChildWelfareOrphanRecognizedV1;
  'yimen.disability.award.changed.v1': DisabilityAwardChangedV1;
  'yimen.disability.award.ended.v1': DisabilityAwardEndedV1;
  'yimen.disability.award.granted.v1': DisabilityAwardGrantedV1;
  'yimen.disability.award.resumed.v1': DisabilityAwardResumedV1;
  'yimen.disability.award.suspended.v1': DisabilityAwardSuspendedV1;
  'yimen.disability.case.accepted.v1': DisabilityCaseAcceptedV1;
  'yimen.disability.case.applied.v1': DisabilityCaseAppliedV1;
  'yimen.disability.case.award-ended.v1': DisabilityCaseAwardEndedV1;
  'yimen.disability.case.award-restored.v1': DisabilityCaseAwardRestoredV1;
  'yimen.disability.case.care-need-assessed.v1': DisabilityCaseCareNeedAssessedV1;
  'yimen.disability.case.confirmed.v1': DisabilityCaseConfirmedV1;
  'yimen.disability.case.cross-province-accepted.v1': DisabilityCaseCrossProvinceAcceptedV1;
  'yimen.disability.case.cross-province-answer-doubted.v1': DisabilityCaseCrossProvinceAnswerDoubtedV1;
  'yimen.disability.case.cross-province-deadline-changed.v1': DisabilityCaseCrossProvinceDeadlineChangedV1;
  'yimen.disability.case.cross-province-determined.v1': DisabilityCaseCrossProvinceDeterminedV1;
  'yimen.disability.case.cross-province-materials-completed.v1': DisabilityCaseCrossProvinceMaterialsCompletedV1;
  'yimen.disability.case.cross-province-notified.v1': DisabilityCaseCrossProvinceNotifiedV1;
  'yimen.disability.case.cross-province-pushed-again.v1': DisabilityCaseCrossProvincePushedAgainV1;
  'yimen.disability.case.cross-province-pushed.v1': DisabilityCaseCrossProvincePushedV1;
  'yimen.disability.case.cross-province-withdrawn.v1': DisabilityCaseCrossProvinceWithdrawnV1;
  'yimen.disability.case.deadline-changed.v1': DisabilityCaseDeadlineChangedV1;
  'yimen.disability.case.decision-delivered.v1': DisabilityCaseDecisionDeliveredV1;
  'yimen.disability.case.delivery-overdue.v1': DisabilityCaseDeliveryOverdueV1;
  'yimen.disability.case.document-delivered.v1': DisabilityCaseDocumentDeliveredV1;
  'yimen.disability.case.federation-reexamined.v1': DisabilityCaseFederationReexaminedV1;
  'yimen.disability.case.federation-reviewed.v1': DisabilityCaseFederationReviewedV1;
  'yimen.disability.case.not-accepted.v1': DisabilityCaseNotAcceptedV1;
  'yimen.disability.case.objection-answered.v1': DisabilityCaseObjectionAnsweredV1;
  'yimen.disability.case.objection-raised.v1': DisabilityCaseObjectionRaisedV1;
  'yimen.disability.case.publicity-ended.v1': DisabilityCasePublicityEndedV1;
  'yimen.disability.case.publicized.v1': DisabilityCasePublicizedV1;
  'yimen.disability.case.refused.v1': DisabilityCaseRefusedV1;
  'yimen.disability.case.returned.v1': DisabilityCaseReturnedV1;
  'yimen.disability.case.reviewed.v1': DisabilityCaseReviewedV1;
  'yimen.disability.case.stop-told.v1': DisabilityCaseStopToldV1;
  'yimen.disability.case.supplement-requested.v1': DisabilityCaseSupplementRequestedV1;
  'yimen.disability.case.supplemented.v1': DisabilityCaseSupplementedV1;
  'yimen.disability.case.withdrawn.v1': DisabilityCaseWithdrawnV1;
  'yimen.disability.certificate.changed.v1': DisabilityCertificateChangedV1;
  'yimen.disability.certificate.expired.v1': DisabilityCertificateExpiredV1;
  'yimen.disability.certificate.expiring.v1': DisabilityCertificateExpiringV1;
  'yimen.disability.certificate.question-answered.v1': DisabilityCertificateQuestionAnsweredV1;
  'yimen.disability.certificate.requested.v1': DisabilityCertificateRequestedV1;
  'yimen.disability.certificate.unanswered.v1': DisabilityCertificateUnansweredV1;
  'yimen.disability.circumstance.ended.v1': DisabilityCircumstanceEndedV1;
  'yimen.disability.circumstance.recorded.v1': DisabilityCircumstanceRecordedV1;
  'yimen.disability.cross-province.determined.v1': DisabilityCrossProvinceDeterminedV1;
  'yimen.disability.cross-province.pushed.v1': DisabilityCrossProvincePushedV1;
  'yimen.disability.payee.approved.v1': DisabilityPayeeApprovedV1;
  'yimen.disability.payee.declined.v1': DisabilityPayeeDeclinedV1;
  'yimen.disability.payee.registered.v1': DisabilityPayeeRegisteredV1;
  'yimen.disability.payment.held.v1': DisabilityPaymentHeldV1;
  'yimen.disability.payment.issued.v1': DisabilityPaymentIssuedV1;
  'yimen.disability.payment.reissued.v1': DisabilityPaymentReissuedV1;
  'yimen.disability.payment.released.v1': DisabilityPaymentReleasedV1;
  'yimen.disability.payment.returned.v1': DisabilityPaymentReturnedV1;
  'yimen.disability.recheck.opened.v1': DisabilityRecheckOpenedV1;
  'yimen.disability.recheck.settled.v1': DisabilityRecheckSettledV1;
  'yimen.disability.recovery.changed.v1': DisabilityRecoveryChangedV1;
  'yimen.disability.recovery.opened.v1': DisabilityRecoveryOpenedV1;
  'yimen.disability.recovery.settled.v1': DisabilityRecoverySettledV1;
  'yimen.disability.roll.checked.v1': DisabilityRollCheckedV1;
  'yimen.disability.roll.discarded.v1': DisabilityRollDiscardedV1;
  'yimen.disability.roll.drafted.v1': DisabilityRollDraftedV1;
  'yimen.disability.roll.line-held.v1': DisabilityRollLineHeldV1;
  'yimen.disability.roll.line-released.v1': DisabilityRollLineReleasedV1;
  'yimen.disability.roll.locked.v1': DisabilityRollLockedV1;
  'yimen.disability.roll.sent.v1': DisabilityRollSentV1;
  'yimen.disability.roll.settled.v1': DisabilityRollSettledV1;
  'yimen.disability.standard.published.v1': DisabilityStandardPublishedV1;
  'yimen.disabled-persons-federation.certificate.answered.v1': DisabledPersonsFederationCertificateAnsweredV1;
  'yimen.disabled-persons-federation.certificate.changed.v1': DisabledPersonsFederationCertificateChangedV1;
  'yimen.elderly-care.care-subsidy.changed.v1': ElderlyCareCareSubsidyChangedV1;
  'yimen.elderly-care.care-subsidy.ended.v1': ElderlyCareCareSubsidyEndedV1;
  'yimen.elderly-care.care-subsidy.granted.v1': ElderlyCareCareSubsidyGrantedV1;
  'yimen.human-resources.work-injury-care.ended.v1': HumanResourcesWorkInjuryCareEndedV1;
  'yimen.human-resources.work-injury-care.granted.v1': HumanResourcesWorkInjuryCareGrantedV1;
  'yimen.intake.assignment.changed.v1': IntakeAssignmentChangedV1;
  'yimen.intake.calendar.published.v1': IntakeCalendarPublishedV1;
  'yimen.intake.file.stored.v1': IntakeFileStoredV1;
  'yimen.intake.file.verified.v1': IntakeFileVerifiedV1;
  'yimen.intake.item.published.v1': IntakeItemPublishedV1;
  'yimen.intake.need-report.assigned.v1': IntakeNeedReportAssignedV1;
  'yimen.intake.need-report.closed.v1': IntakeNeedReportClosedV1;
  'yimen.intake.need-report.received.v1': IntakeNeedReportReceivedV1;
  'yimen.intake.need-report.visited.v1': IntakeNeedReportVisitedV1;
  'yimen.intake.office-parameter.published.v1': IntakeOfficeParameterPublishedV1;
  'yimen.intake.officer.appointed.v1': IntakeOfficerAppointedV1;
  'yimen.intake.officer.post-ended.v1': IntakeOfficerPostEndedV1;
  'yimen.intake.outreach.answered.v1': IntakeOutreachAnsweredV1;
  'yimen.intake.visit.forwarded.v1': IntakeVisitForwardedV1;
  'yimen.intake.visit.opened.v1': IntakeVisitOpenedV1;
  'yimen.intake.visit.received.v1': IntakeVisitReceivedV1;
  'yimen.intake.warning.acknowledged.v1': IntakeWarningAcknowledgedV1;
  'yimen.intake.warning.raised.v1': IntakeWarningRaisedV1;
  'yimen.marriage-network.check.answered.v1': MarriageNetworkCheckAnsweredV1;
  'yimen.marriage.act.noted.v1': MarriageActNotedV1;
  'yimen.marriage.appointment.changed.v1': MarriageAppointmentChangedV1;
  'yimen.marriage.archive.searched.v1': MarriageArchiveSearchedV1;
  'yimen.marriage.cross-border-office.published.v1': MarriageCrossBorderOfficePublishedV1;
  'yimen.marriage.divorce-case.applied.v1': MarriageDivorceCaseAppliedV1;
  'yimen.marriage.divorce-case.changed.v1': MarriageDivorceCaseChangedV1;
  'yimen.marriage.divorce-case.declined.v1': MarriageDivorceCaseDeclinedV1;
  'yimen.marriage.divorce.registered.v1': MarriageDivorceRegisteredV1;
  'yimen.marriage.fraud-case.changed.v1': MarriageFraudCaseChangedV1;
  'yimen.marriage.marriage.ended.v1': MarriageMarriageEndedV1;
  'yimen.marriage.marriage.registered.v1': MarriageMarriageRegisteredV1;
  'yimen.marriage.national-record.corrected.v1': MarriageNationalRecordCorrectedV1;
  'yimen.marriage.national-record.reported.v1': MarriageNationalRecordReportedV1;
  'yimen.marriage.network-check.requested.v1': MarriageNetworkCheckRequestedV1;
  'yimen.marriage.qualification.changed.v1': MarriageQualificationChangedV1;
  'yimen.marriage.record-entry.changed.v1': MarriageRecordEntryChangedV1;
  'yimen.marriage.registration.revoked.v1': MarriageRegistrationRevokedV1;
  'yimen.marriage.registry.published.v1': MarriageRegistryPublishedV1;
  'yimen.marriage.reissue.refused.v1': MarriageReissueRefusedV1;
  'yimen.marriage.safeguard-alert.changed.v1': MarriageSafeguardAlertChangedV1;
  'yimen.marriage.safeguard-alert.reported.v1': MarriageSafeguardAlertReportedV1;
  'yimen.marriage.sitting.changed.v1': MarriageSittingChangedV1;
  'yimen.marriage.standard.published.v1': MarriageStandardPublishedV1;
  'yimen.other-province.application.determined.v1': OtherProvinceApplicationDeterminedV1;
  'yimen.other-province.application.pushed.v1': OtherProvinceApplicationPushedV1;
  'yimen.place-names.division-chunk.published.v1': PlaceNamesDivisionChunkPublishedV1;
  'yimen.place-names.division.changed.v1': PlaceNamesDivisionChangedV1;
  'yimen.residents.consent.given.v1': ResidentsConsentGivenV1;
  'yimen.residents.consent.withdrawn.v1': ResidentsConsentWithdrawnV1;
  'yimen.residents.household.changed.v1': ResidentsHouseholdChangedV1;
  'yimen.residents.person.changed.v1': ResidentsPersonChangedV1;
  'yimen.residents.person.registered.v1': ResidentsPersonRegisteredV1;
  'yimen.residents.representation.ended.v1': ResidentsRepresentationEndedV1;
  'yimen.residents.representation.granted.v1': ResidentsRepresentationGrantedV1;
  'yimen.verification.check.answered.v1': VerificationCheckAnsweredV1;
}

