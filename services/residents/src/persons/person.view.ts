import { masked } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import type { Seals } from '../access/seals.js';
import type { IdentityType, LifeStatus, Sex } from './domain/person.js';
import { openedNumber, type PersonRow } from './person.row.js';

/** A person as the schema shows them: number and telephone masked, and opened only when they are asked for. */
export interface PersonView {
  readonly __typename: 'Person';
  readonly id: string;
  readonly name: string;
  readonly identityType: IdentityType;
  readonly identityNumber: () => string | null;
  readonly sex: Sex;
  readonly birthDate: LegalDate;
  readonly hukouDivision: DivisionStub | null;
  readonly residenceDivision: DivisionStub | null;
  readonly phone: () => string | null;
  readonly lifeStatus: LifeStatus;
  readonly lifeStatusOn: LegalDate | null;
  readonly version: number;
}

/** A division of place-names, by its code. */
export interface DivisionStub {
  readonly __typename: 'Division';
  readonly code: string;
}

export function divisionStub(code: string): DivisionStub {
  return { __typename: 'Division', code };
}

export function viewOf(row: PersonRow, seals: Seals): PersonView {
  return {
    __typename: 'Person',
    id: row.id,
    name: seals.open('person.name', row.id, row.name_sealed),
    identityType: row.identity_type,
    identityNumber: () => {
      const number = openedNumber(row, seals);
      return number === null ? null : masked('identity-number', number);
    },
    sex: row.sex,
    birthDate: row.birth_date,
    hukouDivision: row.hukou_division === null ? null : divisionStub(row.hukou_division),
    residenceDivision: row.residence_division === null ? null : divisionStub(row.residence_division),
    phone: () =>
      row.phone_sealed === null ? null : masked('telephone', seals.open('person.phone', row.id, row.phone_sealed)),
    lifeStatus: row.life_status,
    lifeStatusOn: row.life_status_on,
    version: row.version,
  };
}
