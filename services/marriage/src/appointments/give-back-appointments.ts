import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { appointmentsWhere } from './appointment.store.js';
import { commitAppointments, stepped, type Told } from './commit-appointments.js';

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
 * day. One statement to look, however many; what is told of it names the event that caused it.
 */
export async function giveBackAppointments(
  tx: EntityManager,
  cases: readonly Fetching[],
  told: Omit<Told, 'action'>,
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
  const returned = booked.filter(({ found: { persons: whose, on } }) => {
    const of = cases.find(({ found }) => whose.some((person) => found.parties.includes(person)));
    return of !== undefined && !stillFits(of, on);
  });
  await commitAppointments(tx, stepped(returned, 'cancel', told.today), { ...told, action: 'give-back' });
}

function stillFits({ found: { endedOn, periods } }: Fetching, on: LegalDate): boolean {
  return endedOn === null && on >= periods.windowStart && on <= periods.windowEnd.on;
}
