import { type Law, parameterOn } from '@yimen/policy';
import { addDays, addWorkingDays, type LegalDate, type WorkingCalendar } from '@yimen/standards';
import type { NeedUrgency } from './domain/need-report.js';

/** By when a report is to be answered: an emergency by the next day, holidays or not; null where no limit is in force. */
export function answerBy(
  calendar: WorkingCalendar,
  { urgency, on, law }: { urgency: NeedUrgency; on: LegalDate; law: Law },
): LegalDate | null {
  const emergency = urgency === 'EMERGENCY';
  const limit = parameterOn(law, emergency ? 'limit.needReport.emergency' : 'limit.needReport.feedback', on);
  if (!limit.ok) return null;
  if (emergency) return addDays(on, Number(limit.value));
  const due = addWorkingDays(calendar, on, Number(limit.value));
  return due.ok ? due.date : due.provisionalDate;
}

/** Since when another report about the same person is the same matter. */
export function mergedSince(on: LegalDate, law: Law): LegalDate {
  const days = parameterOn(law, 'needReport.mergeWithin', on);
  return addDays(on, -(days.ok ? Number(days.value) : 0));
}
