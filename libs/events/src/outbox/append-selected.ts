import type { EntityManager } from 'typeorm';
import { ContractBroken } from '../contract/broken.js';
import { contractOf, subjectOf, topicsOf } from '../contract/catalogue.js';
import { checkTold } from '../contract/validate.js';
import { announceAtCommit } from './alarm.js';

/** Facts that the database finds itself, all of one type. */
export interface SelectedFacts {
  readonly type: string;
  readonly legalDate: string;
  /** The statements before the last, as of a `WITH` (without the word); they may change rows. */
  readonly with: string;
  /** Answers `data` (jsonb), `subject` (text), `version` (of the subject) and `division` (text, never null) of each fact. */
  readonly select: string;
  readonly parameters: readonly unknown[];
}

/** How many of a set are held against the contract: they are all made by the same expression. */
const checked = 20;

/** A UUIDv7 of now: as the ids that the application makes, in the order of time. */
const eventId = `encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
  placing substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid`;

/**
 * Tells a set of facts without bringing them out of the database: the statement that makes them true writes their events too, for a
 * hundred thousand as for one. The same promises as `appendToOutbox`; of the set the last are held against the contract, and
 * where one breaks it `ContractBroken` undoes the transaction. Answers how many were told.
 */
export async function appendSelected(tx: EntityManager, facts: SelectedFacts): Promise<number> {
  const { type, parameters } = facts;
  const now = new Date();
  const [typed, topics, headers, instant] = ['text', 'text[]', 'jsonb', 'timestamptz'].map(
    (cast, at) => `$${parameters.length + at + 1}::${cast}`,
  );
  const [row]: { told: number }[] = await tx.query(
    `WITH ${facts.with},
     put AS (
       INSERT INTO outbox (event_id, type, topics, key, subject_version, headers, payload, occurred_at)
       SELECT id, ${typed}, ${topics}, subject, version,
              ${headers} || jsonb_build_object('ce_id', id::text, 'ce_subject', subject,
                                               'ce_subjectversion', version::text, 'ce_division', division),
              data, ${instant}
         FROM (SELECT ${eventId} AS id, f.* FROM (${facts.select}) AS f OFFSET 0) AS told
       RETURNING 1)
     SELECT count(*)::integer AS told FROM put`,
    [...parameters, type, [...topicsOf(type)], JSON.stringify(commonHeaders(facts, now)), now],
  );
  const told = row?.told ?? 0;
  if (told === 0) return 0;
  await checkLast(tx, type);
  announceAtCommit(tx);
  return told;
}

/** What the headers of all have in common (see `headersOf`). */
function commonHeaders({ type, legalDate }: SelectedFacts, now: Date) {
  const { producer, dataclass } = contractOf(type)['x-yimen'];
  return {
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_source: `/yimen/${producer}`,
    ce_type: type,
    ce_time: now.toISOString(),
    ce_legaldate: legalDate,
    ce_dataclass: dataclass.toLowerCase(),
  };
}

/** Holds what was just written against the contract; what others wrote of the type was held against it by them. */
async function checkLast(tx: EntityManager, type: string): Promise<void> {
  const rows: { data: unknown; subject: string }[] = await tx.query(
    'SELECT payload AS data, key AS subject FROM outbox WHERE type = $1 ORDER BY id DESC LIMIT $2',
    [type, checked],
  );
  for (const { data, subject } of rows) {
    checkTold(type, data);
    if (subject !== subjectOf(type, data))
      throw new ContractBroken(type, ['the subject is not the one the data names']);
  }
}
