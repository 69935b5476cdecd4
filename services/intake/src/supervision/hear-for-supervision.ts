import { allContracts, type EventType, type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { EntityManager } from 'typeorm';
import { supervisedKindOf } from './domain/supervised.js';

/** Every type of event that tells of an act for supervision. */
export const supervisedEvents: readonly EventType[] = allContracts()
  .map(({ $id }) => $id)
  .filter((type) => supervisedKindOf(type) !== null);

/** Keeps what supervisors look at: each event once, however often and in whatever order it is told; one statement, however many. */
export function hearForSupervision(): Reaction {
  return reaction({
    consumer: 'intake.hear-for-supervision',
    on: supervisedEvents,
    handle: (tx: EntityManager, event: ReceivedEvent) => keep(tx, [event]),
    handleAll: keep,
  });
}

async function keep(tx: EntityManager, events: readonly ReceivedEvent[]): Promise<void> {
  const told = events.map(({ id, type, subject, legalDate, division, data }) => ({
    ...{ id, type, subject, legalDate, kind: supervisedKindOf(type) },
    division: division ?? ('division' in data ? data.division : null),
  }));
  await tx.query(
    `INSERT INTO supervised_act (id, kind, type, subject, division, legal_on)
     SELECT id, kind, type, subject, division, "legalDate"
       FROM jsonb_to_recordset($1::jsonb) AS t (id uuid, kind text, type text, subject text, division text, "legalDate" date)
      ORDER BY id
     ON CONFLICT (id) DO NOTHING`,
    [JSON.stringify(told)],
  );
}
