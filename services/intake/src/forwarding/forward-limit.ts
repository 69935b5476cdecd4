import { readFileSync } from 'node:fs';
import { parameterOn, parseParameterFile } from '@yimen/policy';
import { addWorkingDays, type LegalDate, type WorkingCalendar } from '@yimen/standards';

const file = new URL('./domain/parameters/forwarding.yaml', import.meta.url);
const parameters = parseParameterFile(readFileSync(file, 'utf8'), 'forwarding.yaml');

/** By when what is handed over on that day is to arrive; a provisional day while the calendar of its year is not published. */
export function forwardDueOn(calendar: WorkingCalendar, on: LegalDate, divisions: readonly string[]): LegalDate | null {
  const limit = parameterOn({ parameters, divisions }, 'limit.forward', on);
  if (!limit.ok) return null;
  const due = addWorkingDays(calendar, on, Number(limit.value));
  return due.ok ? due.date : due.provisionalDate;
}
