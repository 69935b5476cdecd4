import { type Law, parameterOn } from '@yimen/policy';
import { addWorkingDays, type LegalDate, type WorkingCalendar } from '@yimen/standards';

/** By when what is handed over on that day is to arrive; a provisional day while the calendar of its year is not published. */
export function forwardDueOn(calendar: WorkingCalendar, on: LegalDate, law: Law): LegalDate | null {
  const limit = parameterOn(law, 'limit.forward', on);
  if (!limit.ok) return null;
  const due = addWorkingDays(calendar, on, Number(limit.value));
  return due.ok ? due.date : due.provisionalDate;
}
