import type { LegalDate } from '@yimen/standards';

export type RepresentationKind = 'GUARDIAN' | 'ENTRUSTED';
export type GuardianshipBasis = 'PARENT' | 'SPOUSE' | 'ADULT_CHILD' | 'NEAR_RELATIVE' | 'APPOINTED' | 'CIVIL_AFFAIRS';
export type RepresentedMatter = 'ALL' | 'SOCIAL_ASSISTANCE';
export type RepresentationEnd = 'TAKEN_BACK' | 'GIVEN_UP' | 'CAPABLE' | 'GUARDIAN_CHANGED' | 'RAN_OUT';

/** Who may act in whose name, on what ground, in which matters, from when to when (民法典第二十三条、第一百六十三条). */
export interface Representation {
  readonly id: string;
  readonly personId: string;
  readonly agentId: string;
  readonly kind: RepresentationKind;
  readonly guardianship: GuardianshipBasis | null;
  readonly matters: readonly RepresentedMatter[];
  readonly validFrom: LegalDate;
  /** The last day; null while no end is known. */
  readonly validUntil: LegalDate | null;
  /** The first day without it. */
  readonly endedOn: LegalDate | null;
  readonly endedBecause: RepresentationEnd | null;
  readonly version: number;
}

/** True from the first day to the last, both included, before it is ended. That both live is asked of the persons. */
export function isInForce(
  { validFrom, validUntil, endedOn }: Pick<Representation, 'validFrom' | 'validUntil' | 'endedOn'>,
  on: LegalDate,
): boolean {
  return validFrom <= on && (validUntil === null || on <= validUntil) && (endedOn === null || on < endedOn);
}
