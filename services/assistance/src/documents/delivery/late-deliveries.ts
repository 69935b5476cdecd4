import { inSets, markLate, withLateDocuments } from '@yimen/casework';
import type { Clock, DueWork } from '@yimen/subgraph';
import { takeSystemStep } from '../../subsistence-allowance/due/system-step.js';

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
        (tx, after, limit) => withLateDocuments(tx, 'subsistence_case', { today, after, limit }),
        async (tx, ids) => {
          const told = await takeSystemStep(tx, ids, {
            ...{ action: 'lateDelivery', reasonCode: 'NOT_DELIVERED_IN_TIME', moment: { today, now: clock.now() } },
            decide: (found) => ({ next: found, facts: [{ type: 'delivery-overdue', caseId: found.id, on: today }] }),
          });
          await markLate(tx, ids, today);
          return told;
        },
      ),
  };
}
