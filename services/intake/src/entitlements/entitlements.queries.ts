import { personCopies, sees } from '@yimen/access';
import { benefitCatalogue, periodsOfSubjects } from '@yimen/benefits';
import { type Period, resolveEntitlements } from '@yimen/benefits/domain';
import { nation } from '@yimen/policy';
import { isCanonicalUuid, type LegalMonth } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';
import { scopeOf } from '../jurisdiction.js';
import { districtLaws } from './district-laws.js';
import { type Holding, heldIn } from './domain/holding.js';
import { showEntitled, showHeld, showStopped, showSuppressed } from './show-entitlements.js';

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

/** What is told of these persons and of the households that they count in; who is not seen is left out. */
export async function toldOf(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, Told>> {
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
