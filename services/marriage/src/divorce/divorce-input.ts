import type { LegalDate } from '@yimen/standards';
import type { PartyKind } from '../cross-border/domain/index.js';
import type { AgreementGiven, Capacity, Custodian } from './domain/index.js';

/** What the mutations are sent, as it comes through the schema. */
export type DivorcePartyInput = {
  personId: string;
  kind: PartyKind;
  present: boolean;
  identityVerified: boolean;
  capacity: Capacity;
  inService: boolean;
};
type SettledInput = { none: boolean; terms?: string | null };
export type DivorceAgreementInput = {
  voluntary?: boolean | null;
  children?: {
    none: boolean;
    arrangements?: readonly { name: string; birthDate: LegalDate; custodian: Custodian; terms: string }[] | null;
  } | null;
  property?: SettledInput | null;
  debts?: SettledInput | null;
};
export type ApplyForDivorceInput = {
  registryCode: string;
  parties: readonly DivorcePartyInput[];
  certificate: { number: string; onMainland: boolean };
  agreement?: DivorceAgreementInput | null;
  courtRefusedEarlier: boolean;
};
export type WithdrawDivorceInput = {
  receiptNumber: string;
  personId: string;
  registryCode?: string | null;
  identityVerified?: boolean | null;
};
export type IssueDivorceCertificateInput = {
  receiptNumber: string;
  registryCode: string;
  present: readonly { personId: string; identityVerified: boolean }[];
  certificateNumber: string;
};
export type DivorceDone = { readonly divorceCaseId: string };

const settled = (given: SettledInput | null | undefined) =>
  given == null ? null : { none: given.none, terms: given.terms ?? '' };

/** The agreement as the rules take it: what was left out is not there. */
export function agreementOf(given: DivorceAgreementInput | null | undefined): AgreementGiven | null {
  if (given == null) return null;
  const { voluntary = null, children, property, debts } = given;
  const arranged = children == null ? null : { none: children.none, arrangements: children.arrangements ?? [] };
  return { voluntary, children: arranged, property: settled(property), debts: settled(debts) };
}
