import { invalidInput, type Problem, problem } from '@yimen/subgraph';
import type { StoredAppointment } from './appointment.store.js';
import {
  type AppointmentRefusal,
  type AppointmentRefusalCode,
  type AppointmentRefusalOf,
  appointmentLabels,
  appointmentRefusalText,
} from './domain/index.js';

/** An appointment as the schema shows it. */
export function showAppointment({ found, version }: StoredAppointment) {
  const { id, number, matter, on, from, to, status, bookedOn, registry, persons } = found;
  return {
    ...{ __typename: 'MarriageAppointment' as const, id, number, matter, on, from, to, status, bookedOn, version },
    statusLabel: appointmentLabels[status],
    registryCode: registry,
    persons: persons.map((person) => ({ __typename: 'Person', id: person })),
  };
}

type Shown = { type?: string; field?: string; data?: Readonly<Record<string, unknown>>; legalBasis?: string };
type Show = { readonly [Code in AppointmentRefusalCode]: (refusal: AppointmentRefusalOf<Code>) => Shown };

const divorceBasis = '民法典第一千零七十七条；婚姻登记条例第十六条';

/** The documented type of each refusal; one without a type of its own is about the input. A refusal that is forgotten does not compile. */
const shows: Show = {
  APPOINTMENT_DAY_PAST: () => ({ field: 'input.on' }),
  APPOINTMENT_TOO_FAR_AHEAD: () => ({ field: 'input.on' }),
  ONLINE_BOOKING_PAUSED: ({ until, missed }) => ({ type: 'AppointmentOnlinePaused', data: { until, missed } }),
  CALENDAR_NOT_PUBLISHED: ({ year }) => ({
    type: 'MarriageCalendarNotPublished',
    field: 'input.on',
    data: { year, provisionalOn: null },
  }),
  NO_SUCH_WINDOW: ({ windows }) => ({ type: 'AppointmentWindowNotFree', field: 'input.from', data: { free: windows } }),
  WINDOW_FULL: ({ free }) => ({ type: 'AppointmentWindowNotFree', field: 'input.from', data: { free } }),
  OUTSIDE_DIVORCE_WINDOW: ({ from, to }) => ({
    ...{ type: 'AppointmentOutsideDivorceWindow', field: 'input.on', data: { from, to }, legalBasis: divorceBasis },
  }),
  WRONG_REGISTRY: ({ registry }) => ({
    ...{ type: 'DivorceWrongRegistry', field: 'input.registryCode', legalBasis: divorceBasis },
    data: { registryCode: registry },
  }),
  ALREADY_BOOKED: ({ number }) => ({ type: 'AppointmentAlreadyBooked', data: { number } }),
  APPOINTMENT_NOT_TODAY: () => ({ field: 'input.appointmentId' }),
  APPOINTMENT_WRONG_STATE: ({ status }) => ({ type: 'AppointmentWrongState', data: { status } }),
};

/** A refusal of booking as the schema shows it. */
export function showAppointmentRefusal(refusal: AppointmentRefusal): Problem {
  // The table is complete by its type; the code chooses the entry that takes exactly this refusal.
  const show = shows[refusal.because] as (refusal: AppointmentRefusal) => Shown;
  const { type, data, ...rest } = show(refusal);
  const facts = { ...rest, code: refusal.because, message: appointmentRefusalText(refusal) };
  return type === undefined ? invalidInput(facts) : problem(type, { ...data, ...facts });
}
