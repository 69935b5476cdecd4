import { inTransaction } from '@yimen/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import { type Failed, NotAllTaken, sparing } from './sparing.js';

/** How many are taken on in one transaction: few enough that nobody waits long, many enough to be quick. */
const setSize = 200;

/**
 * Takes on everything that a query finds due, a set at a time, each set in its own transaction. `find` answers the ids after
 * the given one, in their order, locked and leaving out what another instance has in hand; `take` answers how many it did. One that
 * cannot be taken holds up nobody: it is left as it was, and said at the end.
 * @throws {NotAllTaken} when all the others are done, with which could not be
 */
export async function inSets(
  db: DataSource,
  find: (tx: EntityManager, after: string, limit: number) => Promise<readonly string[]>,
  take: (tx: EntityManager, ids: readonly string[]) => Promise<number>,
): Promise<number> {
  let done = 0;
  const failed: Failed[] = [];
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const set = await inTransaction(db, async (tx) => {
      const ids = await find(tx, after, setSize);
      return { ids, ...(await sparing(tx, ids, (some) => take(tx, some))) };
    });
    done += set.done;
    failed.push(...set.failed);
    const last = set.ids.at(-1);
    if (last === undefined || set.ids.length < setSize) break;
    after = last;
  }
  if (failed.length > 0) throw new NotAllTaken(failed);
  return done;
}
