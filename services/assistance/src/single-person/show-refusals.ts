import type { RefusalOf } from '../subsistence-allowance/domain/index.js';
import type { SinglePersonRefusal } from '../subsistence-allowance/domain/single-person/refusals.js';

type Codes = SinglePersonRefusal['because'];
type Shown = { type: string; field?: string; data?: Readonly<Record<string, unknown>> };

/** The documented types of the refusals of 单人保; the matter's own table takes them in. */
export const singlePersonShows: { readonly [Code in Codes]: (refusal: RefusalOf<Code>) => Shown } = {
  SUBJECT_NOT_MEMBER: () => ({ type: 'InvalidInput', field: 'input.personId' }),
  PROOF_NOT_DECLARED: () => ({ type: 'InvalidInput', field: 'input.kind' }),
  PROOF_LEVEL_MISSING: () => ({ type: 'InvalidInput', field: 'input.disability' }),
  PROOF_NOT_CHECKED: ({ missing }) => ({ type: 'SubsistenceProofNotChecked', data: { missing } }),
  HOUSEHOLD_NOT_AT_EDGE: ({ tier }) => ({ type: 'SubsistenceHouseholdNotAtEdge', data: { tier } }),
  NOT_IN_CATEGORY: () => ({ type: 'SubsistenceNotInSingleCategory' }),
  PERSON_NOT_COUNTED: () => ({ type: 'SubsistencePersonNotCounted' }),
  OWN_INCOME_NOT_BELOW_STANDARD: ({ ownIncomeFen, standardFen }) => ({
    type: 'SubsistenceOwnIncomeNotBelowStandard',
    data: { ownIncome: ownIncomeFen, standard: standardFen },
  }),
  HOUSEHOLD_ON_DIBAO: ({ existing }) => ({
    type: 'SubsistenceHouseholdOnDibao',
    field: 'input.householdId',
    data: { existingNumber: existing },
  }),
};
