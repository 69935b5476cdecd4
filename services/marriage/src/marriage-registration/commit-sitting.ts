import { appendAudit } from '@yimen/access';
import type { Doer } from '@yimen/casework';
import { appendToOutbox, type DomainEvent, eventOf, type Telling } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { Sitting, SittingFact } from './domain/index.js';
import { type WrittenSitting, writeSittings } from './sitting.store.js';

/** Who took the step, on which day of the law, under which name; and because of what event. */
export type SittingWriting = {
  readonly doer: Doer;
  readonly today: LegalDate;
  readonly action: string;
  readonly cause?: Pick<Telling, 'causationId' | 'correlationId' | 'traceparent'>;
};

/** One step of one sitting, decided and not yet written. */
export type SittingChange = WrittenSitting & { readonly facts: readonly SittingFact[] };

/** Writes a step of a sitting with its line of the audit trail, what is told of it, and the question that it puts to the network. */
export async function commitSitting(tx: EntityManager, change: SittingChange, writing: SittingWriting): Promise<void> {
  await commitSittings(tx, [change], writing);
}

/** The same of many sittings that take the same step: the same few statements. */
export async function commitSittings(
  tx: EntityManager,
  changes: readonly SittingChange[],
  writing: SittingWriting,
): Promise<void> {
  if (changes.length === 0) return;
  await writeSittings(tx, changes);
  await tellSittings(tx, changes, writing);
}

/** What goes beside sittings that were written. */
export async function tellSittings(
  tx: EntityManager,
  changes: readonly Pick<SittingChange, 'next' | 'facts'>[],
  { doer, today, action, cause }: SittingWriting,
): Promise<void> {
  await keepQuestions(tx, changes);
  await appendAudit(
    tx,
    changes.map(({ next: { id, status, division } }) => ({
      ...{ actor: doer.actor, action, legalDate: today, division, subject: { type: 'MarriageSitting', id } },
      details: { status, role: doer.role },
    })),
  );
  await appendToOutbox(
    tx,
    changes.flatMap(({ next, facts }) => {
      const telling = { legalDate: today, division: next.division, ...cause };
      return [changed(next, telling), ...facts.flatMap((fact) => asked(next, fact, telling))];
    }),
  );
}

async function keepQuestions(tx: EntityManager, changes: readonly Pick<SittingChange, 'next' | 'facts'>[]) {
  const questions = changes.flatMap(({ next, facts }) =>
    facts.flatMap((fact) =>
      fact.type === 'network-asked' ? [{ id: fact.check.id, sitting_id: next.id, asked_on: fact.check.askedOn }] : [],
    ),
  );
  if (questions.length === 0) return;
  await tx.query(
    `INSERT INTO network_question (id, sitting_id, asked_on)
     SELECT id, sitting_id, asked_on FROM jsonb_to_recordset($1::jsonb) AS q(id uuid, sitting_id uuid, asked_on date)`,
    [JSON.stringify(questions)],
  );
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
