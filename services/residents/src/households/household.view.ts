import type { LegalDate } from '@yimen/standards';
import { type DivisionStub, divisionStub } from '../persons/person.view.js';
import type { Relation } from './domain/household.js';
import { type HouseholdRow, type MemberRow, relationOf } from './household.row.js';

/** A household as the schema shows it. */
export interface HouseholdView {
  readonly __typename: 'Household';
  readonly id: string;
  readonly number: string;
  readonly division: DivisionStub;
  readonly version: number;
}

/** A member; the person is loaded when they are asked for. */
export interface MemberView {
  readonly personId: string;
  readonly relation: Relation;
  readonly joinedOn: LegalDate;
  readonly leftOn: LegalDate | null;
}

export function householdView(row: HouseholdRow): HouseholdView {
  return {
    __typename: 'Household',
    id: row.id,
    number: row.number,
    division: divisionStub(row.division),
    version: row.version,
  };
}

export function memberView(row: MemberRow): MemberView {
  return {
    personId: row.person_id,
    relation: relationOf(row.relation),
    joinedOn: row.joined_on,
    leftOn: row.left_on,
  };
}
