import { commitSteps, type Doer, type Moment } from '@yimen/casework';
import type { Telling } from '@yimen/events';
import type { EntityManager } from 'typeorm';
import { insertCases, type StoredCase, updateCases } from './case.store.js';
import type { AllowanceCase, CaseFact } from './domain/index.js';
import { publishFact } from './publish-facts.js';

/** One step of one case, decided and not yet written. */
export type CaseChange = {
  readonly before: StoredCase | null;
  readonly next: AllowanceCase;
  readonly facts: readonly CaseFact[];
  readonly action: string;
  readonly doer: Doer;
  readonly reasonCode?: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: Pick<Telling, 'causationId' | 'correlationId' | 'traceparent'>;
};

/** Writes decided steps, one or a thousand: cases, history, audit, and the events that tell of them. @throws {StaleVersion} */
export async function commitCases(tx: EntityManager, changes: readonly CaseChange[], moment: Moment): Promise<void> {
  await commitSteps(tx, changes, {
    rows: async (_, all) => {
      await insertCases(tx, all.filter(({ before }) => before === null).map(storedAfter));
      await updateCases(tx, all.filter(({ before }) => before !== null).map(storedAfter));
    },
    history: (change) => historyOf(change, moment),
    audit: (change) => auditOf(change, moment),
    events: (_, all) => all.flatMap((change) => eventsOf(change, moment)),
  });
}

function storedAfter({ before, next }: CaseChange): StoredCase {
  return { case: next, version: (before?.version ?? 0) + 1 };
}

function historyOf(change: CaseChange, { now, today }: Moment) {
  const { next, action, doer, reasonCode, details } = change;
  return {
    ...{ caseId: next.id, version: storedAfter(change).version, at: now, legalDate: today },
    ...{ action, status: next.status, actor: doer.actor, role: doer.role },
    ...{ reasonCode: reasonCode ?? null, ruleVersion: next.ruleVersion, details: details ?? {} },
  };
}

function auditOf(change: CaseChange, { today }: Moment) {
  const { next, action, doer } = change;
  return {
    actor: doer.actor,
    action: `disability.case.${action}`,
    legalDate: today,
    subject: { type: 'DisabilityAllowanceCase', id: next.id },
    division: next.division,
    details: { number: next.number, status: next.status, version: storedAfter(change).version, role: doer.role },
  };
}

function eventsOf(change: CaseChange, { today }: Moment) {
  const { before, next, facts, doer, cause } = change;
  const { version } = storedAfter(change);
  const telling = {
    correlationId: next.intakeId,
    ...cause,
    subjectVersion: version,
    legalDate: today,
    division: next.division,
  };
  return facts.flatMap((fact) => publishFact(fact, { next, before: before?.case ?? null, doer, telling }));
}
