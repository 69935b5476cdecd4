import { accept } from '@yimen/casework/domain';
import { addDays, type LegalDate } from '@yimen/standards';
import type { RecoveryAnswer } from './answer.js';
import { type Instalment, openOf, type RecoveryClaim } from './claim.js';

/** The parts that are past their day today, and have not been reminded of within the interval. */
export function toRemind({ instalments, status }: RecoveryClaim, today: LegalDate, everyDays: number): Instalment[] {
  if (status !== 'DECIDED') return [];
  return instalments.filter((each) => {
    if (openOf(each) === 0 || each.dueOn === null || each.dueOn >= today) return false;
    return each.remindedOn === null || addDays(each.remindedOn, everyDays) <= today;
  });
}

/** 催告: what is overdue is reminded of in writing, again after each interval; null when nothing is to be reminded of. */
export function remind(found: RecoveryClaim, today: LegalDate, everyDays: number): RecoveryAnswer | null {
  const ordinals = toRemind(found, today, everyDays).map(({ ordinal }) => ordinal);
  if (ordinals.length === 0) return null;
  const instalments = found.instalments.map((each) =>
    ordinals.includes(each.ordinal) ? { ...each, remindedOn: today } : each,
  );
  return accept({ ...found, instalments }, { type: 'reminded', ordinals });
}
