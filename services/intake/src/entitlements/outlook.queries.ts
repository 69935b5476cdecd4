import { benefitCatalogue } from '@yimen/benefits';
import { relationsAmong } from '@yimen/benefits/domain';
import type { Law } from '@yimen/policy';
import { type LegalMonth, monthOf, nextMonth } from '@yimen/standards';
import { badUserInput, type RequestContext } from '@yimen/subgraph';
import { gradesOf } from '../certificates/certificate-copy.store.js';
import { standardsHeard } from '../published-standards/hear-of-standards.js';
import { districtLaws } from './district-laws.js';
import { type HeldInMonth, heldIn } from './domain/holding.js';
import { withLivingNeeds } from './domain/needs.js';
import { combinationsOf, consideredTogether } from './domain/outlook.js';
import { relationTexts } from './domain/reasons.js';
import { toldOf } from './entitlements.queries.js';
import { showBenefit, showEntitled, showSuppressed, showUnmet } from './show-entitlements.js';

export type Considered = { readonly benefit: string; readonly monthlyAmount?: number | null };

/** What a person would receive with each combination of what they consider; null for one whom the actor does not see. */
export async function entitlementOutlook(
  ctx: RequestContext,
  { person, month, considered }: { person: string; month: LegalMonth; considered: readonly Considered[] },
) {
  refuseUnfit(ctx, month, considered);
  const now = await standingOf(ctx, person, month);
  if (now === null) return null;
  const { held, law } = now;
  const wanted = considered.map((each) => heldIf(each, month));
  return combinationsOf({ catalogue: benefitCatalogue, law, month }, held, wanted).map((combination) => ({
    appliedFor: combination.appliedFor.map(showBenefit),
    entitled: showEntitled(combination.held, combination),
    suppressed: showSuppressed(combination.suppressed),
    notPossible: combination.unmet.map(showUnmet),
    total: combination.totalFen,
  }));
}

/**
 * How the considered benefits and what the person holds stand to one another in the month, each pair in words and with its basis; null for one
 * whom the actor does not see.
 */
export async function benefitRelations(
  ctx: RequestContext,
  { person, month, benefits }: { person: string; month: LegalMonth; benefits: readonly string[] },
) {
  const considered = benefits.map((benefit) => ({ benefit }));
  refuseUnfit(ctx, month, considered, 'benefits');
  const now = await standingOf(ctx, person, month);
  if (now === null) return null;
  const all = [...new Set([...benefits, ...now.held.map(({ benefit }) => benefit)])];
  return relationsAmong(benefitCatalogue, now.law, all, month)
    .filter(({ yields, to }) => benefits.includes(yields) || benefits.includes(to))
    .map(({ yields, to, relation, source }) => {
      const [benefit, other] = [showBenefit(yields), showBenefit(to)];
      const words = relationTexts[relation](benefit.name, other.name);
      return { benefit, other, relation, words, legalBasis: source };
    });
}

type Standing = { readonly held: readonly HeldInMonth[]; readonly law: Law };

/** What the person holds in the month and by what law of their place, with the grade of their certificate; null for whom the actor does not see. */
async function standingOf(ctx: RequestContext, person: string, month: LegalMonth): Promise<Standing | null> {
  const told = (await toldOf(ctx, [person])).get(person);
  if (told === undefined) return null;
  const { held } = heldIn(month, told.periods);
  const grade = (await gradesOf(ctx.db, [person], ctx.today)).get(person) ?? null;
  const law = (await districtLaws(ctx, [told.place]))(told.place);
  return { held, law: withLivingNeeds(law, standardsHeard, month, grade) };
}

function refuseUnfit(
  { today }: RequestContext,
  month: LegalMonth,
  considered: readonly Considered[],
  field = 'considered',
): void {
  if (considered.length > consideredTogether) throw badUserInput(`一次最多比较 ${consideredTogether} 项待遇。`, field);
  const known = new Set(benefitCatalogue.benefits.map(({ code }) => code));
  const unknown = considered.find(({ benefit }) => !known.has(benefit));
  if (unknown !== undefined) throw badUserInput(`待遇目录里没有“${unknown.benefit}”。`, field);
  if (new Set(considered.map(({ benefit }) => benefit)).size < considered.length)
    throw badUserInput('同一项待遇只列一次。', field);
  const soonest = monthOf(today);
  if (month < soonest || month > nextMonth(soonest, 12)) throw badUserInput('只测算本月起一年以内的月份。', 'month');
}

function heldIf({ benefit, monthlyAmount }: Considered, month: LegalMonth): HeldInMonth {
  const fen = monthlyAmount ?? null;
  const together = showBenefit(benefit).subject === 'HOUSEHOLD';
  return {
    benefit,
    since: month,
    monthlyFen: together ? null : fen,
    householdFen: together ? fen : null,
    stopped: null,
  };
}
