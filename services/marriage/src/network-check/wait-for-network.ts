import { inSets, systemDoer } from '@yimen/casework';
import type { DueWork } from '@yimen/subgraph';
import { commitSittings } from '../marriage-registration/commit-sitting.js';
import { waitForNetwork } from '../marriage-registration/domain/index.js';
import { sittingsById } from '../marriage-registration/sitting.store.js';

/** The day of the question has passed without an answer: the sitting waits. It is never let through (domain §6.4). */
export function waitingForNetwork(): DueWork {
  const name = 'marriage.wait-for-network';
  return {
    name,
    run: (db, today) =>
      inSets(
        db,
        async (tx, after, limit) => {
          const rows: { id: string }[] = await tx.query(
            `SELECT s.id FROM marriage_sitting s
              WHERE s.status = 'DECLARED' AND s.facts #>> '{check,askedOn}' < $1 AND s.id > $2
              ORDER BY s.id LIMIT $3 FOR UPDATE SKIP LOCKED`,
            [today, after, limit],
          );
          return rows.map(({ id }) => id);
        },
        async (tx, ids) => {
          const waiting = [...(await sittingsById(tx, ids, true)).values()].flatMap(({ sitting, sealed }) => {
            const decision = waitForNetwork(sitting);
            return decision.outcome === 'refused' ? [] : [{ next: decision.next, facts: decision.facts, sealed }];
          });
          const writing = { doer: systemDoer(name), today, action: 'marriage.sitting.waitForNetwork' };
          await commitSittings(tx, waiting, writing);
          return waiting.length;
        },
      ),
  };
}
