import type { LegalDate, LegalMonth } from '@yimen/standards';
import {
  aMember,
  type Disability,
  type Exclusion,
  type HouseholdFacts,
  type Income,
  type IncomeKind,
  type LaborCapacity,
  type Member,
  type Obligor,
  type Property,
  type PropertyKind,
  type Relation,
  type RigidExpense,
  type RigidExpenseKind,
  type StudentStage,
} from '../domain/index.js';

/** Of a GraphQL input, what the client may leave out is null or undefined. */
type Optional<T> = T | null | undefined;

export type MemberInput = {
  relation: Relation;
  studentStage: Optional<StudentStage>;
  fullTimeStudent: Optional<boolean>;
  laborCapacity: Optional<LaborCapacity>;
  livesTogether: Optional<boolean>;
  dependent: Optional<boolean>;
  employed: Optional<boolean>;
  seriouslyIll: Optional<boolean>;
  disability: Optional<Disability>;
  exclusion: Optional<Exclusion>;
  exclusionSince?: Optional<LegalDate>;
  exclusionGround?: Optional<string>;
  exclusionEvidence?: Optional<string>;
};

export type IncomeInput = {
  personId: string;
  kind: IncomeKind;
  monthlyAmount: Optional<number>;
  periods: Optional<readonly { month: LegalMonth; amount: number }[]>;
};

export type PropertyInput = {
  personId: string;
  kind: PropertyKind;
  value: Optional<number>;
  quantity: Optional<number>;
  exemptUse: Optional<string>;
};

export type ObligorInput = {
  obligorId: string;
  personId?: Optional<string>;
  monthlyIncome: number;
  dependants: readonly string[];
  consented: boolean;
  agreedMonthly: Optional<number>;
};

export type ExpenseInput = { personId: string; kind: RigidExpenseKind; monthlyAmount: number };

/** `applyForSubsistenceAllowance(input:)` as it comes through the schema: money in fen. */
export type ApplyInput = {
  intakeTicket: string;
  householdId: string;
  /** For 单人保: which of the members. */
  personId?: string;
  members: readonly (MemberInput & { personId: string })[];
  incomes: readonly IncomeInput[];
  properties: readonly PropertyInput[];
  obligors: Optional<readonly ObligorInput[]>;
  expenses: Optional<readonly ExpenseInput[]>;
  consentIds: readonly string[];
  declaration: { signedOn: LegalDate };
  nearRelativeOf: Optional<readonly string[]>;
};

/** Given values over plain ones: what is null was not said. */
export function toMember(personId: string, birthDate: LegalDate, said: MemberInput): Member {
  const studentStage = said.studentStage ?? 'NONE';
  const fullTimeStudent = said.fullTimeStudent ?? studentStage !== 'NONE';
  return aMember({
    personId,
    birthDate,
    relation: said.relation,
    studentStage,
    fullTimeStudent,
    laborCapacity: said.laborCapacity ?? 'FULL',
    livesTogether: said.livesTogether ?? true,
    dependent: said.dependent ?? false,
    employed: said.employed ?? false,
    seriouslyIll: said.seriouslyIll ?? false,
    disability: said.disability ?? null,
    exclusion: said.exclusion ?? null,
    exclusionSince: said.exclusionSince ?? null,
    exclusionGround: said.exclusionGround ?? null,
  });
}

/** Amounts month by month become their sum and number, a monthly amount is one month's. */
export function toIncome({ personId, kind, monthlyAmount, periods }: IncomeInput): Income {
  if (periods === null || periods === undefined || periods.length === 0) {
    return { personId, kind, amountFen: monthlyAmount ?? 0, months: 1 };
  }
  const negative = periods.some(({ amount }) => amount < 0);
  const sum = periods.reduce((total, { amount }) => total + amount, 0);
  // One negative month must not hide behind the others: let the rules see it.
  return { personId, kind, amountFen: negative ? -1 : sum, months: periods.length };
}

export function toProperty({ personId, kind, value, quantity, exemptUse }: PropertyInput): Property {
  return { personId, kind, amountFen: value ?? 0, count: quantity ?? 1, exemptUse: exemptUse ?? null, cleared: null };
}

export function toObligor({
  obligorId,
  personId,
  monthlyIncome,
  dependants,
  consented,
  agreedMonthly,
}: ObligorInput): Obligor {
  return {
    obligorId,
    ...(personId ? { personId: personId.toLowerCase() } : {}),
    monthlyIncomeFen: monthlyIncome,
    dependants,
    consented,
    agreedMonthlyFen: agreedMonthly ?? null,
  };
}

export const toExpense = ({ personId, kind, monthlyAmount }: ExpenseInput): RigidExpense => ({
  personId,
  kind,
  monthlyFen: monthlyAmount,
});

/** The papers handed in with the application that show why a member is not counted. */
export function proofsOf({ members }: Pick<ApplyInput, 'members'>): Record<string, string> {
  return Object.fromEntries(
    members.flatMap(({ personId, exclusion, exclusionEvidence }) => {
      const evidence = exclusionEvidence?.trim() ?? '';
      return exclusion && evidence !== '' ? [[personId, evidence]] : [];
    }),
  );
}

/** What the rules need of an application; birth dates are residents', never the applicant's word. */
export function toFacts(input: ApplyInput, birthDateOf: (personId: string) => LegalDate): HouseholdFacts {
  return {
    members: input.members.map((member) => toMember(member.personId, birthDateOf(member.personId), member)),
    incomes: input.incomes.map(toIncome),
    properties: input.properties.map(toProperty),
    obligors: (input.obligors ?? []).map(toObligor),
    expenses: (input.expenses ?? []).map(toExpense),
  };
}
