import { addDays, type LegalDate } from '@yimen/standards';
import type { Act } from './act.js';

/** The days of the cooling-off period (民法典第一千零七十七条): no divorce by agreement is registered before they are over. */
const coolingDays = 30;

/**
 * Can a divorce that another registry registered on this day be that of this marriage? Not before the marriage; and of one that was registered
 * here not before a cooling-off period has passed since: the network has one state a person and not whose divorce it is, and may
 * still show that of an earlier marriage.
 */
export function mayHaveDivorced(
  { source, kind, effectiveOn, recordedOn }: Pick<Act, 'source' | 'kind' | 'effectiveOn' | 'recordedOn'>,
  on: LegalDate,
): boolean {
  if (on < effectiveOn) return false;
  // What was registered afterwards (补办) counts from long ago; its certificate is there from the day of its recording.
  const registeredOn = kind === 'RETROACTIVE' ? recordedOn : effectiveOn;
  return source === 'NATIONAL' || on > addDays(registeredOn, coolingDays);
}
