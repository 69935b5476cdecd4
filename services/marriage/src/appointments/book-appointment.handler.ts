import { personCopies, type Scope, sees, workingCalendarCopy } from '@yimen/access';
import { inputRefused, nextCaseNumber } from '@yimen/casework';
import type { Law } from '@yimen/policy';
import { addDays, isUuid, type LegalDate } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
  tryAgain,
  violatedConstraint,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type DivorceWindow, divorceWindowOf } from '../divorce/divorce-window.js';
import { windowsOn } from '../registries/domain/index.js';
import { ownRegistryScope } from '../registries/own-registry.js';
import { registryByCode, type StoredRegistry } from '../registries/registry.store.js';
import { countIn } from '../standards/domain/count-in.js';
import { lawBook } from '../standards/law-book.js';
import { appointmentPermissions as permissions } from './appointment.permissions.js';
import { appointmentsWhere, lockWindow, missedDaysOf, openAppointmentOf, takenSeats } from './appointment.store.js';
import { commitBooking } from './commit-appointments.js';
import {
  type Appointment,
  type AppointmentMatter,
  appointmentKeys,
  bookable,
  noShowTermsOn,
  pausedUntil,
} from './domain/index.js';
import { showAppointmentRefusal } from './show-appointment.js';

export type BookAppointmentInput = {
  registryCode: string;
  matter: AppointmentMatter;
  on: LegalDate;
  from: string;
  personId: string;
  partnerId?: string | null;
};
export type AppointmentDone = { readonly appointmentId: string };

const read = permissions['marriage.appointment.read'];

/**
 * 预约: a window of any registry, for oneself, or at the telephone for a couple. A seat is one couple's, and a person has one open
 * appointment of a matter; the database refuses both. For a divorce certificate only where and while it may be fetched.
 */
export async function bookAppointment(
  ctx: RequestContext,
  input: BookAppointmentInput,
  key: string,
): Promise<Answer<AppointmentDone>> {
  const unsound = inputRefused(input) ?? personsRefused(ctx, input);
  if (unsound !== null) return refused(unsound);
  const mayRead = async (tx: EntityManager, { appointmentId }: AppointmentDone) => {
    const [stored] = await appointmentsWhere(tx, 'a.id = $1', [appointmentId]);
    const place = { divisions: [stored?.division], persons: stored?.found.persons ?? [] };
    return stored !== undefined && sees(ownRegistryScope(ctx, read), place);
  };
  const request = { actor: ctx.actor, mutation: 'bookAppointment', key, body: input, mayRead };
  try {
    return await inTransaction(ctx.db, (tx) => once(tx, request, () => book(tx, ctx, input)));
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === 'one_open_appointment_of_a_matter') return refused(showAppointmentRefusal(booked('')));
    if (constraint === 'one_seat_one_appointment') return refused(seatTaken());
    throw error;
  }
}

/** A resident books for themself; whoever comes with them is named at the registry. */
function personsRefused({ actor, today }: RequestContext, { personId, partnerId }: BookAppointmentInput) {
  if (!isUuid(personId) || (partnerId != null && !isUuid(partnerId))) return notFound('input.personId');
  if (partnerId === personId) {
    return invalidInput({ code: 'PARTIES_SAME', message: '双方应为两个人。', field: 'input.partnerId' });
  }
  if (actor.kind !== 'resident') return null;
  const scope: Scope = ownRegistryScope({ actor, today }, permissions['marriage.appointment.book']);
  if (!sees(scope, { persons: [personId] })) return notFound('input.personId');
  if (partnerId == null) return null;
  const message = '网上预约只填本人，双方一起到场即可。';
  return invalidInput({ code: 'PARTNER_BY_OFFICER', message, field: 'input.partnerId' });
}

async function book(
  tx: EntityManager,
  ctx: RequestContext,
  input: BookAppointmentInput,
): Promise<Answer<AppointmentDone>> {
  const registry = await registryByCode(tx, input.registryCode);
  if (registry === null || !mayBookAt(ctx, registry)) return refused(notFound('input.registryCode'));
  const given = [input.personId, ...(input.partnerId == null ? [] : [input.partnerId])];
  const known = await personCopies(tx, given);
  if (given.some((id) => !known.has(id))) return refused(unknownPerson());
  const found = input.matter === 'DIVORCE_CERTIFICATE' ? await divorceWindowOf(tx, input.personId) : null;
  // Another registry does not learn that there is an application; the parties themselves are told where theirs is.
  const divorce = ctx.actor.kind === 'resident' || found?.registry === registry.code ? found : null;
  if (input.matter === 'DIVORCE_CERTIFICATE' && divorce === null) return refused(noDivorce());
  const persons = divorce?.parties ?? given;
  const asking = ctx.actor.kind === 'resident' ? null : registry.code;
  const open = await openAppointmentOf(tx, persons, { matter: input.matter, asking });
  if (open !== null) return refused(showAppointmentRefusal(booked(open)));
  const law = await lawBook.lawOf(tx, registry.division, ctx.today);
  const paused = await onlinePaused(tx, ctx, input, { registry, law });
  return paused === null ? seat(tx, ctx, input, { registry, persons, divorce, law }) : refused(paused);
}

type Place = { registry: StoredRegistry; persons: readonly string[]; divorce: DivorceWindow | null; law: Law };

/** The district's own rule about those who did not come: for the online door only, at the registry at which they were missed. */
async function onlinePaused(
  tx: EntityManager,
  { actor, today }: RequestContext,
  { personId }: BookAppointmentInput,
  { registry, law }: Pick<Place, 'registry' | 'law'>,
): Promise<Problem | null> {
  const terms = noShowTermsOn(law, today);
  if (actor.kind !== 'resident' || terms.most === 0) return null;
  const since = addDays(today, -terms.withinDays);
  const missed = await missedDaysOf(tx, { personId, account: actor.sub }, { registry: registry.code, since });
  const until = pausedUntil(terms, missed, today);
  if (until === null) return null;
  return showAppointmentRefusal({ because: 'ONLINE_BOOKING_PAUSED', until, missed: missed.length });
}

async function seat(
  tx: EntityManager,
  { actor, today }: RequestContext,
  { on, from, matter }: BookAppointmentInput,
  { registry, persons, divorce, law }: Place,
): Promise<Answer<AppointmentDone>> {
  await lockWindow(tx, registry.code, on, from);
  const taken = await takenSeats(tx, registry.code, on);
  const open = windowsOn(registry, on, await workingCalendarCopy(tx));
  const windows =
    'because' in open
      ? open
      : open.map((each) => ({ ...each, free: Math.max(0, each.seats - (taken.get(each.from)?.length ?? 0)) }));
  const window = bookable({
    on,
    from,
    today,
    daysAhead: countIn(law, appointmentKeys.daysAhead, today),
    registry: registry.code,
    windows,
    divorce,
  });
  if ('because' in window) return refused(showAppointmentRefusal(window));
  const seats = taken.get(from) ?? [];
  const free = Array.from({ length: window.seats }, (_, at) => at + 1).find((one) => !seats.includes(one)) ?? 1;
  const appointment: Appointment = {
    ...{
      id: uuidv7(),
      registry: registry.code,
      matter,
      on,
      from,
      to: window.to,
      seat: free,
      status: 'BOOKED',
      persons,
    },
    number: await nextCaseNumber(tx, { division: registry.division, date: today, domain: 'APT' }),
    ...{ bookedBy: actor.sub, bookedOn: today, endedOn: null },
  };
  const stored = { found: appointment, version: 1, division: registry.division };
  await commitBooking(tx, stored, { actor, action: 'book', today });
  return done({ appointmentId: appointment.id });
}

/** A resident books anywhere; an officer at the registry where they work. */
function mayBookAt(ctx: RequestContext, { division }: StoredRegistry): boolean {
  if (ctx.actor.kind === 'resident') return true;
  return sees(ownRegistryScope(ctx, permissions['marriage.appointment.book']), { divisions: [division] });
}

const booked = (number: string) => ({ because: 'ALREADY_BOOKED', number }) as const;

function seatTaken(): Problem {
  return tryAgain({ code: 'WINDOW_JUST_TAKEN', message: '这个号刚刚被约走，请再试一次。' });
}

function unknownPerson(): Problem {
  const message = '这个人刚刚登记，资料还没有送到，请稍候再试。';
  return tryAgain({ code: 'PERSON_NOT_KNOWN_YET', message, field: 'input.personId', retryAfterSeconds: 2 });
}

function noDivorce(): Problem {
  return notFound('input.personId', '没有找到可以申领离婚证的在办申请。');
}
