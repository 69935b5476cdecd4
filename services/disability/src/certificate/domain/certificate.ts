import type { DisabilityCategory, DisabilityLevel, LegalDate } from '@yimen/standards';

/** One kind of disability with its level. A multiple one is several of these. */
export type SingleCategory = Exclude<DisabilityCategory, 'MULTIPLE'>;
export type Disability = { readonly category: SingleCategory; readonly level: DisabilityLevel };

/** What the federation can say of a certificate; that it has run out, the calendar says. */
export type StatedStatus = 'VALID' | 'FROZEN' | 'CANCELLED';
export type CertificateStatus = StatedStatus | 'EXPIRED';

/**
 * What the federation's register says of a person's certificate from a day on, whole. `revision` counts the federation's own
 * changes of this person; `local` counts what was written at a window on top of the revision known then (0: the federation's own).
 */
export type Statement = {
  readonly revision: number;
  readonly local: number;
  readonly effectiveOn: LegalDate;
  readonly status: StatedStatus;
  readonly disabilities: readonly Disability[];
  readonly issuedOn: LegalDate;
  /** The last day on which it is valid. */
  readonly validTo: LegalDate;
  /** 换证: a new assessment is under way; the standard of before goes on meanwhile (domain §4.4). */
  readonly renewing: boolean;
};

/** What is so of a certificate on a day. */
export type CertificateState = {
  readonly status: CertificateStatus;
  readonly category: DisabilityCategory;
  /** Of several the gravest (domain §4.2). */
  readonly level: DisabilityLevel;
  readonly disabilities: readonly Disability[];
  readonly issuedOn: LegalDate;
  readonly validTo: LegalDate;
  readonly renewing: boolean;
};

/** The category that a certificate of these disabilities bears. */
export function categoryOf(disabilities: readonly Disability[]): DisabilityCategory {
  const [only] = disabilities;
  return disabilities.length === 1 && only !== undefined ? only.category : 'MULTIPLE';
}

/** The level of several disabilities: the gravest, which is the smallest number (domain §4.2 多重残疾). */
export function levelOf(disabilities: readonly Disability[]): DisabilityLevel {
  return ([1, 2, 3] as const).find((level) => disabilities.some((each) => each.level === level)) ?? 4;
}
