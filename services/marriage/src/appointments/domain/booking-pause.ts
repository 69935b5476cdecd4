import type { Law } from '@yimen/policy';
import { addDays, type LegalDate } from '@yimen/standards';
import { countIn } from '../../standards/domain/count-in.js';
import { appointmentKeys as keys } from './parameter-files.js';

/** How often, within how long, somebody may not come, and how long they cannot book online then. `most` 0: nobody is paused. */
export type NoShowTerms = { readonly most: number; readonly withinDays: number; readonly pauseDays: number };

/** The terms of a place on a day: nobody is restricted where no district has published that they are. */
export function noShowTermsOn(law: Law, on: LegalDate): NoShowTerms {
  return {
    most: countIn(law, keys.noShowMost, on),
    withinDays: countIn(law, keys.noShowWithin, on),
    pauseDays: countIn(law, keys.noShowPause, on),
  };
}

/**
 * 网上预约暂停: the last day on which somebody who did not come too often cannot book online; null when they may. It restricts the online
 * door only: whoever comes, or telephones, is received (婚姻登记条例：预约不是登记的前置条件).
 */
export function pausedUntil(
  { most, withinDays, pauseDays }: NoShowTerms,
  missed: readonly LegalDate[],
  today: LegalDate,
): LegalDate | null {
  const since = addDays(today, -withinDays);
  const recent = missed.filter((day) => day >= since && day < today).sort();
  const last = recent.at(-1);
  if (most === 0 || last === undefined || recent.length < most) return null;
  const until = addDays(last, pauseDays);
  return today <= until ? until : null;
}
