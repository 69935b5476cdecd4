import type { AuditEntry } from '@yimen/access';
import { commitSteps, type Doer, type Moment } from '@yimen/casework';
import { type DomainEvent, eventOf } from '@yimen/events';
import { fenToYuan } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { type FalseStatement, type FalseStatementFact, obtainedFen } from './domain/index.js';
import { type StoredFalseStatement, writeFalseStatements } from './false-statement.store.js';

/** One act on one case of false statement, decided and not yet written. */
export type FalseStatementChange = {
  readonly before: StoredFalseStatement | null;
  readonly next: FalseStatement;
  readonly facts: readonly FalseStatementFact[];
  readonly doer: Doer;
  readonly action: string;
  readonly details?: AuditEntry['details'];
};

/** Writes decided acts with the audit and what is told of them, in the caller's transaction; one statement each, however many. */
export async function commitFalseStatements(
  tx: EntityManager,
  changes: readonly FalseStatementChange[],
  moment: Pick<Moment, 'today'>,
): Promise<void> {
  const steps = changes.map((change) => ({
    change,
    stored: { found: change.next, version: (change.before?.version ?? 0) + 1 },
  }));
  await commitSteps(tx, steps, {
    rows: (into, written) =>
      writeFalseStatements(
        into,
        written.map(({ stored }) => stored),
      ),
    audit: ({ change: { doer, action, next, details } }) => ({
      actor: doer.actor,
      action: `assistance.false-statement.${action}`,
      legalDate: moment.today,
      subject: { type: 'SubsistenceFalseStatement', id: next.id },
      division: next.division,
      details: { status: next.status, ...details },
    }),
    events: (_, written) =>
      written.flatMap(({ change, stored }) => change.facts.flatMap((fact) => told(fact, stored, moment) ?? [])),
  });
}

/**
 * What the platform's own services are told, thin, and no department (domain §11 FraudSuspected, FraudConfirmed): that there is a
 * suspicion, that it was confirmed, that it was not. The steps between are the officers'.
 */
function told(
  fact: FalseStatementFact,
  { found, version }: StoredFalseStatement,
  { today }: Pick<Moment, 'today'>,
): DomainEvent | null {
  const { id: falseStatementId, caseId, householdId, division, sanctionVersion: ruleCode, decision } = found;
  const data = { falseStatementId, caseId, householdId, division, ruleCode, version };
  const telling = { subjectVersion: version, legalDate: today, division };
  switch (fact.type) {
    case 'opened':
      return eventOf('yimen.assistance.false-statement.suspected.v1', { ...data, openedOn: found.openedOn }, telling);
    case 'decided': {
      const decided = { ...data, decidedOn: decision?.on ?? today };
      if (fact.kind === 'NO_VIOLATION') return eventOf('yimen.assistance.false-statement.cleared.v1', decided, telling);
      const sums = {
        obtained: fenToYuan(obtainedFen(decision?.obtained ?? [])),
        fine: fenToYuan(decision?.fineFen ?? 0),
      };
      return eventOf('yimen.assistance.false-statement.confirmed.v1', { ...decided, ...sums }, telling);
    }
    case 'closed':
      return eventOf(
        'yimen.assistance.false-statement.closed.v1',
        { ...data, closedOn: found.closedOn ?? today },
        telling,
      );
    case 'evidence-fixed':
    case 'informed':
    case 'heard':
    case 'delivered':
    case 'fine-paid':
    case 'referred':
      return null;
  }
}
