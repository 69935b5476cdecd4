import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { ContractBroken } from '../contract/broken.js';
import { MalformedEvent } from '../envelope.js';
import { nameOf } from '../retry.js';
import type { IncomingMessage } from '../transport/port.js';
import { type AnyItem, laneOf, storable } from './items.js';

/** The lanes (consumer and key) among these that have something parked. */
export async function parkedLanes(db: DataSource, items: readonly AnyItem[]): Promise<Set<string>> {
  const rows: readonly { consumer: string; key: string }[] = await db.query(
    'SELECT DISTINCT consumer, key FROM parked_event WHERE consumer = ANY ($1::text[]) AND key = ANY ($2::text[])',
    [[...new Set(items.map(({ consumer }) => consumer))], [...new Set(items.map(({ key }) => key))]],
  );
  return new Set(rows.map(laneOf));
}

/** Waits until nobody else parks or redrives this lane; held to the end of the transaction. */
export async function lockLane(tx: EntityManager, lane: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [lane]);
}

/**
 * Sets an item aside behind what is parked of its key already. `head` parks it also when nothing is. Answers false when
 * it may be done after all, since the key was redriven meanwhile.
 */
export async function park(db: DataSource, item: AnyItem, reason: string, head: boolean): Promise<boolean> {
  const { consumer, message, key } = item;
  return db.transaction(async (tx) => {
    await lockLane(tx, laneOf({ consumer, key }));
    if (item.event !== undefined && (await isDone(tx, consumer, item.event.id))) return true;
    const [waiting] = await tx.query('SELECT 1 FROM parked_event WHERE consumer = $1 AND key = $2 LIMIT 1', [
      consumer,
      key,
    ]);
    if (waiting === undefined && !head) return false;
    await tx.query(
      `INSERT INTO parked_event (consumer, key, event_id, type, topic, headers, value, reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (consumer, event_id) DO NOTHING`,
      [
        consumer,
        key,
        storable(message.headers.ce_id ?? unnamed(message)),
        storable(message.headers.ce_type ?? ''),
        message.topic,
        JSON.stringify(Object.fromEntries(Object.entries(message.headers).map((each) => each.map(storable)))),
        message.value,
        reason,
      ],
    );
    return true;
  });
}

async function isDone(tx: EntityManager, consumer: string, eventId: string): Promise<boolean> {
  const [row] = await tx.query('SELECT 1 FROM inbox WHERE consumer = $1 AND event_id = $2', [consumer, eventId]);
  return row !== undefined;
}

/** Why it was parked, without anything that a driver's message may hold. */
export function reasonOf(error: unknown): string {
  if (error instanceof MalformedEvent || error instanceof ContractBroken)
    return storable(`${error.name}: ${error.message}`);
  return nameOf(error);
}

function unnamed({ topic, key, value }: IncomingMessage): string {
  return `${topic} ${key} ${createHash('sha256')
    .update(value ?? '')
    .digest('hex')}`;
}
