import { appendAudit } from '@yimen/access';
import type { Doer } from '@yimen/casework';
import { appendToOutbox, type DomainEvent, eventOf, type Telling } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { EntryFact, RecordEntry } from './domain/index.js';
import { updateEntry } from './entry.store.js';

export type EntryWriting = {
  readonly doer: Doer;
  readonly today: LegalDate;
  readonly action: string;
  readonly cause?: Pick<Telling, 'causationId' | 'correlationId' | 'traceparent'>;
};
export type EntryChange = { readonly next: RecordEntry; readonly facts: readonly EntryFact[] };

/** Writes an entry's step with its line of the audit trail, what is told of it, and the question that it puts to the network. */
export async function commitEntry(tx: EntityManager, change: EntryChange, writing: EntryWriting): Promise<void> {
  await updateEntry(tx, change.next);
  await tellEntry(tx, change, writing);
}

/** What goes beside an entry that was written. */
export async function tellEntry(
  tx: EntityManager,
  { next, facts }: EntryChange,
  { doer, today, action, cause }: EntryWriting,
): Promise<void> {
  const { id, division, status } = next;
  const subject = { type: 'RecordFromElsewhere', id };
  const details = { status, kind: next.kind, role: doer.role };
  await appendAudit(tx, { actor: doer.actor, action, legalDate: today, subject, division, details });
  const telling = { legalDate: today, division, ...cause };
  await appendToOutbox(tx, [changed(next, telling), ...facts.flatMap((fact) => asked(next, fact, telling))]);
}

function changed({ id, registry, kind, status, version }: RecordEntry, telling: Omit<Telling, 'subjectVersion'>) {
  const data = { entryId: id, registryCode: registry, kind, status, changedOn: telling.legalDate, version };
  return eventOf('yimen.marriage.record-entry.changed.v1', data, { ...telling, subjectVersion: version });
}

function asked({ id, parties }: RecordEntry, fact: EntryFact, telling: Omit<Telling, 'subjectVersion'>): DomainEvent[] {
  if (fact.type !== 'network-asked') return [];
  const personIds = parties.filter((each) => each !== null);
  const data = { checkId: fact.check.id, sittingId: id, personIds, asOf: fact.check.askedOn };
  return [eventOf('yimen.marriage.network-check.requested.v1', data, { ...telling, subjectVersion: 1 })];
}
