import type { LegalDate } from '@yimen/standards';

/** What every event of a case tells, whatever the step: enough to show the case. */
export interface CaseFacts {
  readonly caseId: string;
  readonly number: string;
  readonly item: string;
  readonly status: string;
  readonly division: string;
  readonly applicant: string;
  readonly householdId: string;
  readonly intakeId: string;
  readonly appliedOn: string;
  readonly acceptedOn: string | null;
  readonly dueOn: string | null;
  readonly version: number;
}

/** One entry of the timeline. */
export interface CaseStep {
  readonly caseId: string;
  readonly version: number;
  readonly what: string;
  readonly at: Date;
  readonly on: LegalDate;
  readonly role: string;
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
