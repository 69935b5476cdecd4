import type { LegalDate } from '@yimen/standards';
import type { DueWork } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { inSets } from '../work/in-sets.js';
import { markLate, withLateDocuments } from './deliverable-documents.js';

/** What of a service's documents is looked after: the work's name, the table of what they are about, and how it is told of each. */
export type LateDeliveries = {
  readonly name: string;
  readonly of: string;
  readonly tell: (tx: EntityManager, ids: readonly string[], today: LegalDate) => Promise<number>;
};

/**
 * 文书逾期未送达: once a document, the history and timeline of what it is about say so. It decides nothing (domain §0.6 ⑤: what is late is a
 * warning); the document stays on the list of what is to be delivered. In sets.
 */
export function lateDeliveries({ name, of, tell }: LateDeliveries): DueWork {
  return {
    name,
    run: (db, today) =>
      inSets(
        db,
        (tx, after, limit) => withLateDocuments(tx, of, { today, after, limit }),
        async (tx, ids) => {
          const told = await tell(tx, ids, today);
          await markLate(tx, ids, today);
          return told;
        },
      ),
  };
}
