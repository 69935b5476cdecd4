import { countOf, type Law, parameterOn } from '@yimen/policy';
import { addDays, type LegalDate } from '@yimen/standards';
import type { Act } from '../../act/domain/index.js';
import { divorceKeys } from './keys.js';

/**
 * Can a divorce that another registry registered on this day be that of this marriage? Not before the marriage; and of one that was registered
 * here not before a cooling-off period could have passed since (民法典第一千零七十七条; before 2021 there was none): the network has one state
 * a person and not whose divorce it is, and may still show that of an earlier marriage.
 */
export function mayHaveDivorced(
  { source, kind, effectiveOn, recordedOn }: Pick<Act, 'source' | 'kind' | 'effectiveOn' | 'recordedOn'>,
  on: LegalDate,
  law: Law,
): boolean {
  if (on < effectiveOn) return false;
  if (source === 'NATIONAL') return true;
  // What was registered afterwards (补办) counts from long ago; its certificate is there from the day of its recording.
  const registeredOn = kind === 'RETROACTIVE' ? recordedOn : effectiveOn;
  const cooling = parameterOn(law, divorceKeys.cooling, on);
  return on >= registeredOn && (!cooling.ok || on > addDays(registeredOn, countOf(cooling)));
}
