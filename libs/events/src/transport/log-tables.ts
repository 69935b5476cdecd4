import type { Client } from 'pg';

/** The channel on which appenders wake the readers. */
export const channel = 'yimen_event_log';

const statements = `
  CREATE TABLE event_topic (
    topic text PRIMARY KEY,
    last_seq bigint NOT NULL DEFAULT 0
  );
  CREATE TABLE event_log (
    topic text NOT NULL REFERENCES event_topic,
    seq bigint NOT NULL,
    key text,
    headers jsonb NOT NULL,
    value bytea,
    appended_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (topic, seq)
  );
  CREATE TABLE consumer_offset (
    "group" text NOT NULL,
    topic text NOT NULL,
    seq bigint NOT NULL,
    PRIMARY KEY ("group", topic)
  );
  -- Appending to a topic is one at a time (the row of the topic is locked until the commit), so that the order of seq
  -- is the order of the commits and a reader never passes a number that is still to come.
  CREATE FUNCTION append_events(p_topics text[], p_keys text[], p_headers jsonb[], p_values bytea[]) RETURNS void
  LANGUAGE plpgsql AS $body$
  BEGIN
    PERFORM 1 FROM event_topic WHERE topic = ANY (p_topics) ORDER BY topic FOR UPDATE;
    INSERT INTO event_log (topic, seq, key, headers, value)
    SELECT m.topic, t.last_seq + row_number() OVER (PARTITION BY m.topic ORDER BY m.nth), m.key, m.headers, m.value
      FROM unnest(p_topics, p_keys, p_headers, p_values) WITH ORDINALITY AS m (topic, key, headers, value, nth)
      LEFT JOIN event_topic t ON t.topic = m.topic;
    UPDATE event_topic t SET last_seq = t.last_seq + m.n
      FROM (SELECT u.topic, count(*) AS n FROM unnest(p_topics) AS u (topic) GROUP BY u.topic) m
     WHERE t.topic = m.topic;
    PERFORM pg_notify('${channel}', '');
  END $body$;
  -- The door for outsiders: one CloudEvent (headers ce_*) with its data as JSON.
  CREATE FUNCTION append_event(p_topic text, p_key text, p_headers jsonb, p_data jsonb) RETURNS void
  LANGUAGE sql AS $body$
    SELECT append_events(ARRAY[p_topic], ARRAY[p_key], ARRAY[p_headers], ARRAY[convert_to(p_data::text, 'UTF8')])
  $body$;
`;

const known = new WeakSet<Client>();

/** Creates the log's tables on first use; many may come at the same moment. */
export async function ensureLogTables(client: Client): Promise<void> {
  if (known.has(client)) return;
  if (!(await isThere(client))) await createOnce(client);
  known.add(client);
}

async function createOnce(client: Client): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('${channel}', 0))`);
    if (!(await isThere(client))) await client.query(statements);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

// Reads the catalogue's rows: to_regproc would answer from a cache that the wait for the lock does not refresh.
async function isThere(client: Client): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT 1 FROM pg_proc WHERE proname = 'append_event' AND pronamespace = current_schema()::regnamespace`,
  );
  return rows.length > 0;
}
