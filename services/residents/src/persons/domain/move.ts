import type { LegalDate } from '@yimen/standards';
import type { Person, PlaceOnDay } from './person.js';
import { complaintAboutPlace } from './places.js';
import { accept, badInput, type Decision, dateInFuture, refuse } from './refusals.js';

export interface MoveOrder {
  readonly hukou: PlaceOnDay | null;
  readonly residence: PlaceOnDay | null;
  readonly on: LegalDate;
}

/** Moves where somebody is registered or lives. The day is not after today and not before the last move of the same kind. */
export function move(found: Person, order: MoveOrder, today: LegalDate): Decision<Person> {
  if (order.on > today) return refuse(dateInFuture('input.on', today));
  if (order.on < found.birthDate) return refuse(badInput('DATE_BEFORE_BIRTH', '日期早于出生日期。', 'input.on'));
  const complaint =
    (order.hukou && complaintAboutPlace(order.hukou, 'input.hukouDivision')) ??
    (order.residence && complaintAboutPlace(order.residence, 'input.residenceDivision'));
  if (complaint) return refuse(complaint);
  const hukou = order.hukou !== null && order.hukou.code !== found.hukouDivision ? order.hukou.code : null;
  const residence =
    order.residence !== null && order.residence.code !== found.residenceDivision ? order.residence.code : null;
  if (hukou === null && residence === null) return refuse({ because: 'nothing-to-change' });
  return accept({
    ...found,
    ...(hukou !== null && { hukouDivision: hukou, hukouSince: order.on }),
    ...(residence !== null && { residenceDivision: residence, residenceSince: order.on }),
    version: found.version + 1,
  });
}
