import { inSets } from '@yimen/casework';
import type { Clock, DueWork } from '@yimen/subgraph';
import { type LawsOf, reassess } from './reassess.js';

/**
 * What begins or ends on a day that was known before (a certificate runs out, a support is over, a standard begins): the awards that it
 * concerns are looked at again on that day, in sets.
 */
export function reassessDue(clock: Clock, laws: LawsOf): DueWork {
  return {
    name: 'disability.reassess-awards',
    run: (db, today) =>
      inSets(
        db,
        async (tx, after, limit) => {
          const rows: { id: string }[] = await tx.query(
            `SELECT a.id FROM award a WHERE a.id > $1::uuid AND a.look_again_on <= $2::date
              ORDER BY a.id LIMIT $3 FOR UPDATE OF a SKIP LOCKED`,
            [after, today, limit],
          );
          return rows.map(({ id }) => id);
        },
        async (tx, awardIds) => {
          await reassess(tx, { awardIds }, { today, now: clock.now(), laws, because: 'disability.reassess-awards' });
          return awardIds.length;
        },
      ),
  };
}
