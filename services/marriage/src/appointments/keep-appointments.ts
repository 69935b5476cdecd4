import type { AuditEntry } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { appointmentsWhere, type StoredAppointment } from './appointment.store.js';
import { commitAppointments, stepped } from './commit-appointments.js';
import type { AppointmentMatter } from './domain/index.js';

/** Who stands before the registrar: at which registry, for what, on which day; and who notes it. */
export type StandingHere = {
  readonly registry: string;
  readonly persons: readonly string[];
  /** What they may have booked for: a sitting is opened before it is known whether the marriage is a belated one. */
  readonly matters: readonly AppointmentMatter[];
  readonly today: LegalDate;
  readonly actor: AuditEntry['actor'];
};

/**
 * 到场: what any of these persons had booked at this registry today for what they are here for is KEPT, in the transaction of the sitting,
 * so that nobody who was received is marked as not having come. Each of a couple may have booked for themself; a window elsewhere, of
 * another day or for another matter stays as it is. One statement where there is none.
 */
export async function keepAppointments(tx: EntityManager, here: StandingHere): Promise<void> {
  const booked = await bookedBy(tx, here);
  const { today, actor } = here;
  const kept = stepped(booked.filter(isHere(here)), 'arrive', today);
  await commitAppointments(tx, kept, { actor, action: 'arrive', today });
}

/**
 * The same where what they came for is done: what they had booked for it besides (another day, another registry) is given back, so that
 * the seat is free and nobody is missed there.
 */
export async function settleAppointments(tx: EntityManager, here: StandingHere): Promise<void> {
  const booked = await bookedBy(tx, here);
  const { today, actor } = here;
  const kept = stepped(booked.filter(isHere(here)), 'arrive', today);
  await commitAppointments(tx, kept, { actor, action: 'arrive', today });
  const others = booked.filter((each) => !isHere(here)(each));
  await commitAppointments(tx, stepped(others, 'cancel', today), { actor, action: 'give-back', today });
}

const isHere =
  ({ registry, today }: StandingHere) =>
  ({ found }: StoredAppointment): boolean =>
    found.registry === registry && found.on === today;

function bookedBy(tx: EntityManager, { persons, matters }: StandingHere): Promise<StoredAppointment[]> {
  return appointmentsWhere(
    tx,
    `a.status = 'BOOKED' AND a.id IN (
       SELECT p.appointment_id FROM marriage_appointment_person p
        WHERE p.open AND p.person_id = ANY ($1::uuid[]) AND p.matter = ANY ($2::text[]))`,
    [[...persons], [...matters]],
    'ORDER BY a.id FOR UPDATE OF a',
  );
}
