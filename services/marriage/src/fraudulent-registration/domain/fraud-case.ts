import type { LegalDate } from '@yimen/standards';
import type { FraudStatus } from './steps.js';

/** How it was obtained: by using another's identity, or by saying what is not so. */
export const fraudManners = ['IMPERSONATION', 'FALSE_STATEMENT'] as const;
export type FraudManner = (typeof fraudManners)[number];

/** Who may find that a registration was obtained by fraud. */
export const findingKinds = [
  'POLICE_CONCLUSION',
  'JUDICIAL_RECOMMENDATION',
  'PROCURATORIAL_RECOMMENDATION',
  'COURT_DOCUMENT',
] as const;
export type FindingKind = (typeof findingKinds)[number];

export type Finding = {
  readonly kind: FindingKind;
  readonly documentNo: string;
  readonly authority: string;
  readonly foundOn: LegalDate;
  /** Whether it says that the registration was obtained by fraud. */
  readonly confirms: boolean;
  readonly recordedOn: LegalDate;
  readonly recordedBy: string;
};

export type FraudVerdict = { readonly on: LegalDate; readonly by: string; readonly actId: string | null };

/** The approval by which the victim may register anew while the case waits. */
export type Allowance = {
  readonly on: LegalDate;
  readonly by: string;
  readonly actId: string;
  readonly proofNo: string;
};

export type FraudCase = {
  readonly id: string;
  readonly number: string;
  /** The act that founded the marriage in question. */
  readonly marriageId: string;
  /** Who says that they were registered without having come. */
  readonly victimId: string;
  readonly manner: FraudManner;
  readonly status: FraudStatus;
  readonly reportedOn: LegalDate;
  readonly reportedBy: string;
  readonly finding: Finding | null;
  readonly allowance: Allowance | null;
  readonly verdict: FraudVerdict | null;
  readonly division: string;
  readonly version: number;
};

/** Is it still to be decided? */
export const isOpen = ({ status }: Pick<FraudCase, 'status'>): boolean =>
  status === 'WAITING_FOR_FINDING' || status === 'UNDER_REVIEW';
