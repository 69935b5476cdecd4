import { inSets, systemDoer } from '@yimen/casework';
import type { DueWork } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { appointmentsWhere } from './appointment.store.js';
import { commitAppointments, stepped } from './commit-appointments.js';

/** 未到场: a day that is over marks who did not come; they may book again. */
export function missedAppointments(): DueWork {
  return {
    name: 'marriage.missed-appointments',
    run: (db, today) =>
      inSets(
        db,
        async (tx, after, limit) => {
          const rows: { id: string }[] = await tx.query(
            `SELECT a.id FROM marriage_appointment a WHERE a.status = 'BOOKED' AND a.on_day < $1 AND a.id > $2
              ORDER BY a.id LIMIT $3 FOR UPDATE SKIP LOCKED`,
            [today, after, limit],
          );
          return rows.map(({ id }) => id);
        },
        (tx, ids) => miss(tx, ids, today),
      ),
  };
}

async function miss(tx: EntityManager, ids: readonly string[], today: Parameters<DueWork['run']>[1]): Promise<number> {
  const found = await appointmentsWhere(tx, 'a.id = ANY ($1::uuid[])', [ids]);
  const missed = stepped(found, 'miss', today);
  const { actor } = systemDoer('missed-appointments');
  await commitAppointments(tx, missed, { actor, action: 'miss', today });
  return missed.length;
}
