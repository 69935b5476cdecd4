import type { LegalDate } from '@yimen/standards';

/** What every event of a case tells, whatever the step: enough to show the case. */
export interface CaseFacts {
  readonly caseId: string;
  readonly number: string;
  readonly item: string;
  readonly status: string;
  readonly division: string;
  readonly applicant: string;
  /** Absent where the matter is a person's and not a household's. */
  readonly householdId?: string;
  /** Whose matter it is, where that is one person's: another may have applied for them. */
  readonly personId?: string;
  readonly intakeId: string;
  readonly appliedOn: string;
  readonly acceptedOn: string | null;
  readonly dueOn: string | null;
  readonly version: number;
  /** What puts the case on a desk; events told before it was, have none. */
  readonly work?: CaseWork;
}

/** Whom the case waits for, by when of which limit, and who took the step. */
export interface CaseWork {
  readonly waitingFor: readonly string[];
  readonly flags: readonly string[];
  readonly dueName: string | null;
  readonly dueFrom: string | null;
  readonly decideBy: string | null;
  readonly handledBy: string | null;
}

/** One entry of the timeline. */
export interface CaseStep {
  readonly caseId: string;
  readonly version: number;
  readonly what: string;
  readonly at: Date;
  readonly on: LegalDate;
  readonly role: string;
  /** The officer who took it; null for a resident, the system, a service. */
  readonly account: string | null;
}

/** Of the facts told in one batch the newest of each case: the others are history, and live in the timeline. */
export function newestFacts(told: readonly CaseFacts[]): readonly CaseFacts[] {
  const newest = new Map<string, CaseFacts>();
  for (const facts of told) {
    const known = newest.get(facts.caseId);
    if (known === undefined || known.version < facts.version) newest.set(facts.caseId, facts);
  }
  return [...newest.values()];
}
