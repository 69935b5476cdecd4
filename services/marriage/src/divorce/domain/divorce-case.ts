import type { LegalDate } from '@yimen/standards';
import type { Custodian } from './agreement.js';
import type { DivorcePeriods, DivorceTerms } from './periods.js';
import type { DivorceStatus } from './steps.js';

/** What the registrar is shown and nobody is refused for (domain §6.2, §26). */
export const divorceHints = [
  'GRANDPARENTS_AS_CUSTODIANS',
  'CHILD_WITH_ANOTHER',
  'MILITARY_SPOUSE',
  'COURT_REFUSED_EARLIER',
] as const;
export type DivorceHint = (typeof divorceHints)[number];

/** How an application was withdrawn: at the registry in its office hours, or online until midnight. */
export type WithdrawalWay = 'IN_PERSON' | 'ONLINE';

/** 离婚登记申请: one couple's application, from its receipt to the certificate or its end. Plain data; the agreement is sealed beside it. */
export type DivorceCase = {
  id: string;
  receiptNumber: string;
  /** The registry that received it, and alone may issue the certificate. */
  registry: string;
  parties: readonly [string, string];
  status: DivorceStatus;
  /** The act of the register by which the two are married. */
  marriageActId: string;
  terms: DivorceTerms;
  periods: DivorcePeriods;
  custody: Partial<Record<Custodian, number>>;
  hints: readonly DivorceHint[];
  agreementHash: string;
  receivedBy: string;
  withdrawn: { on: LegalDate; by: string; way: WithdrawalWay } | null;
  /** The certificate's number as printed on both copies: kept, never made up (domain A.4). */
  issued: { on: LegalDate; by: string; certificateNumber: string } | null;
  endedOn: LegalDate | null;
};

/** What has happened to an application. */
export type DivorceFact =
  | { type: 'applied' }
  | { type: 'cooling-begun' }
  | { type: 'window-opened' }
  | { type: 'periods-changed'; before: DivorcePeriods }
  | { type: 'withdrawn'; by: string; way: WithdrawalWay }
  | { type: 'issued' }
  | { type: 'expired' }
  | { type: 'ended-by-death'; personId: string; diedOn: LegalDate }
  | { type: 'ended-with-marriage'; on: LegalDate };

/** True for one of the two. */
export function isParty({ parties }: DivorceCase, personId: string | undefined): boolean {
  return personId !== undefined && parties.includes(personId);
}
