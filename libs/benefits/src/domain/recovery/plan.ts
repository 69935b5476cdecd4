import type { LegalDate, LegalMonth } from '@yimen/standards';
import { addMonths } from '@yimen/standards';
import type { Instalment } from './claim.js';
import type { RecoveryRefusalOf } from './refusals.js';

/** A part of a plan that is not numbered yet. */
export type PlannedPart = Pick<Instalment, 'dueOn' | 'month' | 'amountFen'>;

/** All at once, by a day. */
export function atOnce(owedFen: number, dueOn: LegalDate): PlannedPart[] {
  return [{ dueOn, month: null, amountFen: owedFen }];
}

/**
 * Equal parts, one a month from the first day on; what does not divide is paid with the last. Refuses fewer than two parts, more
 * than the district allows, and more parts than there are fen.
 */
export function inInstalments(
  owedFen: number,
  count: number,
  firstOn: LegalDate,
  most: number,
): PlannedPart[] | RecoveryRefusalOf<'TOO_MANY_INSTALMENTS' | 'INSTALMENTS_INVALID'> {
  if (!Number.isInteger(count) || count < 2 || count > owedFen) return { because: 'INSTALMENTS_INVALID' };
  if (count > most) return { because: 'TOO_MANY_INSTALMENTS', most };
  const part = Math.floor(owedFen / count);
  return Array.from({ length: count }, (_, at) => ({
    dueOn: addMonths(firstOn, at),
    month: null,
    amountFen: at === count - 1 ? owedFen - part * (count - 1) : part,
  }));
}

/** A coming month of the award: what may be kept back of it at most, so that the protected minimum stays. */
export type Withholdable = { month: LegalMonth; mostFen: number; protectedFen: number };

/**
 * Out of the rolls to come: the amount wished for from each month, less where the protected minimum leaves less, until all is
 * paid. Refuses a wish that the first month does not allow (PROTECTED_MINIMUM, with what it does), and months that do not
 * suffice.
 */
export function fromFutureAwards(
  owedFen: number,
  wishedFen: number,
  months: readonly Withholdable[],
): PlannedPart[] | RecoveryRefusalOf<'PROTECTED_MINIMUM' | 'AWARD_NOT_IN_FORCE' | 'TOO_MANY_INSTALMENTS'> {
  const [first] = months;
  if (first === undefined) return { because: 'AWARD_NOT_IN_FORCE' };
  if (Math.min(wishedFen, owedFen) > first.mostFen) {
    const { month, mostFen, protectedFen } = first;
    return { because: 'PROTECTED_MINIMUM', month, mostFen, protectedFen };
  }
  const { parts, left } = spread(owedFen, wishedFen, months);
  return left > 0 ? { because: 'TOO_MANY_INSTALMENTS', most: months.length } : parts;
}

/** What each month can give towards a sum, and what is left over: for a plan made anew when the award has changed. */
export function spread(owedFen: number, wishedFen: number, months: readonly Withholdable[]) {
  let left = owedFen;
  const parts = months.flatMap(({ month, mostFen }): PlannedPart[] => {
    const amountFen = Math.min(left, wishedFen, mostFen);
    if (amountFen <= 0) return [];
    left -= amountFen;
    return [{ dueOn: null, month, amountFen }];
  });
  return { parts, left };
}

/** A claim's plan with the unpaid rest of the old parts cancelled and new parts after them: paid parts stay as they are. */
export function replacePlan(before: readonly Instalment[], parts: readonly PlannedPart[]): Instalment[] {
  const kept = before.map((each) => (each.paidFen < each.amountFen ? { ...each, cancelled: true } : each));
  const last = Math.max(0, ...before.map(({ ordinal }) => ordinal));
  const added = parts.map((part, at) => ({
    ...{ ...part, ordinal: last + at + 1 },
    ...{ paidFen: 0, cancelled: false, remindedOn: null },
  }));
  return [...kept, ...added];
}
