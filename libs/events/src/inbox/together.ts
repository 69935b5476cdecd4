import type { DataSource, EntityManager } from 'typeorm';
import { passes } from '../pg-session.js';
import type { Item } from './items.js';

/** Which item could not be done, or `undefined` when a handler that took many failed. */
export interface Failure {
  readonly item: Item | undefined;
  readonly error: unknown;
}

/**
 * Does all items in one transaction: marks them in the inbox, leaves out what was done before, runs the handlers.
 * Answers the failure that undid all of it, if there is one. Throws what time will heal (the database is away).
 */
export async function doTogether(
  db: DataSource,
  items: readonly Item[],
  inBulk: boolean,
): Promise<Failure | undefined> {
  let current: Item | undefined;
  try {
    await db.transaction(async (tx) => {
      for (const [reaction, fresh] of byReaction(await markDone(tx, items))) {
        current = undefined;
        if (inBulk && reaction.handleAll !== undefined) {
          await reaction.handleAll(
            tx,
            fresh.map(({ event }) => event),
          );
          continue;
        }
        for (const item of fresh) {
          current = item;
          await (reaction.handleAll !== undefined
            ? reaction.handleAll(tx, [item.event])
            : reaction.handle(tx, item.event));
        }
        current = undefined;
      }
    });
    return undefined;
  } catch (error) {
    if (passes(error)) throw error;
    return { item: current, error };
  }
}

/** Writes the items into the inbox and answers those that were not there. */
export async function markDone(tx: EntityManager, items: readonly Item[]): Promise<readonly Item[]> {
  const rows: readonly { consumer: string; event_id: string }[] = await tx.query(
    `INSERT INTO inbox (consumer, event_id)
     SELECT consumer, event_id FROM unnest($1::text[], $2::uuid[]) AS heard (consumer, event_id)
     ON CONFLICT DO NOTHING RETURNING consumer, event_id`,
    [items.map(({ consumer }) => consumer), items.map(({ event }) => event.id)],
  );
  const fresh = new Set(rows.map(({ consumer, event_id }) => `${event_id} ${consumer}`));
  // A message may come twice in one batch: each name is used up by the first.
  return items.filter(({ consumer, event }) => fresh.delete(`${event.id} ${consumer}`));
}

function byReaction(items: readonly Item[]): Map<Item['reaction'], Item[]> {
  const groups = new Map<Item['reaction'], Item[]>();
  for (const item of items) {
    const group = groups.get(item.reaction);
    if (group === undefined) groups.set(item.reaction, [item]);
    else group.push(item);
  }
  return groups;
}
