import type { LegalDate } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';
import type { Appointment } from './domain/index.js';

/** An appointment with its version and the division of its registry. */
export type StoredAppointment = { readonly found: Appointment; readonly version: number; readonly division: string };

type Row = Appointment & { version: number; division: string };

const columns = `a.id, a.number, a.registry, a.matter, to_char(a.on_day, 'YYYY-MM-DD') AS on, a.slot_from AS from, a.slot_to AS to,
  a.seat, a.status, a.booked_by AS "bookedBy", to_char(a.booked_on, 'YYYY-MM-DD') AS "bookedOn",
  to_char(a.ended_on, 'YYYY-MM-DD') AS "endedOn", a.version, r.division,
  ARRAY(SELECT p.person_id::text FROM marriage_appointment_person p WHERE p.appointment_id = a.id ORDER BY p.person_id) AS persons`;

/** The appointments that a condition on `a` and `r` finds; `tail` orders, limits and locks. One statement. */
export async function appointmentsWhere(
  db: DataSource | EntityManager,
  where: string,
  parameters: readonly unknown[],
  tail = 'ORDER BY a.id',
): Promise<StoredAppointment[]> {
  const rows: Row[] = await db.query(
    `SELECT ${columns} FROM marriage_appointment a JOIN marriage_registry r ON r.code = a.registry WHERE ${where} ${tail}`,
    [...parameters],
  );
  return rows.map(({ version, division, ...found }) => ({ found, version, division }));
}

/** The registry that alone may know of an appointment of this matter; empty where all of them count together. */
const knownAt = (matter: string, registry: string): string => (matter === 'DIVORCE_APPLICATION' ? registry : '');

/**
 * The number of the open appointment that one of these persons has for the matter, or null. `asking` is the registry that asks, which is told
 * nothing of an application for divorce that is booked elsewhere; null where the person asks.
 */
export async function openAppointmentOf(
  tx: EntityManager,
  personIds: readonly string[],
  { matter, asking }: { readonly matter: string; readonly asking: string | null },
): Promise<string | null> {
  const rows: { number: string }[] = await tx.query(
    `SELECT a.number FROM marriage_appointment_person p JOIN marriage_appointment a ON a.id = p.appointment_id
      WHERE p.open AND p.person_id = ANY ($1::uuid[]) AND p.matter = $2 AND ($3::text IS NULL OR p.known_at = $3) LIMIT 1`,
    [personIds, matter, asking === null ? null : knownAt(matter, asking)],
  );
  return rows[0]?.number ?? null;
}

/**
 * The days on which this person had booked at the registry for themself and did not come, since a day. What another booked for them does
 * not count, nor a divorce certificate that was not fetched: staying away from it is a right (民法典第一千零七十七条).
 */
export async function missedDaysOf(
  tx: EntityManager,
  { personId, account }: { readonly personId: string; readonly account: string },
  { registry, since }: { readonly registry: string; readonly since: LegalDate },
): Promise<LegalDate[]> {
  const rows: { on: LegalDate }[] = await tx.query(
    `SELECT to_char(a.on_day, 'YYYY-MM-DD') AS on FROM marriage_appointment_person p
       JOIN marriage_appointment a ON a.id = p.appointment_id
      WHERE p.person_id = $1 AND a.registry = $2 AND a.status = 'NO_SHOW' AND a.on_day >= $3::date
        AND a.booked_by = $4 AND a.matter <> 'DIVORCE_CERTIFICATE'`,
    [personId, registry, since, account],
  );
  return rows.map(({ on }) => on);
}

/** Has a window of a day in hand until the transaction ends: who books it meanwhile waits, and then sees what is left. */
export async function lockWindow(tx: EntityManager, registry: string, on: LegalDate, from: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`window ${registry} ${on} ${from}`]);
}

/** The seats of a day that are taken, by the window's beginning. */
export async function takenSeats(
  tx: EntityManager,
  registry: string,
  on: LegalDate,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows: { from: string; seats: number[] }[] = await tx.query(
    `SELECT slot_from AS from, array_agg(seat ORDER BY seat) AS seats FROM marriage_appointment
      WHERE registry = $1 AND on_day = $2 AND status <> 'CANCELLED' GROUP BY slot_from`,
    [registry, on],
  );
  return new Map(rows.map(({ from, seats }) => [from, seats]));
}

/** Writes a new appointment with its persons. The database refuses a seat that is taken, and a person's second open one of the matter. */
export async function insertAppointment(tx: EntityManager, one: Appointment): Promise<void> {
  await tx.query(
    `INSERT INTO marriage_appointment (id, number, registry, matter, on_day, slot_from, slot_to, seat, status, booked_by, booked_on, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)`,
    [
      ...[one.id, one.number, one.registry, one.matter, one.on, one.from, one.to, one.seat, one.status],
      ...[one.bookedBy, one.bookedOn],
    ],
  );
  await tx.query(
    `INSERT INTO marriage_appointment_person (appointment_id, person_id, matter, open, known_at)
     SELECT $1, person, $3, TRUE, $4 FROM unnest($2::uuid[]) AS person`,
    [one.id, [...one.persons], one.matter, knownAt(one.matter, one.registry)],
  );
}

/** Writes how appointments ended; their persons may book the matter again. Two statements, however many. */
export async function endAppointments(tx: EntityManager, ended: readonly Appointment[]): Promise<void> {
  await tx.query(
    `UPDATE marriage_appointment a SET status = e.status, ended_on = e."endedOn", version = a.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS e(id uuid, status text, "endedOn" date) WHERE a.id = e.id`,
    [JSON.stringify(ended.map(({ id, status, endedOn }) => ({ id, status, endedOn })))],
  );
  await tx.query('UPDATE marriage_appointment_person SET open = FALSE WHERE appointment_id = ANY ($1::uuid[])', [
    ended.map(({ id }) => id),
  ]);
}
