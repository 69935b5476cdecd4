import {
  type ActionOf,
  accept,
  type Decision,
  defineSteps,
  refuse,
  type StatusOf,
  targetIn,
} from '@yimen/casework/domain';
import { addDays, type LegalDate } from '@yimen/standards';

/** What a couple comes for. */
export const appointmentMatters = [
  'MARRIAGE',
  'RETROACTIVE_MARRIAGE',
  'DIVORCE_APPLICATION',
  'DIVORCE_CERTIFICATE',
  'REISSUE',
] as const;
export type AppointmentMatter = (typeof appointmentMatters)[number];

/** 预约 (domain §6.4 APPOINTED): kept by coming, given back before, missed when its day is over. */
export const appointmentSteps = defineSteps('BOOKED', {
  BOOKED: { arrive: 'KEPT', cancel: 'CANCELLED', miss: 'NO_SHOW' },
  KEPT: {},
  CANCELLED: {},
  NO_SHOW: {},
});
export type AppointmentStatus = StatusOf<typeof appointmentSteps>;
export type AppointmentAction = ActionOf<typeof appointmentSteps>;

export const appointmentLabels: Readonly<Record<AppointmentStatus, string>> = {
  BOOKED: '已预约',
  KEPT: '已到场',
  CANCELLED: '已取消',
  NO_SHOW: '未到场',
};

export type Appointment = {
  id: string;
  number: string;
  registry: string;
  matter: AppointmentMatter;
  on: LegalDate;
  from: string;
  to: string;
  seat: number;
  status: AppointmentStatus;
  persons: readonly string[];
  bookedBy: string;
  bookedOn: LegalDate;
  endedOn: LegalDate | null;
};

/** Every "no" of booking, with what helps to choose again. */
export type AppointmentRefusal =
  | { because: 'APPOINTMENT_DAY_PAST' }
  | { because: 'APPOINTMENT_TOO_FAR_AHEAD'; until: LegalDate }
  | { because: 'ONLINE_BOOKING_PAUSED'; until: LegalDate; missed: number }
  | { because: 'CALENDAR_NOT_PUBLISHED'; year: number }
  | { because: 'NO_SUCH_WINDOW'; windows: readonly string[] }
  | { because: 'WINDOW_FULL'; free: readonly string[] }
  | { because: 'OUTSIDE_DIVORCE_WINDOW'; from: LegalDate; to: LegalDate }
  | { because: 'WRONG_REGISTRY'; registry: string }
  | { because: 'ALREADY_BOOKED'; number: string }
  | { because: 'APPOINTMENT_NOT_TODAY'; on: LegalDate }
  | { because: 'APPOINTMENT_WRONG_STATE'; status: AppointmentStatus };
export type AppointmentRefusalCode = AppointmentRefusal['because'];
export type AppointmentRefusalOf<Code extends AppointmentRefusalCode> = Extract<AppointmentRefusal, { because: Code }>;

type Free = { from: string; to: string; seats: number; free: number };
export type BookingOrder = {
  on: LegalDate;
  from: string;
  today: LegalDate;
  daysAhead: number;
  registry: string;
  /** What the day offers, or the year that nobody published. */
  windows: readonly Free[] | { because: 'CALENDAR_NOT_PUBLISHED'; year: number };
  /** For a divorce certificate: where and when alone it may be fetched. */
  divorce: { registry: string; from: LegalDate; to: LegalDate } | null;
};

/** Whether this window of that day may be booked; the window when it may. */
export function bookable(order: BookingOrder): Free | AppointmentRefusal {
  const { on, from, today, daysAhead, windows, divorce, registry } = order;
  if (on < today) return { because: 'APPOINTMENT_DAY_PAST' };
  const until = addDays(today, daysAhead);
  if (on > until) return { because: 'APPOINTMENT_TOO_FAR_AHEAD', until };
  if (divorce !== null && divorce.registry !== registry)
    return { because: 'WRONG_REGISTRY', registry: divorce.registry };
  if (divorce !== null && (on < divorce.from || on > divorce.to)) {
    return { because: 'OUTSIDE_DIVORCE_WINDOW', from: divorce.from, to: divorce.to };
  }
  if ('because' in windows) return windows;
  const window = windows.find((each) => each.from === from);
  if (window === undefined) return { because: 'NO_SUCH_WINDOW', windows: windows.map((each) => each.from) };
  if (window.free > 0) return window;
  return { because: 'WINDOW_FULL', free: windows.filter(({ free }) => free > 0).map((each) => each.from) };
}

/**
 * One more step of an appointment: whoever booked may give it back until its day is over, the registrar notes who came on the day
 * itself, and a day that is over marks who did not come.
 */
export function stepAppointment(
  found: Appointment,
  action: AppointmentAction,
  today: LegalDate,
): Decision<Appointment, { type: AppointmentAction }, AppointmentRefusal> {
  const { status, on } = found;
  const to = targetIn(appointmentSteps, status, action);
  if (to === null || (action === 'cancel' && on < today)) return refuse({ because: 'APPOINTMENT_WRONG_STATE', status });
  if (action === 'arrive' && on !== today) return refuse({ because: 'APPOINTMENT_NOT_TODAY', on });
  if (action === 'miss' && on >= today) return refuse({ because: 'APPOINTMENT_NOT_TODAY', on });
  return accept({ ...found, status: to, endedOn: today }, { type: action });
}
