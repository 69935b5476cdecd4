import type { LegalDate } from '@yimen/standards';
import { type Page, type RequestContext, toConnection } from '@yimen/subgraph';
import { possibleIds } from '../access/ids.js';
import { sightOf } from '../access/sight.js';
import { type HouseholdRow, type MemberRow, memberColumns } from './household.row.js';
import { type HouseholdView, householdView, memberView } from './household.view.js';

const columns = 'h.id, h.number, h.division, h.formed_on, h.version';

/** Households by id that the actor sees; null for the others. One statement for all of a tick. */
export function householdLoader(ctx: RequestContext) {
  return ctx.loaders.of<string, HouseholdView>('household', async (ids) => {
    const sight = await sightOf(ctx, 'residents.household.read');
    const parameters: unknown[] = [possibleIds(ids)];
    const rows: HouseholdRow[] = await ctx.db.query(
      `SELECT ${columns} FROM household h WHERE h.id = ANY ($1::uuid[]) AND ${sight.households('h', parameters)}`,
      parameters,
    );
    const found = new Map(rows.map((row) => [row.id, householdView(row)]));
    return ids.map((id) => found.get(id.toLowerCase()) ?? null);
  });
}

/** For payloads and problems: the household as it is after the change. */
export function showHousehold(ctx: RequestContext, id: string) {
  return () => householdLoader(ctx).clear(id).load(id);
}

/** The household in which each person lives on that day, if the actor sees it. */
export function householdOfLoader(ctx: RequestContext, on: LegalDate) {
  return ctx.loaders.of<string, HouseholdView>(`household-of@${on}`, async (personIds) => {
    const sight = await sightOf(ctx, 'residents.household.read');
    const parameters: unknown[] = [personIds, on];
    const rows: (HouseholdRow & { person_id: string })[] = await ctx.db.query(
      `SELECT m.person_id, ${columns} FROM household_member m JOIN household h ON h.id = m.household_id
        WHERE m.person_id = ANY ($1::uuid[]) AND m.joined_on <= $2 AND (m.left_on IS NULL OR m.left_on > $2)
          AND ${sight.households('h', parameters)}`,
      parameters,
    );
    const found = new Map(rows.map((row) => [row.person_id, householdView(row)]));
    return personIds.map((id) => found.get(id) ?? null);
  });
}

/** A page of each household's members on that day: the head first, then by GB/T 4761. */
export function membersLoader(ctx: RequestContext, on: LegalDate, page: Page) {
  const after = page.after ?? [-1, '0001-01-01', '00000000-0000-0000-0000-000000000000'];
  return ctx.loaders.of(`household-members@${on}:${page.first}:${after.join()}`, async (ids: readonly string[]) => {
    const rows: MemberRow[] = await ctx.db.query(
      `SELECT page.* FROM unnest($1::uuid[]) AS household (id)
        CROSS JOIN LATERAL (
          SELECT ${memberColumns} FROM household_member m
           WHERE m.household_id = household.id AND m.joined_on <= $2 AND (m.left_on IS NULL OR m.left_on > $2)
             AND (m.relation, m.joined_on, m.id) > ($3::smallint, $4::date, $5::uuid)
           ORDER BY m.relation, m.joined_on, m.id LIMIT $6) AS page
        ORDER BY page.relation, page.joined_on, page.id`,
      [ids, on, ...after, page.limit],
    );
    return ids.map((id) =>
      toConnection(
        rows.filter((row) => row.household_id === id),
        page,
        (row) => [row.relation, row.joined_on, row.id],
        memberView,
      ),
    );
  });
}
