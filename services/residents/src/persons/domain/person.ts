import type { LegalDate } from '@yimen/standards';

export type IdentityType = 'RESIDENT_ID' | 'HMT_RESIDENCE' | 'FOREIGN_PERMANENT' | 'PASSPORT' | 'OFFICER' | 'NONE';
/** GB/T 2261.1: 0, 1, 2, 9. */
export type Sex = 'UNKNOWN' | 'MALE' | 'FEMALE' | 'UNSTATED';
export type LifeStatus = 'ALIVE' | 'SUSPECTED_DEAD' | 'DEAD' | 'DECLARED_MISSING' | 'DECLARED_DEAD';

/** A person with everything opened, as the rules of this service judge it. Never leaves it so. */
export interface Person {
  readonly id: string;
  readonly identityType: IdentityType;
  readonly number: string | null;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: LegalDate;
  readonly hukouDivision: string | null;
  readonly hukouSince: LegalDate | null;
  readonly residenceDivision: string | null;
  readonly residenceSince: LegalDate | null;
  readonly phone: string | null;
  readonly lifeStatus: LifeStatus;
  readonly lifeStatusOn: LegalDate | null;
  readonly version: number;
}

/** True when the person can act and be acted for: reported or declared dead is not. Missing is: the declaration may be lifted. */
export function isLiving(person: Pick<Person, 'lifeStatus'>): boolean {
  return (
    person.lifeStatus === 'ALIVE' || person.lifeStatus === 'SUSPECTED_DEAD' || person.lifeStatus === 'DECLARED_MISSING'
  );
}

/** What the copy of the tree says of a code on the day. */
export interface PlaceOnDay {
  readonly code: string;
  readonly state: 'IN_FORCE' | 'ABOLISHED' | 'NOT_YET' | 'UNKNOWN';
  readonly level: string | null;
  readonly successors: readonly string[];
}
