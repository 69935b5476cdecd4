import type { DueWork, ServiceTools } from '@yimen/subgraph';
import { inTransaction } from '@yimen/subgraph';
import { forgetUploads } from './evidence.store.js';
import { EvidenceVault } from './evidence-vault.js';

/** An upload that began this long ago and is not whole will not be: far longer than any ticket or time-out lets it live. */
const givenUpAfterMs = 24 * 60 * 60_000;
const setSize = 500;

/**
 * Sweeps what was announced and never came, and objects of uploads that broke off. What is stored is never touched: it belongs to a
 * visit, a case or a person, and how long that is kept is for the archive to say.
 */
export function sweepUploads({ clock, get }: ServiceTools): DueWork {
  return {
    name: 'intake.sweep-uploads',
    run: async (db) => {
      const now = clock.now();
      const left: { object_id: string }[] = await db.query(
        `SELECT u.object_id FROM evidence_upload u
          WHERE u.started_at < $1 AND NOT EXISTS (SELECT FROM evidence_file e WHERE e.object_id = u.object_id)
          ORDER BY u.started_at LIMIT $2`,
        [new Date(now.getTime() - givenUpAfterMs), setSize],
      );
      const { store } = get(EvidenceVault);
      for (const { object_id: objectId } of left) await store.remove(objectId);
      return inTransaction(db, async (tx) => {
        await forgetUploads(
          tx,
          left.map(({ object_id: objectId }) => objectId),
        );
        const [, count]: [unknown, number] = await tx.query(
          `DELETE FROM evidence_file WHERE stored_at IS NULL AND expires_at < $1`,
          [new Date(now.getTime() - givenUpAfterMs)],
        );
        return left.length + (count ?? 0);
      });
    },
  };
}
