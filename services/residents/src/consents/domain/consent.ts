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
export type ConsentChannel = 'PAPER' | 'ONLINE' | 'HOME_VISIT';

/** A consent to data checks: who, to whom, for what, until when. */
export interface Consent {
  readonly id: string;
  readonly personId: string;
  readonly scopes: readonly CheckScope[];
  readonly agency: string;
  readonly purpose: string;
  readonly signedOn: LegalDate;
  /** The last day in force. */
  readonly validUntil: LegalDate;
  /** The first day without it. */
  readonly withdrawnOn: LegalDate | null;
  readonly channel: ConsentChannel;
  readonly guardianId: string | null;
  readonly version: number;
}

/** True on the days from the signature to the last day, both included, before a withdrawal. */
export function isInForce(consent: Pick<Consent, 'signedOn' | 'validUntil' | 'withdrawnOn'>, on: LegalDate): boolean {
  return (
    consent.signedOn <= on && on <= consent.validUntil && (consent.withdrawnOn === null || on < consent.withdrawnOn)
  );
}
