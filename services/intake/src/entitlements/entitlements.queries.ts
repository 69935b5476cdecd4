import { personCopies, sees } from '@yimen/access';
import { benefitCatalogue, periodsOfSubjects } from '@yimen/benefits';
import { type Period, resolveEntitlements } from '@yimen/benefits/domain';
import { nation } from '@yimen/policy';
import { isCanonicalUuid, type LegalMonth, monthOf, nextMonth } from '@yimen/standards';
import { badUserInput, type RequestContext } from '@yimen/subgraph';
import { gradesOf } from '../certificates/certificate-copy.store.js';
import { scopeOf } from '../jurisdiction.js';
import { standardsHeard } from '../published-standards/hear-of-standards.js';
import { districtLaws } from './district-laws.js';
import { type HeldInMonth, type Holding, heldIn } from './domain/holding.js';
import { withLivingNeeds } from './domain/needs.js';
import { combinationsOf, consideredTogether } from './domain/outlook.js';
import { showBenefit, showEntitled, showHeld, showStopped, showSuppressed } from './show-entitlements.js';

type Told = { readonly periods: readonly Period<Holding>[]; readonly place: string };

/**
 * What these persons are entitled to in a month, by the matrix as the district of each has it; null for those whom the actor does not see.
 * The same few statements, however many: who is seen, what is told of them and of their households, what their districts published.
 */
export async function entitlementsOf(ctx: RequestContext, ids: readonly string[], month: LegalMonth) {
  const told = await toldOf(ctx, ids);
  const laws = await districtLaws(
    ctx,
    [...told.values()].map(({ place }) => place),
  );
  return ids.map((id) => {
    const of = told.get(id);
    if (of === undefined) return null;
    const { held, suspended } = heldIn(month, of.periods);
    const resolved = resolveEntitlements(benefitCatalogue, laws(of.place), held, month);
    return {
      month,
      entitled: showEntitled(held, resolved),
      suppressed: showSuppressed(resolved.suppressed),
      stopped: showStopped(held, resolved),
      suspended: showHeld(suspended),
    };
  });
}

export type Considered = { readonly benefit: string; readonly monthlyAmount?: number | null };

/** What a person would receive with each combination of what they consider; null for one whom the actor does not see. */
export async function entitlementOutlook(
  ctx: RequestContext,
  { person, month, considered }: { person: string; month: LegalMonth; considered: readonly Considered[] },
) {
  refuseUnfit(ctx, month, considered);
  const told = (await toldOf(ctx, [person])).get(person);
  if (told === undefined) return null;
  const { held } = heldIn(month, told.periods);
  const wanted = considered.map((each) => heldIf(each, month));
  const grade = (await gradesOf(ctx.db, [person], ctx.today)).get(person) ?? null;
  const law = withLivingNeeds((await districtLaws(ctx, [told.place]))(told.place), standardsHeard, month, grade);
  return combinationsOf({ catalogue: benefitCatalogue, law, month }, held, wanted).map((combination) => ({
    appliedFor: combination.appliedFor.map(showBenefit),
    entitled: showEntitled(combination.held, combination),
    suppressed: showSuppressed(combination.suppressed),
    notPossible: combination.unmet.map(({ benefit, needs }) => ({
      benefit: showBenefit(benefit),
      needs: needs.map(showBenefit),
    })),
    total: combination.totalFen,
  }));
}

function refuseUnfit({ today }: RequestContext, month: LegalMonth, considered: readonly Considered[]): void {
  if (considered.length > consideredTogether)
    throw badUserInput(`一次最多比较 ${consideredTogether} 项待遇。`, 'considered');
  const known = new Set(benefitCatalogue.benefits.map(({ code }) => code));
  const unknown = considered.find(({ benefit }) => !known.has(benefit));
  if (unknown !== undefined) throw badUserInput(`待遇目录里没有“${unknown.benefit}”。`, 'considered');
  if (new Set(considered.map(({ benefit }) => benefit)).size < considered.length)
    throw badUserInput('同一项待遇只列一次。', 'considered');
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

/** What is told of these persons and of the households that they count in; who is not seen is left out. */
async function toldOf(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, Told>> {
  const seen = await seenOf(ctx, ids);
  const own = await periodsOfSubjects<Holding>(
    ctx.db,
    seen.map(({ id }) => id),
  );
  const households = [...new Set(own.flatMap(({ substance }) => substance.householdId ?? []))];
  const theirs = await periodsOfSubjects<Holding>(ctx.db, households);
  return new Map(
    seen.map(({ id, place }) => {
      const mine = own.filter(({ subjectId }) => subjectId === id);
      const counted = new Set(mine.map(({ substance }) => substance.householdId));
      return [id, { place, periods: [...mine, ...theirs.filter(({ subjectId }) => counted.has(subjectId))] }];
    }),
  );
}

type Seen = { readonly id: string; readonly place: string };

/** Whom the actor sees, each with the place whose law holds: where they are registered, else where they live. */
async function seenOf(ctx: RequestContext, ids: readonly string[]): Promise<Seen[]> {
  const scope = await scopeOf(ctx, 'intake.entitlements.read');
  const known = await personCopies(ctx.db, ids.filter(isCanonicalUuid));
  return ids.flatMap((id) => {
    const person = known.get(id);
    if (person === undefined) return [];
    const divisions = [person.hukouDivision, person.residenceDivision].filter((code) => code !== null);
    return sees(scope, { divisions, persons: [id] }) ? [{ id, place: divisions[0] ?? nation }] : [];
  });
}
