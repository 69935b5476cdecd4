import { inSets } from '@yimen/casework';
import type { LegalDate } from '@yimen/standards';
import type { Clock, DueWork } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { takeSystemStep } from '../../subsistence-allowance/due/system-step.js';

/** Not delivered by its day, not withdrawn, and not told yet. `$1` is today. */
const late = `deliver_by < $1::date AND delivered_on IS NULL AND withdrawn_on IS NULL AND late_on IS NULL`;

async function find(tx: EntityManager, today: LegalDate, after: string, limit: number): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT c.id FROM subsistence_case c
      WHERE c.id > $2::uuid AND c.id IN (SELECT d.case_id FROM case_document d WHERE ${late})
      ORDER BY c.id LIMIT $3 FOR UPDATE OF c SKIP LOCKED`,
    [today, after, limit],
  );
  return rows.map(({ id }) => id);
}

/**
 * 文书逾期未送达: once a document, the case's history and timeline say so. It decides nothing (domain §0.6 ⑤: what is late is a warning);
 * the document stays on the list of what is to be delivered.
 */
export function lateDeliveries(clock: Clock): DueWork {
  return {
    name: 'assistance.late-deliveries',
    run: (db, today) =>
      inSets(
        db,
        (tx, after, limit) => find(tx, today, after, limit),
        async (tx, ids) => {
          const told = await takeSystemStep(tx, ids, {
            ...{ action: 'lateDelivery', reasonCode: 'NOT_DELIVERED_IN_TIME', moment: { today, now: clock.now() } },
            decide: (found) => ({ next: found, facts: [{ type: 'delivery-overdue', caseId: found.id, on: today }] }),
          });
          await tx.query(`UPDATE case_document SET late_on = $1::date WHERE case_id = ANY ($2::uuid[]) AND ${late}`, [
            today,
            ids,
          ]);
          return told;
        },
      ),
  };
}
