import type { QueryRunner } from 'typeorm';

const statements = [
  // What the service has told, in the order of a sequence. The index holds only what the relay has yet to publish.
  `CREATE TABLE outbox (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     event_id uuid NOT NULL,
     type text NOT NULL,
     topics text[] NOT NULL,
     key text NOT NULL,
     subject_version bigint NOT NULL,
     headers jsonb NOT NULL,
     payload jsonb NOT NULL,
     occurred_at timestamptz NOT NULL,
     published_at timestamptz
   )`,
  'CREATE INDEX outbox_unpublished ON outbox (id) WHERE published_at IS NULL',
  // What each consumer has done: written in the transaction of the effect, so that the effect happens once.
  `CREATE TABLE inbox (
     consumer text NOT NULL,
     event_id uuid NOT NULL,
     done_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (consumer, event_id)
   )`,
  // What a consumer could not do, with the later messages of the same key behind it.
  `CREATE TABLE parked_event (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     consumer text NOT NULL,
     key text NOT NULL,
     event_id text NOT NULL,
     type text NOT NULL,
     topic text NOT NULL,
     headers jsonb NOT NULL,
     value bytea,
     reason text NOT NULL,
     parked_at timestamptz NOT NULL DEFAULT now(),
     UNIQUE (consumer, event_id)
   )`,
  'CREATE INDEX parked_event_key ON parked_event (consumer, key, id)',
  // The last version of each subject that a projection has taken in.
  `CREATE TABLE subject_seen (
     consumer text NOT NULL,
     subject text NOT NULL,
     version bigint NOT NULL,
     PRIMARY KEY (consumer, subject)
   )`,
  // Who has heard the log from its beginning: a consumer that is new to an old service catches up first.
  `CREATE TABLE event_consumer (
     consumer text PRIMARY KEY,
     since timestamptz NOT NULL DEFAULT now()
   )`,
];

/** Creates what a service needs to tell and to hear: called by its first migration. */
export async function createEventTables(queryRunner: QueryRunner): Promise<void> {
  for (const statement of statements) await queryRunner.query(statement);
}
