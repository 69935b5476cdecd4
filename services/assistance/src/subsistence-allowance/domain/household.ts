import type { LegalDate } from '@yimen/standards';

/** How a member is related to the applicant (GB/T 4761). */
export type Relation =
  | 'SELF'
  | 'SPOUSE'
  | 'SON'
  | 'DAUGHTER'
  | 'GRANDCHILD'
  | 'PARENT'
  | 'GRANDPARENT'
  | 'SIBLING'
  | 'OTHER';

export type StudentStage =
  | 'NONE'
  | 'PRESCHOOL'
  | 'COMPULSORY'
  | 'SENIOR_HIGH'
  | 'VOCATIONAL'
  | 'JUNIOR_COLLEGE'
  | 'UNDERGRADUATE'
  | 'POSTGRADUATE';

/** Why somebody of the household may not be counted. Serving a sentence outside prison is no such reason (domain §28.8). */
export type Exclusion =
  | 'CLERGY_LIVING_APART'
  | 'IN_PRISON'
  | 'COMPULSORY_REHABILITATION'
  | 'DECLARED_MISSING'
  | 'PROVINCIAL_OTHER';

/** How far somebody can work. */
export type LaborCapacity = 'FULL' | 'PARTIAL' | 'NONE';

export type DisabilityType = 'VISUAL' | 'HEARING' | 'SPEECH' | 'PHYSICAL' | 'INTELLECTUAL' | 'MENTAL' | 'MULTIPLE';
export type Disability = { type: DisabilityType; level: 1 | 2 | 3 | 4 };

/** A person of the household, known by id: no name and no identity number comes into the rules. */
export type Member = {
  personId: string;
  relation: Relation;
  birthDate: LegalDate;
  /** Lives with the household for the long term. */
  livesTogether: boolean;
  studentStage: StudentStage;
  /** Full-time study; part-time study does not make an adult child dependent. */
  fullTimeStudent: boolean;
  /** An adult child who cannot live independently (disability, illness). */
  dependent: boolean;
  exclusion: Exclusion | null;
  /** Since when; for clergy the three years are counted from it. Unknown means that they are declared as full. */
  exclusionSince: LegalDate | null;
  /** The province's own ground when the exclusion is PROVINCIAL_OTHER, for example CONSCRIPT. */
  exclusionGround: string | null;
  laborCapacity: LaborCapacity;
  employed: boolean;
  disability: Disability | null;
  seriouslyIll: boolean;
  /** Refused work so often without a good reason that their own share is withheld (社会救助暂行办法 45). */
  workRefused?: boolean;
};

/** The kinds of income. Which count, and how, is the parameter `income.kinds`. */
export const incomeKinds = [
  'WAGE',
  'BUSINESS',
  'PROPERTY',
  'PENSION',
  'BASIC_PENSION',
  'MAINTENANCE',
  'COMPENSATION',
  'TRANSFER',
  'ELDERLY_ALLOWANCE',
  'INJURY_CARE',
  'ORPHAN_ALLOWANCE',
  'PREFERENTIAL',
  'DISABILITY_SUBSIDY',
  'TEMPORARY_ASSISTANCE',
  'SCHOLARSHIP',
  'BRAVERY_AWARD',
  'FAMILY_PLANNING_REWARD',
  'PRICE_SUBSIDY',
] as const;
export type IncomeKind = (typeof incomeKinds)[number];

/** What somebody received: the sum of so many months, from which the monthly amount is averaged. */
export type Income = { personId: string; kind: IncomeKind; amountFen: number; months: number };

export type PropertyKind = 'DEPOSIT' | 'SECURITIES' | 'INSURANCE' | 'HOUSING' | 'VEHICLE' | 'COMPANY_SHARE' | 'OTHER';
/**
 * Something owned. Money has an amount, things a count. `exemptUse` names the use for which the rules let it pass
 * (a disabled person's mobility vehicle); `cleared` says why evidence has removed it from the veto.
 */
export type Property = {
  personId: string;
  kind: PropertyKind;
  amountFen: number;
  count: number;
  exemptUse: string | null;
  cleared: string | null;
};

/** Somebody with a legal duty of support who does not live with the household. */
export type Obligor = {
  obligorId: string;
  /** The person in the register, when it is known who they are: only then can they consent, and be asked about. */
  personId?: string;
  monthlyIncomeFen: number;
  /** Those they must support, inside this household or not. */
  dependants: readonly string[];
  /** Without their own consent their accounts are not checked (社会救助法 41). */
  consented: boolean;
  /** What a judgment, mediation or agreement fixes a month; it goes before the formula. */
  agreedMonthlyFen: number | null;
};

export type RigidExpenseKind = 'MEDICAL' | 'REHABILITATION' | 'EDUCATION';
/** Unavoidable spending, which a district may let reduce income. */
export type RigidExpense = { personId: string; kind: RigidExpenseKind; monthlyFen: number };

/** All that the rules need to know of a household. */
export type HouseholdFacts = {
  members: readonly Member[];
  incomes: readonly Income[];
  properties: readonly Property[];
  obligors: readonly Obligor[];
  expenses: readonly RigidExpense[];
};

/** A member with everything not said left at its plain value. */
export function aMember(said: Partial<Member> & Pick<Member, 'personId' | 'relation' | 'birthDate'>): Member {
  return {
    livesTogether: true,
    studentStage: 'NONE',
    fullTimeStudent: said.studentStage !== undefined && said.studentStage !== 'NONE',
    dependent: false,
    exclusion: null,
    exclusionSince: null,
    exclusionGround: null,
    laborCapacity: 'FULL',
    employed: false,
    disability: null,
    seriouslyIll: false,
    ...said,
  };
}
