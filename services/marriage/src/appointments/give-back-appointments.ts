import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { appointmentsWhere, endAppointments } from './appointment.store.js';
import { stepAppointment } from './domain/index.js';
import { type Told, tellAppointments } from './tell-appointments.js';

/** Whose window for the certificate it is: none any more once the application has ended. */
type Fetching = {
  readonly found: {
    readonly parties: readonly string[];
    readonly endedOn: LegalDate | null;
    readonly periods: { readonly windowStart: LegalDate; readonly windowEnd: { readonly on: LegalDate } };
  };
};

/**
 * Gives back what was booked for a divorce certificate and can no longer be kept: the application ended, or its window moved away from the
 * day. One statement to look, however many.
 */
export async function giveBackAppointments(
  tx: EntityManager,
  cases: readonly Fetching[],
  { actor, today }: Pick<Told, 'actor' | 'today'>,
): Promise<void> {
  if (cases.length === 0) return;
  const persons = cases.flatMap(({ found }) => [...found.parties]);
  const booked = await appointmentsWhere(
    tx,
    `a.status = 'BOOKED' AND a.matter = 'DIVORCE_CERTIFICATE' AND a.id IN (
       SELECT p.appointment_id FROM marriage_appointment_person p
        WHERE p.open AND p.matter = 'DIVORCE_CERTIFICATE' AND p.person_id = ANY ($1::uuid[]))`,
    [persons],
    'ORDER BY a.id FOR UPDATE OF a',
  );
  const returned = booked.flatMap((stored) => {
    const of = cases.find(({ found }) => stored.found.persons.some((person) => found.parties.includes(person)));
    if (of === undefined || stillFits(of, stored.found.on)) return [];
    const answer = stepAppointment(stored.found, 'cancel', today);
    return answer.outcome === 'accepted' ? [{ ...stored, found: answer.next, version: stored.version + 1 }] : [];
  });
  if (returned.length === 0) return;
  await endAppointments(
    tx,
    returned.map(({ found }) => found),
  );
  await tellAppointments(tx, returned, { actor, action: 'give-back', today });
}

function stillFits({ found: { endedOn, periods } }: Fetching, on: LegalDate): boolean {
  return endedOn === null && on >= periods.windowStart && on <= periods.windowEnd.on;
}
