import type { LegalDate } from '@yimen/standards';
import { nameOf, phoneOf } from './contact.js';
import { type IdentityClaim, identityOf } from './identity.js';
import type { IdentityType, Person, Sex } from './person.js';
import { accept, badInput, type Decision, refuse } from './refusals.js';
import type { Registered } from './register.js';

/** What was registered wrongly; undefined stays as it is. */
export interface CorrectOrder {
  readonly name?: string | undefined;
  readonly identityType?: IdentityType | undefined;
  readonly number?: string | undefined;
  readonly sex?: Sex | undefined;
  readonly birthDate?: LegalDate | undefined;
  readonly phone?: string | undefined;
  readonly reason: string;
}

/** Corrects a registration: the whole is checked again, as if it were registered now. A reason must be given. */
export function correct(found: Person, order: CorrectOrder, today: LegalDate): Decision<Registered> {
  if (order.reason.trim() === '' || order.reason.length > 200)
    return refuse(badInput('REASON_MISSING', '请写明更正的理由（不超过 200 字）。', 'input.reason'));
  const identity = identityOf(claimOf(found, order), today);
  if ('because' in identity) return refuse(identity);
  const name = nameOf(order.name ?? found.name);
  if ('because' in name) return refuse(name);
  const phone = phoneOf(order.phone ?? found.phone);
  if ('because' in phone) return refuse(phone);
  if (found.lifeStatusOn !== null && found.lifeStatusOn < identity.birthDate)
    return refuse(badInput('BIRTH_AFTER_DEATH', '出生日期晚于已登记的死亡（失踪）日期，请核对。', 'input.birthDate'));
  const { sexInNumber, ...document } = identity;
  const person: Person = { ...found, ...document, ...name, ...phone, version: found.version + 1 };
  if (!differs(found, person)) return refuse({ because: 'nothing-to-change' });
  return accept({ person, sexInNumber });
}

/** What the person claims to be now. A new number tells its own birth date and sex; what was derived from the old one goes with it. */
function claimOf(found: Person, order: CorrectOrder): IdentityClaim {
  const renumbered = order.number !== undefined || order.identityType !== undefined;
  const kept = renumbered ? { birthDate: null, sex: null } : found;
  return {
    identityType: order.identityType ?? found.identityType,
    number: order.number ?? (order.identityType === 'NONE' ? null : found.number),
    birthDate: order.birthDate ?? kept.birthDate,
    sex: order.sex ?? kept.sex,
  };
}

const corrected = ['identityType', 'number', 'name', 'sex', 'birthDate', 'phone'] as const;

function differs(before: Person, after: Person): boolean {
  return corrected.some((field) => before[field] !== after[field]);
}
