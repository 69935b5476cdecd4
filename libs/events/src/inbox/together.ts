import type { DataSource, EntityManager } from 'typeorm';
import type { Reaction } from '../event.js';
import { passes } from '../pg-session.js';
import { type Item, laneOf } from './items.js';

/** What is left of a lane (a key of a consumer), from the item on that could not be done. */
export interface Stuck {
  readonly items: readonly Item[];
  readonly error: unknown;
}

/**
 * Does all items in one transaction: marks them in the inbox, leaves out what was done before, runs the handlers.
 * False when one failed: then nothing was done. Throws what time will heal (the database is away).
 */
export async function doTogether(db: DataSource, items: readonly Item[]): Promise<boolean> {
  try {
    await db.transaction(async (tx) => {
      for (const [reaction, fresh] of byReaction(await markDone(tx, items))) await doFresh(tx, reaction, fresh);
    });
    return true;
  } catch (error) {
    if (passes(error)) throw error;
    return false;
  }
}

async function doFresh(tx: EntityManager, reaction: Reaction, fresh: readonly Item[]): Promise<void> {
  if (reaction.handleAll !== undefined) {
    const events = fresh.map(({ event }) => event);
    await reaction.handleAll(tx, events);
  } else for (const { event } of fresh) await reaction.handle(tx, event);
}

/**
 * Does the items one after the other and answers the lanes in which one failed: its effect is undone, the later items of
 * its lane are left alone, all others are done. One transaction with a savepoint an item; when even its commit fails (a
 * constraint that is checked at the end), a transaction an item.
 */
export async function doApart(db: DataSource, items: readonly Item[]): Promise<Map<string, Stuck>> {
  try {
    return await db.transaction((tx) => doEach(tx, items));
  } catch (error) {
    if (passes(error)) throw error;
    return doEach(db, items);
  }
}

/** Does each item in a transaction of its own, or behind a savepoint when `within` is in one already. */
export async function doEach(
  within: Pick<EntityManager, 'transaction'>,
  items: readonly Item[],
): Promise<Map<string, Stuck>> {
  const stuck = new Map<string, { items: Item[]; error: unknown }>();
  for (const item of items) {
    const lane = laneOf(item);
    const waiting = stuck.get(lane);
    if (waiting !== undefined) {
      waiting.items.push(item);
      continue;
    }
    try {
      await within.transaction((tx) => doItem(tx, item));
    } catch (error) {
      if (passes(error)) throw error;
      stuck.set(lane, { items: [item], error });
    }
  }
  return stuck;
}

/** Does one item in the given transaction, unless it was done before. */
export async function doItem(tx: EntityManager, item: Item): Promise<void> {
  const fresh = await markDone(tx, [item]);
  if (fresh.length > 0) await item.reaction.handle(tx, item.event);
}

/** Writes the items into the inbox and answers those that were not there. */
async function markDone(tx: EntityManager, items: readonly Item[]): Promise<readonly Item[]> {
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

function byReaction(items: readonly Item[]): Map<Reaction, Item[]> {
  const groups = new Map<Reaction, Item[]>();
  for (const item of items) {
    const group = groups.get(item.reaction);
    if (group === undefined) groups.set(item.reaction, [item]);
    else group.push(item);
  }
  return groups;
}
