import { type LegalDate, legalDate } from './legal-date.js';

// The zone, the calendar and the digits are pinned: neither TZ nor the machine's locale can change the answer.
const shanghai = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Asia/Shanghai',
  calendar: 'gregory',
  numberingSystem: 'latn',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const timeOfDay = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Asia/Shanghai',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** The time of day of an instant in Asia/Shanghai, as HH:MM:SS; a second that has begun is that second. Throws for an invalid instant. */
export function shanghaiTime(instant: Date): string {
  const part = (type: string) => timeOfDay.formatToParts(instant).find((p) => p.type === type)?.value ?? '';
  return `${part('hour')}:${part('minute')}:${part('second')}`;
}

/** The legal date of an instant: the day it then is in Asia/Shanghai. Throws for an invalid instant. */
export function shanghaiDate(instant: Date): LegalDate {
  const part = (type: string) => shanghai.formatToParts(instant).find((p) => p.type === type)?.value ?? '';
  return legalDate(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`);
}
