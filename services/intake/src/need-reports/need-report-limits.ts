import { readFileSync } from 'node:fs';
import { type Law, parameterOn, parseParameterFile } from '@yimen/policy';
import { addDays, addWorkingDays, type LegalDate, type WorkingCalendar } from '@yimen/standards';
import type { NeedUrgency } from './domain/need-report.js';

const file = new URL('./domain/parameters/need-reports.yaml', import.meta.url);
const parameters = parseParameterFile(readFileSync(file, 'utf8'), 'need-reports.yaml');

/** By when a report is to be answered: an emergency by the next day, holidays or not; null where no limit is in force. */
export function answerBy(
  calendar: WorkingCalendar,
  { urgency, on, divisions }: { urgency: NeedUrgency; on: LegalDate; divisions: readonly string[] },
): LegalDate | null {
  const law: Law = { parameters, divisions };
  const emergency = urgency === 'EMERGENCY';
  const limit = parameterOn(law, emergency ? 'limit.needReport.emergency' : 'limit.needReport.feedback', on);
  if (!limit.ok) return null;
  if (emergency) return addDays(on, Number(limit.value));
  const due = addWorkingDays(calendar, on, Number(limit.value));
  return due.ok ? due.date : due.provisionalDate;
}

/** Since when another report about the same person is the same matter. */
export function mergedSince(on: LegalDate, divisions: readonly string[]): LegalDate {
  const days = parameterOn({ parameters, divisions }, 'needReport.mergeWithin', on);
  return addDays(on, -(days.ok ? Number(days.value) : 0));
}
