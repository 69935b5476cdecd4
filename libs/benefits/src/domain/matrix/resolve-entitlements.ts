import { type Law, MissingParameter, parameterOn } from '@yimen/policy';
import { firstDayOf, type LegalDate, type LegalMonth } from '@yimen/standards';
import { type BenefitCatalogue, type BenefitPair, type Relation, relations } from './catalogue.js';
import type { EntitledBenefit, HeldBenefit, MonthEntitlements, SuppressedBenefit } from './held.js';

/** A pair as it stands on a day, in a place. */
type Standing = Omit<BenefitPair, 'relation'> & { readonly relation: Relation };

/**
 * Resolves what one person holds in one month by the matrix (domain §9): who excludes whom, which of a group is the higher, what is only
 * topped up. Takes what is held, each benefit once, the household's among it; the district's law decides its own cells by the
 * month's first day. A benefit that the catalogue does not know stands beside the others. The order of what is held makes no
 * difference. @throws {MissingParameter}
 */
export function resolveEntitlements(
  catalogue: BenefitCatalogue,
  law: Law,
  held: readonly HeldBenefit[],
  month: LegalMonth,
): MonthEntitlements {
  const rank = new Map(catalogue.benefits.map(({ code }, index) => [code, index]));
  const place = ({ benefit }: HeldBenefit) => rank.get(benefit) ?? catalogue.benefits.length;
  const inOrder = [...held].sort((a, b) => place(a) - place(b) || (a.benefit < b.benefit ? -1 : 1));
  const codes = inOrder.map(({ benefit }) => benefit);
  const pairs = standingPairs(catalogue, law, codes, firstDayOf(month));
  const passed = new Map<string, SuppressedBenefit>();
  for (;;) {
    const found = excluded(inOrder, pairs, passed);
    const left = inOrder.filter(({ benefit }) => !found.has(benefit));
    const entitled = left.map((each) => toppedUp(each, left, pairs));
    const passedOver = lowerOfTwo(left, pairs) ?? nothingLeft(left, entitled, pairs);
    if (passedOver === null) return { entitled, suppressed: [...found.values()] };
    passed.set(passedOver.benefit, passedOver);
  }
}

/** What a benefit needs, and on what that rests. */
export type BenefitNeed = { readonly oneOf: readonly string[]; readonly source: string };

/** Of which benefits one must be held in the month for this one to be possible; null for one that needs none. @throws {MissingParameter} */
export function needsOf(catalogue: BenefitCatalogue, law: Law, benefit: string, month: LegalMonth): BenefitNeed | null {
  const key = catalogue.benefits.find(({ code }) => code === benefit)?.needs ?? null;
  if (key === null) return null;
  const found = parameterOn(law, key, firstDayOf(month));
  if (!found.ok) throw new MissingParameter(key, firstDayOf(month));
  const listed: readonly unknown[] = Array.isArray(found.value) ? found.value : [];
  return { oneOf: listed.map(String), source: found.source };
}

/** How two benefits stand to each other in a month, in a place. */
export type StandingRelation = {
  readonly yields: string;
  readonly to: string;
  readonly relation: Relation;
  readonly source: string;
};

/**
 * How these benefits stand to one another in a month: the pairs that the matrix names, and each two of one group; of two that it does not name
 * there is nothing to say. In the order of the catalogue. @throws {MissingParameter}
 */
export function relationsAmong(
  catalogue: BenefitCatalogue,
  law: Law,
  benefits: readonly string[],
  month: LegalMonth,
): StandingRelation[] {
  return standingPairs(catalogue, law, benefits, firstDayOf(month)).map(({ yields, to, relation, source }) => {
    return { yields, to, relation, source };
  });
}

/** The pairs of what is held, and a pair for each two of one group. */
function standingPairs(catalogue: BenefitCatalogue, law: Law, held: readonly string[], on: LegalDate): Standing[] {
  const has = new Set(held);
  const named = catalogue.pairs
    .filter(({ yields, to }) => has.has(yields) && has.has(to))
    .map((pair) => ({ ...pair, relation: relationOf(pair, law, on) }));
  return [...named, ...sameGroup(catalogue, law, has, on)];
}

function relationOf({ relation }: BenefitPair, law: Law, on: LegalDate): Relation {
  if (typeof relation === 'string') return relation;
  const said = wordOf(relation.parameter, law, on);
  const known = relations.find((each) => each === said);
  if (known === undefined) throw new MissingParameter(relation.parameter, on);
  return known;
}

function wordOf(key: string, law: Law, on: LegalDate): unknown {
  const found = parameterOn(law, key, on);
  if (!found.ok) throw new MissingParameter(key, on);
  return found.value;
}

function sameGroup(catalogue: BenefitCatalogue, law: Law, has: ReadonlySet<string>, on: LegalDate): Standing[] {
  const grouped = catalogue.benefits
    .filter(({ code, group }) => has.has(code) && group !== null)
    .map(({ code, group }) => ({ code, group: group?.includes('.') ? wordOf(group, law, on) : group }));
  const source = '同类福利性补贴择高领取其中一类';
  return grouped.flatMap((one, index) =>
    grouped
      .slice(index + 1)
      .filter((other) => other.group === one.group)
      .map(
        (other): Standing => ({ yields: other.code, to: one.code, relation: 'HIGHER', reason: 'CHOSE_HIGHER', source }),
      ),
  );
}

/** From the first in precedence down: whoever stands under a benefit that is itself entitled is suppressed by it. */
function excluded(
  held: readonly HeldBenefit[],
  pairs: readonly Standing[],
  passed: ReadonlyMap<string, SuppressedBenefit>,
): Map<string, SuppressedBenefit> {
  const out = new Map(passed);
  const standing: HeldBenefit[] = [];
  for (const each of held) {
    if (out.has(each.benefit)) continue;
    const against = pairs.find((pair) => standing.some((other) => excludes(pair, other, each)));
    if (against === undefined) standing.push(each);
    else out.set(each.benefit, suppressedBy(against, each.benefit));
  }
  return out;
}

function excludes({ yields, to, relation }: Standing, over: HeldBenefit, under: HeldBenefit): boolean {
  if (relation === 'EXCLUDED') return yields === under.benefit && to === over.benefit;
  // 62号: who draws the one in full draws no other; only who drew that other first is topped up.
  return relation === 'IF_FIRST' && yields === over.benefit && to === under.benefit && under.since >= over.since;
}

function suppressedBy({ yields, to, reason, source }: Standing, benefit: string): SuppressedBenefit {
  return { benefit, by: benefit === yields ? to : yields, reason: reason ?? 'EXCLUDED', source };
}

/** One that is lower than another of its kind, by the one that nothing is higher than. What was chosen counts as the higher, of equals the earlier. */
function lowerOfTwo(left: readonly HeldBenefit[], pairs: readonly Standing[]): SuppressedBenefit | null {
  const beaten = pairs.flatMap((pair) => {
    const one = left.find(({ benefit }) => benefit === pair.to);
    const other = left.find(({ benefit }) => benefit === pair.yields);
    if (pair.relation !== 'HIGHER' || one === undefined || other === undefined) return [];
    return [suppressedBy(pair, lowerOf(one, other).benefit)];
  });
  const lost = new Set(beaten.map(({ benefit }) => benefit));
  return beaten.find(({ by }) => !lost.has(by)) ?? beaten[0] ?? null;
}

function lowerOf(one: HeldBenefit, other: HeldBenefit): HeldBenefit {
  if ((one.chosen ?? false) !== (other.chosen ?? false)) return one.chosen ? other : one;
  const [first, second] = [one.monthlyFen ?? 0, other.monthlyFen ?? 0];
  if (first !== second) return first < second ? one : other;
  return one.since <= other.since ? other : one;
}

const tops = ({ relation }: Standing): boolean => relation === 'TOP_UP' || relation === 'IF_FIRST';

/** What a benefit pays once what it only tops up is taken off. */
function toppedUp(one: HeldBenefit, left: readonly HeldBenefit[], pairs: readonly Standing[]): EntitledBenefit {
  const over = left.filter(({ benefit }) =>
    pairs.some((pair) => tops(pair) && pair.yields === one.benefit && pair.to === benefit),
  );
  const off = over.reduce((sum, { monthlyFen }) => sum + (monthlyFen ?? 0), 0);
  const monthlyFen = one.monthlyFen === null ? null : Math.max(0, one.monthlyFen - off);
  return { benefit: one.benefit, monthlyFen, reducedBy: over.map(({ benefit }) => benefit) };
}

/** The first benefit of which the topping up leaves nothing: it keeps its right, and excludes nobody. */
function nothingLeft(
  left: readonly HeldBenefit[],
  entitled: readonly EntitledBenefit[],
  pairs: readonly Standing[],
): SuppressedBenefit | null {
  const none = entitled.find(
    ({ monthlyFen, reducedBy, benefit }) =>
      monthlyFen === 0 &&
      reducedBy.length > 0 &&
      left.some((each) => each.benefit === benefit && each.monthlyFen !== 0),
  );
  const pair = pairs.find((each) => tops(each) && each.yields === none?.benefit && none.reducedBy.includes(each.to));
  return none === undefined || pair === undefined ? null : suppressedBy(pair, none.benefit);
}
