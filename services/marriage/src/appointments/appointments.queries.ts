import { type Scope, scopeCondition } from '@yimen/access';
import { isUuid } from '@yimen/standards';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { ownRegistryScope } from '../registries/own-registry.js';
import { appointmentPermissions as permissions } from './appointment.permissions.js';
import { appointmentsWhere } from './appointment.store.js';
import type { AppointmentStatus } from './domain/index.js';
import { showAppointment } from './show-appointment.js';

export type AppointmentFilter = { on?: string | null; status?: readonly AppointmentStatus[] | null };

/** A registry's own people see its appointments; a person theirs. */
function visible(scope: Scope, parameters: unknown[]): string {
  if (scope.reach !== 'own') return scopeCondition(scope, { division: 'r.division' }, parameters);
  if (!isUuid(scope.personId)) return 'FALSE';
  return `a.id IN (SELECT p.appointment_id FROM marriage_appointment_person p
                    WHERE p.person_id = $${parameters.push(scope.personId)}::uuid)`;
}

const scopeOf = (ctx: RequestContext) => ownRegistryScope(ctx, permissions['marriage.appointment.read']);

/** An appointment by its id; null where the actor may not see it. All of an answer by one statement. */
export function appointmentById(ctx: RequestContext, id: string) {
  const loader = ctx.loaders.of<string, ReturnType<typeof showAppointment>>('marriage appointment', async (ids) => {
    const parameters: unknown[] = [ids.filter(isUuid)];
    const condition = `a.id = ANY ($1::uuid[]) AND ${visible(scopeOf(ctx), parameters)}`;
    const found = await appointmentsWhere(ctx.db, condition, parameters);
    return ids.map((each) => {
      const stored = found.find((one) => one.found.id === each);
      return stored === undefined ? null : showAppointment(stored);
    });
  });
  return loader.load(id);
}

/** The appointments that the actor may see, by day and window. */
export async function listAppointments(ctx: RequestContext, filter: AppointmentFilter, args: PageArgs) {
  const page = connectionArgs(args, ['date', 'text', 'uuid']);
  const parameters: unknown[] = [];
  const conditions = [
    visible(scopeOf(ctx), parameters),
    keysetCondition(['a.on_day', 'a.slot_from', 'a.id'], page, parameters),
  ];
  if (filter.on) conditions.push(`a.on_day = $${parameters.push(filter.on)}`);
  if (filter.status) conditions.push(`a.status = ANY ($${parameters.push([...filter.status])}::text[])`);
  parameters.push(page.limit);
  const rows = await appointmentsWhere(
    ctx.db,
    conditions.join(' AND '),
    parameters,
    `ORDER BY a.on_day, a.slot_from, a.id LIMIT $${parameters.length}`,
  );
  return toConnection(rows, page, ({ found }) => [found.on, found.from, found.id], showAppointment);
}
