import { type LegalDate, type LegalMonth, monthOf, nextMonth, partsOf } from '@yimen/standards';
import type { CertificateFacts } from '../../application/domain/facts.js';
import type { CertificatePeriod } from '../../certificate/domain/index.js';

/** The month that is judged, and how many months before it was valid again are paid after all. */
export type MonthOfRenewal = { readonly month: LegalMonth; readonly backPayMonths: number };

/**
 * The certificate by which a month is judged on a day (domain §4.4). One that has run out counts as it was before while a new assessment
 * is under way (换证因等级变更期间按原标准发); and, once it was renewed late, in the last months before it was valid again, as many
 * as the parameter says. Frozen and cancelled ones count for nothing, and no renewal makes up for them.
 */
export function certificateFor(
  periods: readonly CertificatePeriod[],
  day: LegalDate,
  renewal: MonthOfRenewal,
): CertificateFacts | null {
  const at = periods.findIndex(({ from, to }) => from <= day && (to === null || to >= day));
  const found = periods[at];
  if (found === undefined) return null;
  const { state } = found;
  if (state.status !== 'EXPIRED') return state;
  const goesOn = state.renewing || madeUpFor(periods.slice(at + 1), renewal);
  return goesOn ? { ...state, status: 'VALID' } : state;
}

/** Is the month among the last ones before the certificate was valid again? */
function madeUpFor(later: readonly CertificatePeriod[], { month, backPayMonths }: MonthOfRenewal): boolean {
  const renewed = later.find(({ state }) => state.status !== 'EXPIRED');
  if (renewed?.state.status !== 'VALID') return false;
  return month >= nextMonth(firstPaid(renewed.from), -backPayMonths);
}

/** The first month that is paid again of itself: the following one; the same where it is valid from its first day on. */
function firstPaid(renewedOn: LegalDate): LegalMonth {
  return partsOf(renewedOn).day === 1 ? monthOf(renewedOn) : nextMonth(monthOf(renewedOn));
}
