import { parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import { limitEnd, type Reckoning } from '../time-limits.js';

/**
 * The day by which what was made on a day should have reached its addressee: `within` is the parameter that says how long that may
 * take; null where none is in force. A day that the unpublished calendar cannot tell for certain is taken as it stands: this reminds
 * people, and no remedy hangs on it.
 */
export function deliverWithin({ law, calendar }: Reckoning, within: string, madeOn: LegalDate): LegalDate | null {
  const found = parameterOn(law, within, madeOn);
  if (!found.ok || (found.unit !== 'WORKING_DAY' && found.unit !== 'DAY')) return null;
  const end = limitEnd(calendar, madeOn, Number(found.value), found.unit);
  return end.ok ? end.date : end.provisionalDate;
}
