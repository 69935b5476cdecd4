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
  /** What for, in words. Where neither they nor a code are given, it is not compared. */
  purpose?: string;
  /** What for, as a code (residents' `ConsentPurpose`); null where only the words say it. */
  purposeCode?: string | null;
  /** By whom: the office's division, or one above it; null where it does not say. */
  agencyDivision?: string | null;
  /** The one case that it is for; null for any case of its purpose. */
  caseNumber?: string | null;
  /** The case that it was given for has ended: with it the consent (domain §23 授权的边界). */
  lapsedOn?: LegalDate | null;
};

/** True when the consent has been given, has not run out, has not been withdrawn and has not lapsed on the day. */
export function authorizationHolds(authorization: Authorization, on: LegalDate): boolean {
  const { signedOn, until, withdrawnOn, lapsedOn = null } = authorization;
  if (signedOn > on) return false;
  if (until !== null && until < on) return false;
  return (withdrawnOn === null || withdrawnOn > on) && (lapsedOn === null || lapsedOn > on);
}

/** What a check is for and who makes it: the purposes that serve it, its case's number, the office's division and those above. */
export type CheckedFor = {
  purposes: readonly string[];
  caseNumber: string | null;
  within: readonly string[];
};

/** What serves the check of an applicant's household. */
export const householdPurposes: readonly string[] = ['SUBSISTENCE_CHECK', 'ASSISTANCE_CHECK'];
/** Words that say the same on a paper without a code. */
const householdWords = /低保|最低生活保障|社会救助|家庭经济状况|AST-01/;
/** What serves the check of somebody who must support the household and lives apart: given for that, and for that case. */
export const obligorPurposes: readonly string[] = ['OBLIGOR_CHECK'];

/** True when the consent was given for this: its purpose, its case, its office (domain §23: 授权书应列明被授权机关、范围、用途). */
export function serves(authorization: Authorization, { purposes, caseNumber, within }: CheckedFor): boolean {
  const { purpose, purposeCode = null, agencyDivision = null, caseNumber: only = null } = authorization;
  const said =
    purposeCode === null ? purpose === undefined || householdWords.test(purpose) : purposes.includes(purposeCode);
  if (!said) return false;
  if (agencyDivision !== null && !within.includes(agencyDivision)) return false;
  return only === null || only === caseNumber;
}

/** Who lacks a consent, and what of the check theirs do not cover. */
export type Lacking = { personIds: string[]; sources: CheckSource[] };

/** The day, who is an adult, what is to be checked, and for what: without it the purpose is not compared. */
export type ConsentNeeded = {
  on: LegalDate;
  adultAge: number;
  sources?: readonly CheckSource[];
  checkedFor?: CheckedFor;
};

/**
 * The adults of the household without consents that hold on the day, serve the check and, taken together, cover all the sources;
 * and those of the sources. What covers only a part is no consent to the check (社会救助法 41). A minor's guardian consents with
 * their own.
 */
export function withoutAuthorization(
  members: readonly Member[],
  authorizations: readonly Authorization[],
  { on, adultAge, sources = [], checkedFor }: ConsentNeeded,
): Lacking {
  const holding = authorizations.filter(
    (each) => authorizationHolds(each, on) && (checkedFor === undefined || serves(each, checkedFor)),
  );
  const lacks = (personId: string, source: CheckSource) =>
    !holding.some((each) => each.personId === personId && (each.scopes === undefined || each.scopes.includes(source)));
  const personIds = members
    .filter(({ birthDate }) => ageOn(birthDate, on) >= adultAge)
    .map(({ personId }) => personId)
    .filter((id) => !holding.some(({ personId }) => personId === id) || sources.some((source) => lacks(id, source)));
  return { personIds, sources: sources.filter((source) => personIds.some((id) => lacks(id, source))) };
}
