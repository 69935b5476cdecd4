import { personCopies, sees } from '@yimen/access';
import { inForce } from '@yimen/benefits';
import { isUuid } from '@yimen/standards';
import { connectionArgs, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { caseById, visible } from '../subsistence-allowance/case.queries.js';
import { awardById } from './award.queries.js';
import { entitlementsToldTo } from './entitlements.js';
import { tiersOf } from './person-tiers.js';

/**
 * A person's chapter of subsistence allowance, or null when this actor may not see this person: officers by where the person
 * is registered, lives or has a case, residents themselves only. A department reads the tier of whom its own events told of, and no more.
 */
export function chapterOf(ctx: RequestContext, personId: string) {
  const loader = ctx.loaders.of<string, object>('chapter', (ids) => chapters(ctx, ids));
  return loader.load(personId);
}

async function chapters(ctx: RequestContext, asked: readonly string[]): Promise<(object | null)[]> {
  const ids = asked.filter(isUuid);
  const told = await toldOf(ctx, ids);
  const whole = await seenWhole(ctx, ids);
  const tiers = await tiersOf(ctx, ids);
  return asked.map((id) => {
    const sights = { whole: whole.has(id), tier: told.has(id) };
    if (!sights.whole && !sights.tier) return null;
    const found = tiers.get(id);
    const awardId = found?.begun && sights.whole ? found.awardId : null;
    return {
      tier: found?.tier ?? null,
      householdTier: found?.householdTier ?? null,
      award: () => (awardId === null ? null : awardById(ctx, awardId)),
      cases: (args: PageArgs) => casesOf(ctx, id, args),
    };
  });
}

/** Those of these people whose chapter this actor may read: by where they are registered, live or have a case; residents themselves. */
export async function seenWhole(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const scope = await ctx.scopeOf('assistance.case.read');
  const copies = await personCopies(ctx.db, ids);
  const places = await casePlaces(ctx, ids);
  const seen = ids.filter((id) => {
    const copy = copies.get(id);
    const divisions = [copy?.hukouDivision, copy?.residenceDivision, ...(places.get(id) ?? [])];
    return sees(scope, { divisions, persons: [id] });
  });
  return new Set(seen);
}

/** Of whom the department that asks was told, because of an entitlement of its own (R-AST-09); of nobody when no department asks. */
async function toldOf(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { reach } = await ctx.scopeOf('assistance.tier.read');
  if (reach !== 'everywhere') return new Set();
  const rows: { id: string }[] = await ctx.db.query(
    `SELECT asked.id FROM unnest($1::uuid[]) AS asked(id)
      WHERE EXISTS (SELECT 1 FROM award_entitlement e JOIN award a ON a.id = e.award_id
                     WHERE e.person_ids @> ARRAY[asked.id] AND e.entitlement = ANY ($2::text[])
                       AND ${inForce('a', '$3')})`,
    [ids, entitlementsToldTo(ctx.actor.department), ctx.today],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Where each person has cases: whoever handles one sees the chapter of its members, wherever they are registered. */
async function casePlaces(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const rows: { person_id: string; places: string[] }[] = await ctx.db.query(
    `SELECT m.person_id, array_agg(DISTINCT c.division) AS places
       FROM case_member m JOIN subsistence_case c ON c.id = m.case_id
      WHERE m.person_id = ANY ($1::uuid[]) GROUP BY m.person_id`,
    [ids],
  );
  return new Map(rows.map(({ person_id, places }) => [person_id, places]));
}

/** A page of a person's cases, newest first; the pages of all persons of an answer by one statement. */
async function casesOf(ctx: RequestContext, personId: string, args: PageArgs) {
  const page = connectionArgs(args, ['uuid']);
  const name = `cases of persons ${JSON.stringify(page)}`;
  const loader = ctx.loaders.of<string, string[]>(name, async (ids) => {
    const parameters: unknown[] = [ids, page.after?.[0] ?? null, page.limit];
    const seen = visible(await ctx.scopeOf('assistance.case.read'), parameters);
    const rows: { person: string; id: string }[] = await ctx.db.query(
      `SELECT p.person, c.id
         FROM unnest($1::uuid[]) AS p(person)
        CROSS JOIN LATERAL (
          SELECT c.id FROM case_member o JOIN subsistence_case c ON c.id = o.case_id
           WHERE o.person_id = p.person AND ($2::uuid IS NULL OR c.id < $2::uuid) AND ${seen}
           ORDER BY c.id DESC LIMIT $3) AS c`,
      parameters,
    );
    return ids.map((id) => rows.filter(({ person }) => person === id).map((row) => row.id));
  });
  const ids = (await loader.load(personId)) ?? [];
  const shown = await Promise.all(ids.map((id) => caseById(ctx, id)));
  return toConnection(
    shown.filter((one) => one !== null),
    page,
    ({ id }) => [id],
    (one) => one,
  );
}
