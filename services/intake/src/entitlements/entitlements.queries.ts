import { personCopies, sees } from '@yimen/access';
import { benefitCatalogue, matrixParameters, periodsOfSubjects } from '@yimen/benefits';
import { type Period, resolveEntitlements } from '@yimen/benefits/domain';
import { type Law, nation } from '@yimen/policy';
import { isCanonicalUuid, type LegalMonth, monthOf, nextMonth } from '@yimen/standards';
import { badUserInput, type RequestContext } from '@yimen/subgraph';
import { scopeOf } from '../jurisdiction.js';
import { type HeldInMonth, type Holding, heldIn } from './domain/holding.js';
import { combinationsOf, consideredTogether } from './domain/outlook.js';
import { showBenefit, showEntitled, showHeld, showStopped, showSuppressed } from './show-entitlements.js';

/** The matrix as the nation leaves it: what a district decides for itself (△) is not heard here yet. */
const law: Law = { parameters: matrixParameters, divisions: [nation] };

type Told = readonly Period<Holding>[];

/**
 * What these persons are entitled to in a month; null for those whom the actor does not see. Three statements, however many: who is seen,
 * what is told of them, what is told of their households.
 */
export async function entitlementsOf(ctx: RequestContext, ids: readonly string[], month: LegalMonth) {
  const told = await toldOf(ctx, ids);
  return ids.map((id) => {
    const of = told.get(id);
    if (of === undefined) return null;
    const { held, suspended } = heldIn(month, of);
    const resolved = resolveEntitlements(benefitCatalogue, law, held, month);
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
  const { held } = heldIn(month, told);
  const wanted = considered.map((each) => heldIf(each, month));
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
  const own = await periodsOfSubjects<Holding>(ctx.db, seen);
  const households = [...new Set(own.flatMap(({ substance }) => substance.householdId ?? []))];
  const theirs = await periodsOfSubjects<Holding>(ctx.db, households);
  return new Map(
    seen.map((id) => {
      const mine = own.filter(({ subjectId }) => subjectId === id);
      const counted = new Set(mine.map(({ substance }) => substance.householdId));
      return [id, [...mine, ...theirs.filter(({ subjectId }) => counted.has(subjectId))]];
    }),
  );
}

async function seenOf(ctx: RequestContext, ids: readonly string[]): Promise<string[]> {
  const scope = await scopeOf(ctx, 'intake.entitlements.read');
  const known = await personCopies(ctx.db, ids.filter(isCanonicalUuid));
  return ids.filter((id) => {
    const person = known.get(id);
    if (person === undefined) return false;
    const divisions = [person.hukouDivision, person.residenceDivision].filter((code) => code !== null);
    return sees(scope, { divisions, persons: [id] });
  });
}
