import { inSets, systemDoer } from '@yimen/casework';
import type { DueWork } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { appointmentsWhere, endAppointments } from './appointment.store.js';
import { stepAppointment } from './domain/index.js';
import { tellAppointments } from './tell-appointments.js';

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
  const missed = found.flatMap((stored) => {
    const answer = stepAppointment(stored.found, 'miss', today);
    return answer.outcome === 'accepted' ? [{ ...stored, found: answer.next, version: stored.version + 1 }] : [];
  });
  if (missed.length === 0) return 0;
  await endAppointments(
    tx,
    missed.map((each) => each.found),
  );
  await tellAppointments(tx, missed, { actor: systemDoer('missed-appointments').actor, action: 'miss', today });
  return missed.length;
}
