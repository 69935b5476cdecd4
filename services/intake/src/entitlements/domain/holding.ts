import type { HeldBenefit, Period } from '@yimen/benefits/domain';
import { firstDayOf, type LegalMonth, monthOf } from '@yimen/standards';

export type AmountTold = {
  readonly from: LegalMonth;
  readonly fen: number;
  /** Why its owner pays nothing in these months although the right stands; null where it is paid. */
  readonly stopped: string | null;
};

/** What an owner told of one benefit. */
export type Holding = {
  readonly benefit: string;
  /**
   * RIGHT: a tier or a support that stands by itself. PAYS: an award, with what it pays. SUSPENDED: an award that is kept back meanwhile.
   */
  readonly means: 'RIGHT' | 'PAYS' | 'SUSPENDED';
  /** The household of a household's benefit. */
  readonly householdId: string | null;
  /** What it pays a month, from one month on and later from others (渐退); empty where no amount is told. */
  readonly amounts: readonly AmountTold[];
};

/** A benefit that a person holds in a month: in the matrix's terms, and with what its household is paid together. */
export type HeldInMonth = HeldBenefit & {
  readonly householdFen: number | null;
  /** Why its owner says that it pays nothing in this month. */
  readonly stopped: string | null;
};

export type Held = { readonly held: readonly HeldInMonth[]; readonly suspended: readonly HeldInMonth[] };

/** Benefits whose months are an award's: the tier alone says who is in the household, not what is paid. */
const byAward = new Set(['DIBAO', 'DIBAO_SINGLE']);

/**
 * What one person holds in a month, of what owners told of them and of their household: what is in force on the month's first day, so
 * that whatever begins or ends within a month changes the following one (次月). Of a household's award the person holds the benefit
 * and the household the money: a share of it is nobody's.
 */
export function heldIn(month: LegalMonth, told: readonly Period<Holding>[]): Held {
  const day = firstDayOf(month);
  const inForce = told.filter(({ from, to }) => from <= day && (to === null || to >= day));
  const of = (means: Holding['means']) => inForce.filter(({ substance }) => substance.means === means);
  const kept = new Set(of('SUSPENDED').map(keyOf));
  const rights = of('RIGHT').filter(({ substance }) => !byAward.has(substance.benefit));
  const counted = new Set(of('RIGHT').map(keyOf));
  const awards = of('PAYS').filter((each) => each.substance.benefit !== 'DIBAO' || counted.has(keyOf(each)));
  const all = [...rights, ...awards].map((each) => ({ key: keyOf(each), held: heldOf(each, month) }));
  return {
    held: oncePerBenefit(all.filter(({ key }) => !kept.has(key)).map(({ held }) => held)),
    suspended: oncePerBenefit(all.filter(({ key }) => kept.has(key)).map(({ held }) => held)),
  };
}

const keyOf = ({ substance, subjectId }: Period<Holding>): string =>
  `${substance.benefit} ${substance.householdId ?? subjectId}`;

function heldOf({ substance, from }: Period<Holding>, month: LegalMonth): HeldInMonth {
  const told = substance.amounts.findLast((amount) => amount.from <= month);
  const fen = told?.fen ?? null;
  const together = substance.benefit === 'DIBAO';
  return {
    benefit: substance.benefit,
    since: monthOf(from),
    monthlyFen: together ? null : fen,
    householdFen: together ? fen : null,
    stopped: told?.stopped ?? null,
  };
}

/** Two awards of one benefit in one month are told by two owners for a moment: the one that began first counts. */
function oncePerBenefit(held: readonly HeldInMonth[]): HeldInMonth[] {
  const first = new Map<string, HeldInMonth>();
  for (const each of [...held].sort((a, b) => (a.since < b.since ? -1 : 1))) {
    if (!first.has(each.benefit)) first.set(each.benefit, each);
  }
  return [...first.values()];
}
