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
  /** Answers `data` (jsonb), `subject` (text), `version` (of the subject) and `division` (text) of each fact. */
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
 * hundred thousand as for one. The same promises as `appendToOutbox`; of the set the first are held against the contract, and
 * where one breaks it `ContractBroken` undoes the transaction. Answers how many were told.
 */
export async function appendSelected(tx: EntityManager, facts: SelectedFacts): Promise<number> {
  const { type, legalDate, parameters } = facts;
  const { producer, dataclass } = contractOf(type)['x-yimen'];
  const now = new Date().toISOString();
  const places = { count: parameters.length };
  const place = (cast: string) => {
    places.count += 1;
    return `$${places.count}::${cast}`;
  };
  const [typed, topics, source, day, secrecy, instant] = [
    ...[place('text'), place('text[]'), place('text'), place('text'), place('text'), place('text')],
  ];
  const [row]: { told: number; sample: { data: unknown; subject: string }[] | null }[] = await tx.query(
    `WITH ${facts.with},
     told AS (SELECT ${eventId} AS id, f.* FROM (${facts.select}) AS f),
     put AS (
       INSERT INTO outbox (event_id, type, topics, key, subject_version, headers, payload, occurred_at)
       SELECT id, ${typed}, ${topics}, subject, version,
              jsonb_strip_nulls(jsonb_build_object('content-type', 'application/json', 'ce_specversion', '1.0', 'ce_id', id::text,
                'ce_source', ${source}, 'ce_type', ${typed}, 'ce_subject', subject, 'ce_time', ${instant},
                'ce_subjectversion', version::text, 'ce_legaldate', ${day}, 'ce_dataclass', ${secrecy}, 'ce_division', division)),
              data, ${instant}::timestamptz
         FROM told
       RETURNING key, payload)
     SELECT count(*)::integer AS told,
            (SELECT jsonb_agg(jsonb_build_object('data', s.payload, 'subject', s.key)) FROM (SELECT * FROM put LIMIT ${checked}) AS s) AS sample
       FROM put`,
    [...parameters, type, [...topicsOf(type)], `/yimen/${producer}`, legalDate, dataclass.toLowerCase(), now],
  );
  for (const { data, subject } of row?.sample ?? []) {
    checkTold(type, data);
    if (subject !== subjectOf(type, data))
      throw new ContractBroken(type, ['the subject is not the one the data names']);
  }
  const told = row?.told ?? 0;
  if (told > 0) announceAtCommit(tx);
  return told;
}
