import type { LegalDate } from '@yimen/standards';
import type { Seals } from '../access/seals.js';
import type { IdentityType, LifeStatus, Person, Sex } from './domain/person.js';

/** A person as they lie on disk. */
export interface PersonRow {
  readonly id: string;
  readonly identity_type: IdentityType;
  readonly number_sealed: Buffer | null;
  readonly name_sealed: Buffer;
  readonly phone_sealed: Buffer | null;
  readonly sex: Sex;
  readonly birth_date: LegalDate;
  readonly hukou_division: string | null;
  readonly hukou_since: LegalDate | null;
  readonly residence_division: string | null;
  readonly residence_since: LegalDate | null;
  readonly life_status: LifeStatus;
  readonly life_status_on: LegalDate | null;
  readonly version: number;
}

/** The columns of `PersonRow`, of `person AS p`. */
export const personColumns = `
  p.id, p.identity_type, p.number_sealed, p.name_sealed, p.phone_sealed, p.sex, p.birth_date, p.hukou_division,
  p.hukou_since, p.residence_division, p.residence_since, p.life_status, p.life_status_on, p.version`;

/** The person with everything opened: for the rules, never for an answer. */
export function personOf(row: PersonRow, seals: Seals): Person {
  return {
    id: row.id,
    identityType: row.identity_type,
    number: openedNumber(row, seals),
    name: seals.open('person.name', row.id, row.name_sealed),
    sex: row.sex,
    birthDate: row.birth_date,
    hukouDivision: row.hukou_division,
    hukouSince: row.hukou_since,
    residenceDivision: row.residence_division,
    residenceSince: row.residence_since,
    phone: row.phone_sealed === null ? null : seals.open('person.phone', row.id, row.phone_sealed),
    lifeStatus: row.life_status,
    lifeStatusOn: row.life_status_on,
    version: row.version,
  };
}

export function openedNumber(row: Pick<PersonRow, 'id' | 'number_sealed'>, seals: Seals): string | null {
  return row.number_sealed === null ? null : seals.open('person.number', row.id, row.number_sealed);
}
