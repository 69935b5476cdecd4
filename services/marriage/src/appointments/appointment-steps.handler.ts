import { sees } from '@yimen/access';
import { inputRefused } from '@yimen/casework';
import { isUuid } from '@yimen/standards';
import { type Answer, done, inTransaction, notFound, once, type RequestContext, refused } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { ownRegistryScope } from '../registries/own-registry.js';
import { appointmentPermissions as permissions } from './appointment.permissions.js';
import { appointmentsWhere, endAppointments } from './appointment.store.js';
import type { AppointmentDone } from './book-appointment.handler.js';
import { type AppointmentAction, stepAppointment } from './domain/index.js';
import { showAppointmentRefusal } from './show-appointment.js';
import { tellAppointments } from './tell-appointments.js';

export type AppointmentInput = { appointmentId: string };

type Step = {
  mutation: string;
  action: AppointmentAction;
  right: 'marriage.appointment.book' | 'marriage.appointment.keep';
};

/** 取消预约: by whoever it is for, or by the registry; the seat is free again. */
export const cancelAppointment = (ctx: RequestContext, input: AppointmentInput, key: string) =>
  take(ctx, { mutation: 'cancelAppointment', action: 'cancel', right: 'marriage.appointment.book' }, input, key);

/** 登记到场: on the day itself, by the registry. */
export const recordArrival = (ctx: RequestContext, input: AppointmentInput, key: string) =>
  take(ctx, { mutation: 'recordAppointmentArrival', action: 'arrive', right: 'marriage.appointment.keep' }, input, key);

async function take(
  ctx: RequestContext,
  { mutation, action, right }: Step,
  input: AppointmentInput,
  key: string,
): Promise<Answer<AppointmentDone>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  if (!isUuid(input.appointmentId)) return refused(notFound('input.appointmentId'));
  const scope = ownRegistryScope(ctx, permissions[right]);
  return inTransaction(ctx.db, (tx) =>
    once(tx, { actor: ctx.actor, mutation, key, body: input, mayRead: () => visible(tx) }, async () => {
      const stored = await locked(tx);
      if (stored === null) return refused(notFound('input.appointmentId'));
      const decision = stepAppointment(stored.found, action, ctx.today);
      if (decision.outcome === 'refused') return refused(showAppointmentRefusal(decision.refusal));
      await endAppointments(tx, [decision.next]);
      const changed = { ...stored, found: decision.next, version: stored.version + 1 };
      await tellAppointments(tx, [changed], { actor: ctx.actor, action, today: ctx.today });
      return done({ appointmentId: decision.next.id });
    }),
  );

  async function locked(tx: EntityManager) {
    const [stored] = await appointmentsWhere(tx, 'a.id = $1', [input.appointmentId], 'FOR UPDATE OF a');
    if (stored === undefined) return null;
    return sees(scope, { divisions: [stored.division], persons: stored.found.persons }) ? stored : null;
  }
  async function visible(tx: EntityManager) {
    return (await locked(tx)) !== null;
  }
}
