import type { LegalDate } from '@yimen/standards';
import type { Act } from './act.js';
import { isMarried, type MaritalStatus, statusAt } from './status.js';

/** Somebody who is not of the couple of an act, and whom it makes married or unmarried all the same. */
export type ThirdPerson = { readonly personId: string; readonly was: MaritalStatus; readonly is: MaritalStatus };

/**
 * Whom an act concerns besides its couple: whoever is or was married to one of the two, and is by the act married again or no more. A later
 * marriage of the spouse that never was lets an earlier one revive (民法典第五十一条、第一千零五十四条).
 */
export function thirdPersons(
  act: Act,
  { before, after }: { readonly before: readonly Act[]; readonly after: readonly Act[] },
  asOf: LegalDate,
): ThirdPerson[] {
  const near = before
    .filter(({ parties }) => parties.some((id) => id !== null && act.parties.includes(id)))
    .flatMap(({ parties }) => parties)
    .filter((id) => id !== null && !act.parties.includes(id));
  return [...new Set(near)].flatMap((personId) => {
    if (personId === null) return [];
    const [was, is] = [statusAt(before, personId, { asOf }), statusAt(after, personId, { asOf })];
    return isMarried(was) === isMarried(is) ? [] : [{ personId, was, is }];
  });
}
