import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { ContractBroken } from '../contract/broken.js';
import { subjectOf, topicsOf } from '../contract/catalogue.js';
import { checkTold } from '../contract/validate.js';
import { headersOf } from '../envelope.js';
import type { DomainEvent } from '../event.js';
import { announceAtCommit } from './alarm.js';

const insert = `
  INSERT INTO outbox (event_id, type, topics, key, subject_version, headers, payload, occurred_at)
  SELECT event_id, type, string_to_array(topics, ' '), key, subject_version, headers, payload, $8
    FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::jsonb[], $7::jsonb[])
      WITH ORDINALITY AS told (event_id, type, topics, key, subject_version, headers, payload, nth)
   ORDER BY nth`;

/**
 * Tells facts: one INSERT for all of them, in the transaction that makes them true, so that there is never an event
 * without its commit nor a commit without its event. Events of one subject must be appended after the subject's row was
 * locked or changed; their order is then the order of the commits.
 * Throws `ContractBroken`, before anything is written, for data that its contract does not allow.
 */
export async function appendToOutbox(tx: EntityManager, events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return;
  for (const event of events) checkEvent(event);
  const now = new Date();
  const ids = events.map(() => v7());
  await tx.query(insert, [
    ids,
    events.map(({ type }) => type),
    events.map(({ type }) => topicsOf(type).join(' ')),
    events.map(({ subject }) => subject),
    events.map(({ subjectVersion }) => subjectVersion),
    events.map((event, nth) => JSON.stringify(headersOf(event, String(ids[nth]), now))),
    events.map(({ data }) => JSON.stringify(data)),
    now,
  ]);
  announceAtCommit(tx);
}

function checkEvent({ type, data, subject, subjectVersion }: DomainEvent): void {
  checkTold(type, data);
  if (subject !== subjectOf(type, data)) throw new ContractBroken(type, ['the subject is not the one the data names']);
  if (!Number.isSafeInteger(subjectVersion) || subjectVersion < 0)
    throw new ContractBroken(type, ['the version of the subject is not a count']);
}
