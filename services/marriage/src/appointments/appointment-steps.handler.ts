import { carryOut, changeOne, nothingBrought, type Subject } from '@yimen/casework';
import { isUuid } from '@yimen/standards';
import type { Answer, RequestContext } from '@yimen/subgraph';
import { atOwnRegistry } from '../registries/own-registry.js';
import { appointmentPermissions as permissions } from './appointment.permissions.js';
import { appointmentsWhere, type StoredAppointment } from './appointment.store.js';
import type { AppointmentDone } from './book-appointment.handler.js';
import { commitAppointments } from './commit-appointments.js';
import { type AppointmentAction, stepAppointment } from './domain/index.js';
import { showAppointmentRefusal } from './show-appointment.js';

export type AppointmentInput = { readonly appointmentId: string };

type Step = {
  readonly mutation: string;
  readonly action: AppointmentAction;
  readonly right: keyof typeof permissions;
};

const subject: Subject<StoredAppointment> = {
  field: 'input.appointmentId',
  find: async (tx, id, lock) =>
    isUuid(id) ? (await appointmentsWhere(tx, 'a.id = $1', [id], lock ? 'FOR UPDATE OF a' : ''))[0] : undefined,
  located: ({ division, found }) => ({ divisions: [division], persons: found.persons }),
  bring: nothingBrought,
};

/** 取消预约: by whoever it is for, or by the registry; the seat is free again. */
export const cancelAppointment = (ctx: RequestContext, input: AppointmentInput, key: string) =>
  take(ctx, { mutation: 'cancelAppointment', action: 'cancel', right: 'marriage.appointment.book' }, input, key);

/** 登记到场: on the day itself, by the registry. */
export const recordArrival = (ctx: RequestContext, input: AppointmentInput, key: string) =>
  take(ctx, { mutation: 'recordAppointmentArrival', action: 'arrive', right: 'marriage.appointment.keep' }, input, key);

function take(
  ctx: RequestContext,
  { mutation, action, right }: Step,
  input: AppointmentInput,
  key: string,
): Promise<Answer<AppointmentDone>> {
  const { actor, today } = ctx;
  const order = { id: input.appointmentId, mutation, key, body: input, right };
  return changeOne(atOwnRegistry(ctx, permissions), order, subject, ({ stored }, tx) =>
    carryOut(
      { decision: stepAppointment(stored.found, action, today) },
      {
        show: showAppointmentRefusal,
        write: async ({ next }) => {
          const ended = { ...stored, found: next, version: stored.version + 1 };
          await commitAppointments(tx, [ended], { actor, action, today });
          return { appointmentId: next.id };
        },
      },
    ),
  );
}
