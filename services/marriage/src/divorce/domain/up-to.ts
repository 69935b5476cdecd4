import type { LegalDate } from '@yimen/standards';
import type { DivorceCase } from './divorce-case.js';
import { isWithin, type LastDay } from './periods.js';
import type { DivorceRefusal } from './refusals.js';

/** The case with the calendar's own steps taken up to a day, whether or not the night's work has come by already. */
export function upTo(found: DivorceCase, today: LegalDate): DivorceCase {
  const { periods, status } = found;
  if (status === 'APPLIED' && today > periods.receivedOn) return upTo({ ...found, status: 'COOLING' }, today);
  if (status === 'COOLING' && isWithin(today, periods.coolingEnd) === false) return { ...found, status: 'ISSUABLE' };
  return found;
}

/** The refusal of a state that does not know the act. */
export const wrongState = ({ status }: DivorceCase): DivorceRefusal => ({ because: 'DIVORCE_WRONG_STATE', status });

/** The refusal where only a calendar that is not published could say whether it is in time (domain §0.3). */
export const unknownYet = ({ unpublished, on }: LastDay): DivorceRefusal => ({
  ...{ because: 'CALENDAR_NOT_PUBLISHED', year: unpublished ?? 0 },
  provisionalOn: on,
});
