import { type NotInForce, type Remedy, remedyBy } from '@yimen/casework/domain';
import type { Law } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import { keys } from './rules/keys.js';

export { remedyUntil } from '@yimen/casework/domain';

/** The remedies open against a decision of the day: reconsideration and suit, with their limits (domain §0.6, §21). */
export function remedyOn(law: Law, on: LegalDate): Remedy | NotInForce {
  return remedyBy(law, keys, on);
}
