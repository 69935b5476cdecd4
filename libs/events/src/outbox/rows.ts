import type { Client } from 'pg';
import type { OutgoingMessage } from '../transport/port.js';

/** A row of the outbox that waits to be published. */
export interface OutboxRow {
  readonly id: string;
  /** Separated by spaces. */
  readonly topics: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string;
}

// By flag, never by `id > last`: a transaction may commit a smaller id later.
const unpublished = {
  name: 'outbox-unpublished',
  text: `SELECT id, array_to_string(topics, ' ') AS topics, key, headers, payload::text AS payload
           FROM outbox
          WHERE published_at IS NULL AND id <> ALL ($1::bigint[]) AND key <> ALL ($2::text[])
          ORDER BY id LIMIT $3`,
};

/** The oldest rows not yet published, without those already in hand and without those of blocked keys. */
export async function readUnpublished(
  client: Client,
  inHand: readonly OutboxRow[],
  blocked: readonly string[],
  limit: number,
): Promise<readonly OutboxRow[]> {
  const { rows } = await client.query<OutboxRow>({
    ...unpublished,
    values: [inHand.map(({ id }) => id), blocked, limit],
  });
  return rows;
}

/** Marks rows as published, after the log has acknowledged them. */
export async function markPublished(client: Client, rows: readonly OutboxRow[]): Promise<void> {
  await client.query({
    name: 'outbox-mark',
    text: 'UPDATE outbox SET published_at = clock_timestamp() WHERE id = ANY ($1::bigint[])',
    values: [rows.map(({ id }) => id)],
  });
}

/** The messages of a row: one an audience. */
export function messagesOf(row: OutboxRow): OutgoingMessage[] {
  return row.topics.split(' ').map((topic) => ({ topic, key: row.key, headers: row.headers, value: row.payload }));
}
