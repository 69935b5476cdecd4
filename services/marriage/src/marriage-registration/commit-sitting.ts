import { appendAudit } from '@yimen/access';
import type { Doer } from '@yimen/casework';
import { appendToOutbox, type DomainEvent, eventOf, type Telling } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { Sitting, SittingFact } from './domain/index.js';
import { writeSitting } from './sitting.store.js';

/** Who took the step, on which day of the law, under which name; and because of what event. */
export type SittingWriting = {
  readonly doer: Doer;
  readonly today: LegalDate;
  readonly action: string;
  readonly cause?: Pick<Telling, 'causationId' | 'correlationId' | 'traceparent'>;
};

/** Writes a step of a sitting with its line of the audit trail, what is told of it, and the question that it puts to the network. */
export async function commitSitting(
  tx: EntityManager,
  { next, facts, sealed }: { next: Sitting; facts: readonly SittingFact[]; sealed: Buffer },
  writing: SittingWriting,
): Promise<void> {
  await writeSitting(tx, next, sealed);
  await tellSitting(tx, next, facts, writing);
}

/** What goes beside a sitting that was written. */
export async function tellSitting(
  tx: EntityManager,
  next: Sitting,
  facts: readonly SittingFact[],
  { doer, today, action, cause }: SittingWriting,
): Promise<void> {
  for (const fact of facts) {
    if (fact.type !== 'network-asked') continue;
    const { id, askedOn } = fact.check;
    await tx.query('INSERT INTO network_question (id, sitting_id, asked_on) VALUES ($1, $2, $3)', [
      id,
      next.id,
      askedOn,
    ]);
  }
  const subject = { type: 'MarriageSitting', id: next.id };
  const details = { status: next.status, role: doer.role };
  await appendAudit(tx, { actor: doer.actor, action, legalDate: today, subject, division: next.division, details });
  const telling = { legalDate: today, division: next.division, ...cause };
  await appendToOutbox(tx, [changed(next, telling), ...facts.flatMap((fact) => asked(next, fact, telling))]);
}

function changed({ id, registry, status, version }: Sitting, telling: Omit<Telling, 'subjectVersion'>): DomainEvent {
  const data = { sittingId: id, registryCode: registry, status, changedOn: telling.legalDate, version };
  return eventOf('yimen.marriage.sitting.changed.v1', data, { ...telling, subjectVersion: version });
}

function asked({ id, parties }: Sitting, fact: SittingFact, telling: Omit<Telling, 'subjectVersion'>): DomainEvent[] {
  if (fact.type !== 'network-asked') return [];
  const personIds = parties.map(({ personId }) => personId);
  const data = { checkId: fact.check.id, sittingId: id, personIds, asOf: fact.check.askedOn };
  return [eventOf('yimen.marriage.network-check.requested.v1', data, { ...telling, subjectVersion: 1 })];
}
