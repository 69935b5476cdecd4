import type { LegalDate } from '@yimen/standards';

export type CheckScope =
  | 'HUKOU'
  | 'TAX'
  | 'SOCIAL_INSURANCE'
  | 'REAL_ESTATE'
  | 'MARKET_REGULATION'
  | 'HOUSING_FUND'
  | 'VEHICLE'
  | 'BANK'
  | 'INSURANCE'
  | 'SECURITIES'
  | 'NONBANK_PAYMENT';
/** What a consent is for: a check for 低保, for any kind of social assistance, of somebody who must support others, something else. */
export type ConsentPurpose = 'SUBSISTENCE_CHECK' | 'ASSISTANCE_CHECK' | 'OBLIGOR_CHECK' | 'OTHER';
export type ConsentChannel = 'PAPER' | 'ONLINE' | 'HOME_VISIT';

/** A consent to data checks: who, to whom, for what, until when. */
export interface Consent {
  readonly id: string;
  readonly personId: string;
  readonly scopes: readonly CheckScope[];
  readonly agency: string;
  readonly purpose: string;
  /** The purpose as a code; null where only its words say it. */
  readonly purposeCode: ConsentPurpose | null;
  /** The division of the agency; null where only its name says it. */
  readonly agencyDivision: string | null;
  /** The one case that it is for; null for any of its purpose. */
  readonly caseNumber: string | null;
  readonly signedOn: LegalDate;
  /** The last day in force. */
  readonly validUntil: LegalDate;
  /** The first day without it. */
  readonly withdrawnOn: LegalDate | null;
  /** The day on which the case that it was given for ended, and the consent with it. */
  readonly lapsedOn: LegalDate | null;
  readonly channel: ConsentChannel;
  readonly guardianId: string | null;
  readonly version: number;
}

/** True on the days from the signature to the last day, both included, before a withdrawal or the end of its case. */
export function isInForce(
  {
    signedOn,
    validUntil,
    withdrawnOn,
    lapsedOn,
  }: Pick<Consent, 'signedOn' | 'validUntil' | 'withdrawnOn' | 'lapsedOn'>,
  on: LegalDate,
): boolean {
  const ended = [withdrawnOn, lapsedOn].some((day) => day !== null && day <= on);
  return signedOn <= on && on <= validUntil && !ended;
}
