import type { LegalDate } from '@yimen/standards';
import type { AllowanceFacts, Tier, TierFacts } from '../../application/domain/facts.js';
import type { CertificatePeriod } from '../../certificate/domain/index.js';
import type { CircumstancePeriod } from '../../circumstances/domain/index.js';
import type { LifeAndHome, PersonPeriod } from '../../person-history/domain/life-and-home.js';
import { certificateFor, type MonthOfRenewal } from './certificate-for-month.js';

/** Everything that is known of a person and bears on an award, with its days: what became known late is in its place. */
export type PersonFacts = {
  readonly life: Pick<LifeAndHome, 'diedOn' | 'reportedDeadSince' | 'declared'>;
  /** When the household registration lay outside of the district that pays. */
  readonly away: readonly PersonPeriod<string>[];
  readonly certificates: readonly CertificatePeriod[];
  readonly circumstances: readonly CircumstancePeriod[];
};

/** Does the period hold on that day? */
export function holdsOn(
  { from, to }: { readonly from: LegalDate; readonly to: LegalDate | null },
  day: LegalDate,
): boolean {
  return from <= day && (to === null || to >= day);
}

/** The days as of which a month is judged. */
export type JudgedDays = {
  /** What happens to the person or the certificate stops from the month after it happens (次月停, domain §4.4). */
  readonly happened: LegalDate;
  /**
   * Another benefit, or the tier, decides for the month in which it is in force from the first day: so the month in which the one begins is
   * the month in which the other stops, and no month has both or neither (domain §9).
   */
  readonly beside: LegalDate;
};

/** The facts by which an allowance is judged as they stand on a day, for a month. */
export function factsOn(
  person: PersonFacts,
  { happened, beside }: JudgedDays,
  renewal: MonthOfRenewal,
): AllowanceFacts {
  const standing = person.circumstances.filter((each) => holdsOn(each, each.kind === 'IN_PRISON' ? happened : beside));
  return {
    certificate: certificateFor(person.certificates, happened, renewal),
    tier: tierOf(standing),
    circumstances: standing.flatMap(({ kind, from, to, amountFen }) =>
      kind === 'LOW_INCOME' ? [] : [{ kind, from, to, amountFen }],
    ),
    // Found when the award was granted; that it is needed no more is found by a re-check, which ends the award.
    longTermCare: true,
  };
}

const order: readonly Tier[] = ['TEKUN', 'DIBAO', 'DIBAO_MARGIN', 'RIGID_EXPENDITURE'];

/** The person's own tier before the household's (单人保), and of several the first in the order of help. */
export function tierOf(standing: readonly CircumstancePeriod[]): TierFacts | null {
  const tiers = standing.filter(({ kind }) => kind === 'LOW_INCOME');
  const best = (single: boolean) =>
    order.find((tier) => tiers.some((each) => each.single === single && each.tier === tier));
  const [own, household] = [best(true), best(false)];
  if (household !== undefined && (own === undefined || order.indexOf(household) <= order.indexOf(own)))
    return { tier: household, subject: 'HOUSEHOLD', householdTier: null };
  return own === undefined ? null : { tier: own, subject: 'PERSON', householdTier: household ?? null };
}

/** The level of the certificate as it stands on a day, whatever its status; null without one. */
export function levelIn({ certificates }: PersonFacts, day: LegalDate): number | null {
  return certificates.filter(({ from }) => from <= day).at(-1)?.state.level ?? null;
}
