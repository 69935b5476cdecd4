import { type Page, type RequestContext, toConnection } from '@yimen/subgraph';
import { possibleIds } from '../access/ids.js';
import { sightOf } from '../access/sight.js';
import type { Representation } from './domain/representation.js';
import { type RepresentationRow, representationColumns, representationOf } from './representation.row.js';
import { inForceOn } from './representation.store.js';

/** A representation as the schema shows it: the two are loaded when they are asked for. */
export interface RepresentationView extends Representation {
  readonly __typename: 'Representation';
}

const view = (row: RepresentationRow): RepresentationView => ({
  __typename: 'Representation',
  ...representationOf(row),
});
const living = (alias: string) => `${alias}.life_status NOT IN ('DEAD', 'DECLARED_DEAD')`;

/** Representations by id that the actor sees. */
export function representationLoader(ctx: RequestContext) {
  return ctx.loaders.of<string, RepresentationView>('representation', async (ids) => {
    const sight = await sightOf(ctx, 'residents.representation.read');
    const parameters: unknown[] = [possibleIds(ids)];
    const rows: RepresentationRow[] = await ctx.db.query(
      `SELECT ${representationColumns} FROM representation r JOIN person p ON p.id = r.person_id
        WHERE r.id = ANY ($1::uuid[]) AND ${sight.representations('r', 'p', parameters)}`,
      parameters,
    );
    const found = new Map(rows.map((row) => [row.id, view(row)]));
    return ids.map((id) => found.get(id.toLowerCase()) ?? null);
  });
}

/** For payloads and problems: as it is after the change, or null when the actor does not see it. */
export function showRepresentation(ctx: RequestContext, id: string) {
  return () => representationLoader(ctx).clear(id).load(id);
}

/** A page of each person's representations, on either side, newest first. One statement for all persons of a tick. */
export function representationsOfLoader(ctx: RequestContext, side: 'person_id' | 'agent_id', page: Page) {
  const [after = 'ffffffff-ffff-ffff-ffff-ffffffffffff'] = page.after ?? [];
  return ctx.loaders.of(`representations:${side}:${page.first}:${after}`, async (personIds: readonly string[]) => {
    const sight = await sightOf(ctx, 'residents.representation.read');
    const parameters: unknown[] = [personIds, after, page.limit];
    const rows: RepresentationRow[] = await ctx.db.query(
      `SELECT page.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
         SELECT ${representationColumns} FROM representation r JOIN person p ON p.id = r.person_id
          WHERE r.${side} = asked.id AND r.id < $2::uuid AND ${sight.representations('r', 'p', parameters)}
          ORDER BY r.id DESC LIMIT $3) AS page`,
      parameters,
    );
    return personIds.map((personId) =>
      toConnection(
        rows.filter((row) => row[side] === personId),
        page,
        (row) => [row.id],
        view,
      ),
    );
  });
}

/**
 * On what ground the asking resident may act for somebody today, both living: a guardianship before a mandate. Null for nobody's
 * agent, and for whoever acts for another already: no chain of representations.
 */
export async function ownRepresentationOf(ctx: RequestContext, personId: string): Promise<RepresentationView | null> {
  if (ctx.actor.personId === undefined || ctx.actor.agent !== undefined) return null;
  const [row]: RepresentationRow[] = await ctx.db.query(
    `SELECT ${representationColumns} FROM representation r
       JOIN person p ON p.id = r.person_id AND ${living('p')} JOIN person a ON a.id = r.agent_id AND ${living('a')}
      WHERE r.agent_id = $1 AND r.person_id = ANY ($2::uuid[]) AND ${inForceOn('$3::date')}
      ORDER BY r.kind = 'GUARDIAN' DESC, r.id DESC LIMIT 1`,
    [ctx.actor.personId, possibleIds([personId]), ctx.today],
  );
  return row === undefined ? null : view(row);
}
