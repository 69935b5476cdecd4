import { type AuditEntry, appendAudit } from '@yimen/access';
import { appendToOutbox, eventOf, type Telling } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { StoredAppointment } from './appointment.store.js';

/** The audit and the events of appointments that were written: when and where, never who or what for. */
export async function tellAppointments(
  tx: EntityManager,
  changed: readonly StoredAppointment[],
  { actor, action, today, cause }: Told,
): Promise<void> {
  if (changed.length === 0) return;
  await appendAudit(
    tx,
    changed.map(({ found, division }) => ({
      ...{ actor, action: `marriage.appointment.${action}`, legalDate: today, division },
      subject: { type: 'MarriageAppointment', id: found.id },
      details: { status: found.status, on: found.on },
    })),
  );
  await appendToOutbox(
    tx,
    changed.map(({ found, version, division }) => {
      const { id: appointmentId, registry: registryCode, on, status } = found;
      const data = { appointmentId, registryCode, division, on, status, version };
      const telling = { subjectVersion: version, legalDate: today, division, ...cause };
      return eventOf('yimen.marriage.appointment.changed.v1', data, telling);
    }),
  );
}

export type Told = {
  readonly actor: AuditEntry['actor'];
  readonly action: string;
  readonly today: LegalDate;
  readonly cause?: Pick<Telling, 'causationId' | 'correlationId' | 'traceparent'>;
};
