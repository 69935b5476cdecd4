import type { LegalDate } from '@yimen/standards';
import type { SittingStatus } from './steps.js';

export type MarriageSex = 'MALE' | 'FEMALE';

/** One of the two as the rules know them; names and numbers are sealed elsewhere. */
export type Party = { readonly personId: string; readonly sex: MarriageSex; readonly birthDate: LegalDate };

/** What a party signed before the registrar (婚姻登记条例第八条第二项). */
export type Declaration = {
  readonly personId: string;
  readonly noSpouse: boolean;
  readonly noKinship: boolean;
  readonly voluntary: boolean;
  readonly signedOn: LegalDate;
};

/** What the national network says of a person. */
export const networkStates = ['NO_RECORD', 'MARRIED', 'DIVORCED', 'WIDOWED'] as const;
export type NetworkState = (typeof networkStates)[number];

/** One question to the network about the couple, and its answer. Only an answer with both in it is one. */
export type NetworkCheck = {
  readonly id: string;
  readonly askedOn: LegalDate;
  readonly status: 'ASKED' | 'ANSWERED' | 'UNANSWERED' | 'UNREADABLE';
  readonly answeredOn: LegalDate | null;
  readonly states: readonly { readonly personId: string; readonly state: NetworkState }[];
};

/** What settles a contradiction: a fact that can be proven, never a word (domain §6.2). */
export const proofKinds = [
  'DIVORCE_CERTIFICATE',
  'JUDGMENT_IN_FORCE',
  'DEATH_CERTIFICATE',
  'REVOCATION_DECISION',
  'NOT_KIN',
] as const;
export type ProofKind = (typeof proofKinds)[number];
export type Proof = { readonly personId: string; readonly kind: ProofKind; readonly effectiveOn: LegalDate };

/** Why a marriage is not registered: the four grounds of 婚姻登记条例第九条, and no other. An illness is none. */
export type Ground =
  | { readonly because: 'UNDER_AGE'; readonly personId: string; readonly eligibleOn: LegalDate }
  | { readonly because: 'NOT_VOLUNTARY'; readonly personId: string }
  | { readonly because: 'ALREADY_MARRIED'; readonly personId: string }
  | { readonly because: 'PARTY_IS_KIN'; readonly relation: 'LINEAL' | 'COLLATERAL' | 'DECLARED' };

export type Sitting = {
  readonly id: string;
  readonly number: string;
  readonly registry: string;
  readonly division: string;
  readonly parties: readonly [Party, Party];
  readonly status: SittingStatus;
  readonly openedOn: LegalDate;
  readonly openedBy: string;
  readonly declarations: readonly Declaration[];
  readonly check: NetworkCheck | null;
  readonly proofs: readonly Proof[];
  /** Of a refusal: on what grounds, on which day. */
  readonly refused: { readonly on: LegalDate; readonly grounds: readonly Ground['because'][] } | null;
  readonly actId: string | null;
  readonly version: number;
};
