import type { AuditEntry } from '@yimen/access';
import { commitSteps } from '@yimen/casework';
import { eventOf, type Telling } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { endAppointments, insertAppointment, type StoredAppointment } from './appointment.store.js';
import { type AppointmentAction, stepAppointment } from './domain/index.js';

/** Who took the step, under which name, on which day of the law; and because of what event. */
export type Told = {
  readonly actor: AuditEntry['actor'];
  readonly action: string;
  readonly today: LegalDate;
  readonly cause?: Pick<Telling, 'causationId' | 'correlationId' | 'traceparent'>;
};

/** The appointments whose state knows the action today, after it; the others are left out. */
export function stepped(
  stored: readonly StoredAppointment[],
  action: AppointmentAction,
  today: LegalDate,
): StoredAppointment[] {
  return stored.flatMap(({ found, version, division }) => {
    const answer = stepAppointment(found, action, today);
    return answer.outcome === 'accepted' ? [{ found: answer.next, version: version + 1, division }] : [];
  });
}

/** Writes a new appointment, with its line of the audit trail and its event. */
export function commitBooking(tx: EntityManager, booked: StoredAppointment, told: Told): Promise<void> {
  return commit(tx, [booked], told, () => insertAppointment(tx, booked.found));
}

/** Writes how appointments ended, with audit and events: a few statements, however many. */
export function commitAppointments(tx: EntityManager, ended: readonly StoredAppointment[], told: Told): Promise<void> {
  return commit(tx, ended, told, () =>
    endAppointments(
      tx,
      ended.map(({ found }) => found),
    ),
  );
}

/** What is told of an appointment says when and where, never who or what for. */
function commit(
  tx: EntityManager,
  changed: readonly StoredAppointment[],
  { actor, action, today, cause }: Told,
  rows: () => Promise<void>,
): Promise<void> {
  return commitSteps(tx, changed, {
    rows,
    audit: ({ found, division }) => ({
      ...{ actor, action: `marriage.appointment.${action}`, legalDate: today, division },
      subject: { type: 'MarriageAppointment', id: found.id },
      details: { status: found.status, on: found.on },
    }),
    events: () =>
      changed.map(({ found, version, division }) => {
        const { id: appointmentId, registry: registryCode, on, status } = found;
        const data = { appointmentId, registryCode, division, on, status, version };
        return eventOf('yimen.marriage.appointment.changed.v1', data, {
          ...{ subjectVersion: version, legalDate: today, division },
          ...cause,
        });
      }),
  });
}
