import type { LegalDate } from '@yimen/standards';
import { type Member, type Relation, relations } from './domain/household.js';

/** A household as it lies on disk. */
export interface HouseholdRow {
  readonly id: string;
  readonly number: string;
  readonly division: string;
  readonly formed_on: LegalDate;
  readonly version: number;
}

/** A stay of a person in a household. `relation`: the digit of GB/T 4761. */
export interface MemberRow {
  readonly id: string;
  readonly household_id: string;
  readonly person_id: string;
  readonly relation: number;
  readonly joined_on: LegalDate;
  readonly left_on: LegalDate | null;
}

export const memberColumns = 'm.id, m.household_id, m.person_id, m.relation, m.joined_on, m.left_on';

export function relationOf(digit: number): Relation {
  return relations[digit] ?? 'OTHER';
}

export function memberOf(row: MemberRow): Member {
  return {
    personId: row.person_id,
    relation: relationOf(row.relation),
    joinedOn: row.joined_on,
    leftOn: row.left_on,
  };
}
