import type { LegalDate } from '@yimen/standards';

/** GB/T 4761, in the order of its digits 0 to 8. */
export const relations = [
  'HEAD',
  'SPOUSE',
  'SON',
  'DAUGHTER',
  'GRANDCHILD',
  'PARENT',
  'GRANDPARENT',
  'SIBLING',
  'OTHER',
] as const;
export type Relation = (typeof relations)[number];

export interface Member {
  readonly personId: string;
  readonly relation: Relation;
  readonly joinedOn: LegalDate;
  /** The first day without them. */
  readonly leftOn: LegalDate | null;
}

export interface Household {
  readonly id: string;
  readonly number: string;
  readonly division: string;
  readonly formedOn: LegalDate;
  /** All, the past ones too. */
  readonly members: readonly Member[];
  readonly version: number;
}

/** What the rules need to know of a person who is to live in a household. */
export interface Candidate {
  readonly personId: string;
  readonly birthDate: LegalDate;
  readonly isLiving: boolean;
  /** Where else they are or were, all times. */
  readonly stays: readonly {
    readonly householdId: string;
    readonly joinedOn: LegalDate;
    readonly leftOn: LegalDate | null;
  }[];
}

export function isMemberOn(member: Pick<Member, 'joinedOn' | 'leftOn'>, on: LegalDate): boolean {
  return member.joinedOn <= on && (member.leftOn === null || on < member.leftOn);
}

/** Do the two times have a day in common? Both half open. */
export function overlaps(
  a: { readonly joinedOn: LegalDate; readonly leftOn: LegalDate | null },
  b: { readonly joinedOn: LegalDate; readonly leftOn: LegalDate | null },
): boolean {
  const endsBefore = (end: LegalDate | null, start: LegalDate) => end !== null && end <= start;
  const isEmpty = (stay: typeof a) => stay.leftOn === stay.joinedOn;
  return !isEmpty(a) && !isEmpty(b) && !endsBefore(a.leftOn, b.joinedOn) && !endsBefore(b.leftOn, a.joinedOn);
}
