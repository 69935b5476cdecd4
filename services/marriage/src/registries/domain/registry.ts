import { isWorkingDay, type LegalDate, partsOf, type WorkingCalendar } from '@yimen/standards';

/** On which days a window of the registry's hours is open: working days (weekend days worked among them), or days off. */
export const dayKinds = ['WORKING_DAY', 'REST_DAY'] as const;
export type DayKind = (typeof dayKinds)[number];

/** A window that may be booked: from and to as HH:MM, and how many couples are received in it. */
export type OpeningWindow = { on: DayKind; from: string; to: string; seats: number };

/** 婚姻登记机关: where acts are registered. One of a division: whoever has a post in that very division works there. */
export type MarriageRegistry = {
  code: string;
  name: string;
  division: string;
  address: string;
  telephone: string | null;
  windows: readonly OpeningWindow[];
  /** Days on which it is closed whatever its hours say. */
  closedOn: readonly LegalDate[];
};

/** Which field of a published registry is not sound, and why. */
export type RegistryFault = {
  field: 'code' | 'name' | 'address' | 'windows' | 'closedOn';
  code: 'REGISTRY_CODE' | 'TEXT_MISSING' | 'NO_WINDOWS' | 'WINDOW_MALFORMED' | 'WINDOWS_OVERLAP' | 'LIST_TOO_LONG';
};

const time = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The first fault of a registry as it is to be published, or null. `mostSeats`: how many couples the place's law lets a window receive. */
export function registryFault(
  { code, name, address, windows, closedOn }: MarriageRegistry,
  mostSeats: number,
): RegistryFault | null {
  if (!/^[0-9A-Z][0-9A-Z-]{3,19}$/.test(code)) return { field: 'code', code: 'REGISTRY_CODE' };
  if (name.trim() === '') return { field: 'name', code: 'TEXT_MISSING' };
  if (address.trim() === '') return { field: 'address', code: 'TEXT_MISSING' };
  if (closedOn.length > 366) return { field: 'closedOn', code: 'LIST_TOO_LONG' };
  return windowsFault(windows, mostSeats);
}

function windowsFault(windows: readonly OpeningWindow[], mostSeats: number): RegistryFault | null {
  if (windows.length === 0) return { field: 'windows', code: 'NO_WINDOWS' };
  if (!windows.every((window) => sound(window, mostSeats))) return { field: 'windows', code: 'WINDOW_MALFORMED' };
  const overlap = dayKinds.some((on) => {
    const ofDay = windows.filter((window) => window.on === on).sort((a, b) => (a.from < b.from ? -1 : 1));
    return ofDay.some(({ from }, at) => at > 0 && from < (ofDay[at - 1]?.to ?? ''));
  });
  return overlap ? { field: 'windows', code: 'WINDOWS_OVERLAP' } : null;
}

function sound({ from, to, seats }: OpeningWindow, mostSeats: number): boolean {
  return time.test(from) && time.test(to) && from < to && Number.isInteger(seats) && seats >= 1 && seats <= mostSeats;
}

/**
 * When the registry stops its business on a day (民法典第二百零三条第二款): the end of its last window, as HH:MM. Null where it has none that
 * day (closed, or a day of which nobody knows yet whether it is worked): nobody loses a right because a door was shut.
 */
export function closingTime(
  registry: Pick<MarriageRegistry, 'windows' | 'closedOn'>,
  day: LegalDate,
  calendar: WorkingCalendar,
): string | null {
  const windows = windowsOn(registry, day, calendar);
  if ('because' in windows) return null;
  return windows.reduce<string | null>((last, { to }) => (last === null || to > last ? to : last), null);
}

/**
 * What may be booked on a day: nothing on a day closed; a year without a published calendar is refused, since nobody knows yet whether
 * the day is worked.
 */
export function windowsOn(
  { windows, closedOn }: Pick<MarriageRegistry, 'windows' | 'closedOn'>,
  day: LegalDate,
  calendar: WorkingCalendar,
): readonly OpeningWindow[] | { because: 'CALENDAR_NOT_PUBLISHED'; year: number } {
  if (closedOn.includes(day)) return [];
  const working = isWorkingDay(calendar, day);
  if (!working.ok) return { because: 'CALENDAR_NOT_PUBLISHED', year: partsOf(day).year };
  const kind: DayKind = working.working ? 'WORKING_DAY' : 'REST_DAY';
  return windows.filter(({ on }) => on === kind).sort((a, b) => (a.from < b.from ? -1 : 1));
}
