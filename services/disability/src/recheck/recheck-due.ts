import { type DueWork, inTransaction } from '@yimen/subgraph';

/**
 * A doubt that was found while its award was ending is closed by the calendar: nobody is left with one that cannot be settled. One statement;
 * the award's own event and line of the trail told why.
 */
export function recheckDue(): DueWork {
  return {
    name: 'disability.close-overtaken-doubts',
    run: (db, today) =>
      inTransaction(db, async (tx) => {
        const [, closed]: [unknown, number] = await tx.query(
          `UPDATE recheck_item i SET status = 'OVERTAKEN', settled_on = $1::date
             FROM award a WHERE a.id = i.award_id AND a.status = 'ENDED' AND i.status = 'OPEN'`,
          [today],
        );
        return closed;
      }),
  };
}
