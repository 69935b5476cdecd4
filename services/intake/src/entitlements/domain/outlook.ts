import { type BenefitCatalogue, type MonthEntitlements, needsOf, resolveEntitlements } from '@yimen/benefits/domain';
import type { Law } from '@yimen/policy';
import type { LegalMonth } from '@yimen/standards';
import type { HeldInMonth } from './holding.js';

/** More would be more combinations than anybody reads. */
export const consideredTogether = 4;

export type Combination = MonthEntitlements & {
  readonly appliedFor: readonly string[];
  /** What is applied for in vain: nothing that it needs is held or applied for with it. */
  readonly unmet: readonly { readonly benefit: string; readonly needs: readonly string[]; readonly source: string }[];
  readonly held: readonly HeldInMonth[];
  readonly totalFen: number;
};

/**
 * What a person would receive with each combination of what they consider, beside what they hold: the best first, of equals the one that asks
 * for less. What is held already is not considered again. Takes at most {@link consideredTogether}.
 */
export function combinationsOf(
  { catalogue, law, month }: { catalogue: BenefitCatalogue; law: Law; month: LegalMonth },
  held: readonly HeldInMonth[],
  considered: readonly HeldInMonth[],
): Combination[] {
  const fresh = considered.filter(({ benefit }) => !held.some((each) => each.benefit === benefit));
  const subsets = Array.from({ length: 2 ** fresh.length }, (_, bits) => fresh.filter((_each, at) => (bits >> at) & 1));
  const combinations = subsets.map((chosen): Combination => {
    const all = new Set([...held, ...chosen].map(({ benefit }) => benefit));
    const unmet = chosen.flatMap(({ benefit }) => {
      const needs = needsOf(catalogue, law, benefit, month);
      if (needs === null || needs.oneOf.some((each) => all.has(each))) return [];
      return [{ benefit, needs: needs.oneOf, source: needs.source }];
    });
    const together = [...held, ...chosen.filter((each) => !unmet.some(({ benefit }) => benefit === each.benefit))];
    const resolved = resolveEntitlements(catalogue, law, together, month);
    const totalFen = resolved.entitled.reduce((sum, { benefit, monthlyFen }) => {
      return sum + (monthlyFen ?? together.find((each) => each.benefit === benefit)?.householdFen ?? 0);
    }, 0);
    return { ...resolved, appliedFor: chosen.map(({ benefit }) => benefit), unmet, held: together, totalFen };
  });
  return combinations.sort((a, b) => b.totalFen - a.totalFen || a.appliedFor.length - b.appliedFor.length);
}
