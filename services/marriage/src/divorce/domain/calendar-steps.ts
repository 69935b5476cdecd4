import { accept } from '@yimen/casework/domain';
import type { LegalDate, WorkingCalendar } from '@yimen/standards';
import type { DivorceAnswer } from './apply-for-divorce.js';
import type { DivorceCase } from './divorce-case.js';
import { divorcePeriods, isWithin, samePeriods } from './periods.js';
import { openDivorceStatuses } from './steps.js';

/**
 * What midnight brings: the day after the receipt it cools, the day after the cooling-off period it may be issued, the day after the window
 * it is taken for withdrawn (民法典第一千零七十七条第二款). One step at a time, null when there is none; never by a provisional day.
 */
export function afterMidnight(found: DivorceCase, today: LegalDate): DivorceAnswer | null {
  const { periods, status } = found;
  if (status === 'APPLIED' && today > periods.receivedOn) {
    return accept({ ...found, status: 'COOLING' }, { type: 'cooling-begun' });
  }
  if (status === 'COOLING' && isWithin(today, periods.coolingEnd) === false) {
    return accept({ ...found, status: 'ISSUABLE' }, { type: 'window-opened' });
  }
  if (status === 'ISSUABLE' && isWithin(today, periods.windowEnd) === false) {
    return accept({ ...found, status: 'EXPIRED', endedOn: today }, { type: 'expired' });
  }
  return null;
}

/**
 * The same application by a calendar that was published or changed; null when no day moved. One whose cooling-off period grew beyond today
 * cools again.
 */
export function reckonPeriodsAgain(
  found: DivorceCase,
  calendar: WorkingCalendar,
  today: LegalDate,
): DivorceAnswer | null {
  if (!openDivorceStatuses.includes(found.status)) return null;
  const periods = divorcePeriods(found.periods.receivedOn, found.terms, calendar);
  if (samePeriods(periods, found.periods)) return null;
  const coolsAgain = found.status === 'ISSUABLE' && isWithin(today, periods.coolingEnd) !== false;
  const status = coolsAgain ? 'COOLING' : found.status;
  return accept({ ...found, periods, status }, { type: 'periods-changed', before: found.periods });
}
