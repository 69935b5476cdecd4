import type { LegalDate } from '@yimen/standards';
import type { IncomeKind, PropertyKind } from './household.js';

/** Where a household's means are checked (domain §2.5). */
export const checkSources = [
  'HUKOU',
  'TAX',
  'SOCIAL_INSURANCE',
  'REAL_ESTATE',
  'MARKET_REGULATION',
  'HOUSING_FUND',
  'VEHICLE',
  'BANK',
  'INSURANCE',
  'SECURITIES',
  'NONBANK_PAYMENT',
] as const;
export type CheckSource = (typeof checkSources)[number];
/** UNREADABLE: something came that cannot be taken for an answer. WITHDRAWN: the consent ended before the answer came. */
export type CheckStatus = 'ASKED' | 'OK' | 'NO_DATA' | 'TIMEOUT' | 'REFUSED' | 'UNREADABLE' | 'WITHDRAWN';
/** `setAside`: a contest about it was upheld, and it no longer counts. */
export type CheckFinding = {
  personId: string;
  kind: IncomeKind | PropertyKind;
  amountFen: number;
  count?: number;
  setAside?: boolean;
};

/** One question to one source. A time-out and a refusal are answers, and pass nobody. */
export type Check = {
  checkId: string;
  source: CheckSource;
  personIds: readonly string[];
  askedOn: LegalDate;
  answerBy: LegalDate;
  status: CheckStatus;
  findings: readonly CheckFinding[];
  dataDate: LegalDate | null;
  answeredOn: LegalDate | null;
  /** Whom it is about, when not the household: obligors, each with their own consent, and only their income. */
  about?: 'OBLIGORS';
  /** The consents that it rests on, and the role in which it was asked: each question's own record (domain §22). */
  consentIds?: readonly string[];
  askedBy?: string;
};
export type CheckConclusion = 'PASS' | 'EXCEED' | 'INCOMPLETE';
