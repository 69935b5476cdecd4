import { ageOn, type LegalDate } from '@yimen/standards';
import type { CheckSource } from './case.js';
import type { Member } from './household.js';

/** A person's signed consent to a check of their means, as it is known on a day (社会救助法 40, 41). */
export type Authorization = {
  personId: string;
  signedOn: LegalDate;
  until: LegalDate | null;
  withdrawnOn: LegalDate | null;
  /** What it lets be checked; where it does not say, everything. */
  scopes?: readonly string[];
};

/** True when the consent has been given, has not run out and has not been withdrawn on the day. */
export function authorizationHolds(authorization: Authorization, on: LegalDate): boolean {
  if (authorization.signedOn > on) return false;
  if (authorization.until !== null && authorization.until < on) return false;
  return authorization.withdrawnOn === null || authorization.withdrawnOn > on;
}

/** Who lacks a consent, and what of the check theirs do not cover. */
export type Lacking = { personIds: string[]; sources: CheckSource[] };

/**
 * The adults of the household without consents that hold on the day and, taken together, cover all the sources; and those of
 * the sources. What covers only a part is no consent to the check (社会救助法 41). A minor's guardian consents with their own.
 */
export function withoutAuthorization(
  members: readonly Member[],
  authorizations: readonly Authorization[],
  { on, adultAge, sources = [] }: { on: LegalDate; adultAge: number; sources?: readonly CheckSource[] },
): Lacking {
  const holding = authorizations.filter((each) => authorizationHolds(each, on));
  const lacks = (personId: string, source: CheckSource) =>
    !holding.some((each) => each.personId === personId && (each.scopes === undefined || each.scopes.includes(source)));
  const personIds = members
    .filter(({ birthDate }) => ageOn(birthDate, on) >= adultAge)
    .map(({ personId }) => personId)
    .filter((id) => !holding.some(({ personId }) => personId === id) || sources.some((source) => lacks(id, source)));
  return { personIds, sources: sources.filter((source) => personIds.some((id) => lacks(id, source))) };
}
