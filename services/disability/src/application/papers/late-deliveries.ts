import { lateDeliveries as late } from '@yimen/casework';
import type { Clock, DueWork } from '@yimen/subgraph';
import { takeSystemStep } from '../due-works.js';

/** 文书逾期未送达: once a document, the case's history and timeline say so (domain §0.6 ⑤). */
export function lateDeliveries(clock: Clock): DueWork {
  return late({
    ...{ name: 'disability.late-deliveries', of: 'allowance_case' },
    tell: (tx, ids, today) =>
      takeSystemStep(tx, ids, {
        ...{ action: 'lateDelivery', reasonCode: 'NOT_DELIVERED_IN_TIME', moment: { today, now: clock.now() } },
        decide: (next) => ({ next, facts: [{ type: 'delivery-overdue', on: today }] }),
      }),
  });
}
