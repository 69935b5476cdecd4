import { benefitCatalogue } from '@yimen/benefits';
import type { MonthEntitlements, SuppressedBenefit } from '@yimen/benefits/domain';
import type { HeldInMonth } from './domain/holding.js';
import type { Combination } from './domain/outlook.js';
import { needText, reasonText } from './domain/reasons.js';

const byCode = new Map(benefitCatalogue.benefits.map((benefit) => [benefit.code, benefit]));

const places = new Map(benefitCatalogue.benefits.map(({ code }, at) => [code, at]));
const placeOf = ({ benefit }: HeldInMonth): number => places.get(benefit) ?? places.size;

/** A benefit of the catalogue as it is shown; one that a newer release tells of is shown by its code. */
export function showBenefit(code: string) {
  const known = byCode.get(code);
  if (known === undefined) return { code, name: code, owner: '', subject: 'PERSON', group: null };
  const { name, owner, subject, group } = known;
  return { code, name, owner, subject, group: group?.includes('.') ? null : group };
}

/** Every benefit of the catalogue, in the order of precedence. */
export const showCatalogue = () => benefitCatalogue.benefits.map(({ code }) => showBenefit(code));

/** What is paid: entitled by the matrix, and not stopped by its owner for a reason of the owner's own. */
export function showEntitled(held: readonly HeldInMonth[], { entitled }: Pick<MonthEntitlements, 'entitled'>) {
  return entitled.flatMap(({ benefit, monthlyFen, reducedBy }) => {
    const right = held.find((each) => each.benefit === benefit);
    if (right === undefined || right.stopped !== null) return [];
    return {
      benefit: showBenefit(benefit),
      monthlyAmount: monthlyFen,
      householdAmount: right.householdFen,
      since: right.since,
      toppedUpOn: reducedBy.map(showBenefit),
    };
  });
}

/** What its owner pays nothing of in the month, although nothing else in the matrix suppresses it. */
export const showStopped = (held: readonly HeldInMonth[], { entitled }: Pick<MonthEntitlements, 'entitled'>) =>
  entitled.flatMap(({ benefit }) => {
    const stopped = held.find((each) => each.benefit === benefit)?.stopped ?? null;
    return stopped === null ? [] : [{ benefit: showBenefit(benefit), reasonCode: stopped }];
  });

/** What is kept back, in the order of the catalogue. */
export const showHeld = (held: readonly HeldInMonth[]) =>
  [...held]
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map(({ benefit, monthlyFen, householdFen, since }) => ({
      ...{
        benefit: showBenefit(benefit),
        monthlyAmount: monthlyFen,
        householdAmount: householdFen,
        since,
        toppedUpOn: [],
      },
    }));

/** What is applied for in vain, why, and what may be done. */
export const showUnmet = ({ benefit, needs, source }: Combination['unmet'][number]) => {
  const shown = needs.map(showBenefit);
  const reason = needText(
    showBenefit(benefit).name,
    shown.map(({ name }) => name),
  );
  return { benefit: showBenefit(benefit), needs: shown, reason, legalBasis: source };
};

export const showSuppressed = (suppressed: readonly SuppressedBenefit[]) =>
  suppressed.map(({ benefit, by, reason, source }) => ({
    benefit: showBenefit(benefit),
    by: showBenefit(by),
    reasonCode: reason,
    reason: reasonText(reason, showBenefit(by).name),
    legalBasis: source,
  }));
