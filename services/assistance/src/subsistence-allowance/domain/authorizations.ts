import { ageOn, type LegalDate } from '@yimen/standards';
import type { Member } from './household.js';

/** A person's signed consent to a check of their means, as it is known on a day (社会救助法 40, 41). */
export type Authorization = {
  personId: string;
  signedOn: LegalDate;
  until: LegalDate | null;
  withdrawnOn: LegalDate | null;
};

/** True when the consent has been given, has not run out and has not been withdrawn on the day. */
export function authorizationHolds(authorization: Authorization, on: LegalDate): boolean {
  if (authorization.signedOn > on) return false;
  if (authorization.until !== null && authorization.until < on) return false;
  return authorization.withdrawnOn === null || authorization.withdrawnOn > on;
}

/** The adults of the household without a consent that holds on the day. A minor's guardian consents with their own. */
export function withoutAuthorization(
  members: readonly Member[],
  authorizations: readonly Authorization[],
  { on, adultAge }: { on: LegalDate; adultAge: number },
): string[] {
  const holding = new Set(authorizations.filter((each) => authorizationHolds(each, on)).map((each) => each.personId));
  return members
    .filter((member) => ageOn(member.birthDate, on) >= adultAge && !holding.has(member.personId))
    .map((member) => member.personId);
}
