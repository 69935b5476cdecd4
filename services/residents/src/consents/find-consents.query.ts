import { type Page, type RequestContext, toConnection } from '@yimen/subgraph';
import { possibleIds } from '../access/ids.js';
import { sightOf } from '../access/sight.js';
import { type ConsentRow, consentColumns, consentOf } from './consent.row.js';
import type { Consent } from './domain/consent.js';

/** A consent as the schema shows it: person and guardian are loaded when they are asked for. */
export interface ConsentView extends Consent {
  readonly __typename: 'Consent';
  readonly agencyPlace: { readonly __typename: 'Division'; readonly code: string } | null;
}

function view(row: ConsentRow): ConsentView {
  const code = row.agency_division;
  const agencyPlace = code === null ? null : { __typename: 'Division' as const, code };
  return { __typename: 'Consent', ...consentOf(row), agencyPlace };
}

/** Consents by id that the actor sees: of a person whom they see, and, for a resident or a department, theirs to see. */
export function consentLoader(ctx: RequestContext) {
  return ctx.loaders.of<string, ConsentView>('consent', async (ids) => {
    const sight = await sightOf(ctx, 'residents.consent.read');
    const parameters: unknown[] = [possibleIds(ids)];
    const rows: ConsentRow[] = await ctx.db.query(
      `SELECT ${consentColumns} FROM consent c JOIN person p ON p.id = c.person_id
        WHERE c.id = ANY ($1::uuid[]) AND ${sight.persons('p', parameters)} AND ${sight.consents('c', parameters)}`,
      parameters,
    );
    const found = new Map(rows.map((row) => [row.id, view(row)]));
    return ids.map((id) => found.get(id.toLowerCase()) ?? null);
  });
}

/** A page of each person's consents, latest first. One statement for all persons of a tick. */
export function consentsOfLoader(ctx: RequestContext, page: Page) {
  const after = page.after ?? ['9999-12-31', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  return ctx.loaders.of(`consents-of:${page.first}:${after.join()}`, async (personIds: readonly string[]) => {
    const sight = await sightOf(ctx, 'residents.consent.read');
    const parameters: unknown[] = [personIds, ...after, page.limit];
    const rows: ConsentRow[] = await ctx.db.query(
      `SELECT page.* FROM unnest($1::uuid[]) AS asked (id) JOIN person p ON p.id = asked.id
        CROSS JOIN LATERAL (
          SELECT ${consentColumns} FROM consent c
           WHERE c.person_id = p.id AND (c.signed_on, c.id) < ($2::date, $3::uuid)
             AND ${sight.consents('c', parameters)}
           ORDER BY c.signed_on DESC, c.id DESC LIMIT $4) AS page
        WHERE ${sight.persons('p', parameters)}
        ORDER BY page.signed_on DESC, page.id DESC`,
      parameters,
    );
    return personIds.map((personId) =>
      toConnection(
        rows.filter((row) => row.person_id === personId),
        page,
        (row) => [row.signed_on, row.id],
        view,
      ),
    );
  });
}
