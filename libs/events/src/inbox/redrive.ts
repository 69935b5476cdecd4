import type { DataSource } from 'typeorm';
import { eventFrom } from '../envelope.js';
import type { Reaction } from '../event.js';
import type { IncomingMessage } from '../transport/port.js';
import { laneOf } from './items.js';
import { lockLane } from './parking.js';
import { doItem } from './together.js';

interface ParkedRow {
  readonly id: string;
  readonly topic: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Buffer | null;
}

/** A key of a consumer that has something parked. */
export interface ParkedKey {
  readonly consumer: string;
  readonly key: string;
  readonly events: number;
  /** Why the first was parked. */
  readonly reason: string;
  readonly since: Date;
}

/** What is parked, oldest first. */
export async function parkedKeys(db: DataSource, limit = 100): Promise<readonly ParkedKey[]> {
  return db.query(
    `SELECT consumer, key, count(*)::int AS events, (array_agg(reason ORDER BY id))[1] AS reason, min(parked_at) AS since
       FROM parked_event GROUP BY consumer, key ORDER BY min(id) LIMIT $1`,
    [limit],
  );
}

/**
 * Does what is parked of a key, in order, each in a transaction of its own. Ends at the first that still fails and
 * throws its error; what was done before it stays done. Answers how many were done.
 */
export async function redrive(
  db: DataSource,
  reactions: readonly Reaction[],
  consumer: string,
  key: string,
): Promise<number> {
  const reaction = reactions.find((each) => each.consumer === consumer);
  if (reaction === undefined) throw new Error(`no consumer ${consumer}`);
  for (let done = 0; ; done += 1) if (!(await redriveFirst(db, reaction, key))) return done;
}

async function redriveFirst(db: DataSource, reaction: Reaction, key: string): Promise<boolean> {
  const { consumer } = reaction;
  return db.transaction(async (tx) => {
    await lockLane(tx, laneOf({ consumer, key }));
    const [row]: ParkedRow[] = await tx.query(
      'SELECT id, topic, headers, value FROM parked_event WHERE consumer = $1 AND key = $2 ORDER BY id LIMIT 1',
      [consumer, key],
    );
    if (row === undefined) return false;
    const message: IncomingMessage = { ...row, key };
    await doItem(tx, { consumer, reaction, event: eventFrom(message), message, key });
    await tx.query('DELETE FROM parked_event WHERE id = $1', [row.id]);
    return true;
  });
}

/** Gives up a parked message that will never be readable, so that those behind it can be redriven. Answers whether it was there. */
export async function discardFirstParked(db: DataSource, consumer: string, key: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockLane(tx, laneOf({ consumer, key }));
    const [, gone] = await tx.query(
      `DELETE FROM parked_event WHERE id =
         (SELECT id FROM parked_event WHERE consumer = $1 AND key = $2 ORDER BY id LIMIT 1)`,
      [consumer, key],
    );
    return gone > 0;
  });
}
