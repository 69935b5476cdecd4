import type { LegalDate } from '@yimen/standards';
import { nameOf, phoneOf } from './contact.js';
import { type IdentityClaim, identityOf } from './identity.js';
import type { Person, PlaceOnDay, Sex } from './person.js';
import { complaintAboutPlace } from './places.js';
import { accept, badInput, type Decision, refuse } from './refusals.js';

export interface RegisterOrder extends IdentityClaim {
  readonly id: string;
  readonly name: string;
  readonly hukou: PlaceOnDay | null;
  readonly residence: PlaceOnDay | null;
  readonly phone: string | null;
}

export interface Registered {
  readonly person: Person;
  /** What the number says of the sex, when something else was stated. */
  readonly sexInNumber: Sex | null;
}

/** Registers a person as their document and their own words tell them. That the number is not registered already is the caller's to know. */
export function register(order: RegisterOrder, today: LegalDate): Decision<Registered> {
  const identity = identityOf(order, today);
  if ('because' in identity) return refuse(identity);
  const name = nameOf(order.name);
  if ('because' in name) return refuse(name);
  const phone = phoneOf(order.phone);
  if ('because' in phone) return refuse(phone);
  if (order.hukou === null && order.residence === null)
    return refuse(badInput('DIVISION_MISSING', '户籍地和常住地至少填写一处。', 'input.hukouDivision'));
  const complaint =
    (order.hukou && complaintAboutPlace(order.hukou, 'input.hukouDivision')) ??
    (order.residence && complaintAboutPlace(order.residence, 'input.residenceDivision'));
  if (complaint) return refuse(complaint);
  const { sexInNumber, ...document } = identity;
  const person: Person = {
    ...document,
    ...name,
    ...phone,
    id: order.id,
    hukouDivision: order.hukou?.code ?? null,
    hukouSince: order.hukou ? today : null,
    residenceDivision: order.residence?.code ?? null,
    residenceSince: order.residence ? today : null,
    lifeStatus: 'ALIVE',
    lifeStatusOn: null,
    version: 1,
  };
  return accept({ person, sexInNumber });
}
