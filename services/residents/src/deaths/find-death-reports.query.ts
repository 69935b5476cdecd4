import { type Page, type RequestContext, toConnection } from '@yimen/subgraph';
import { sightOf } from '../access/sight.js';
import { type DeathReportRow, reportColumns, reportOf } from './death-report.store.js';

/** A page of the reports of each person's death, latest first; one statement for all persons of a tick. */
export function deathReportsOfLoader(ctx: RequestContext, page: Page) {
  const after = page.after ?? ['ffffffff-ffff-ffff-ffff-ffffffffffff'];
  return ctx.loaders.of(`death-reports-of:${page.first}:${after.join()}`, async (personIds: readonly string[]) => {
    const sight = await sightOf(ctx, 'residents.person.read-death-reports');
    const parameters: unknown[] = [personIds, ...after, page.limit];
    const rows: DeathReportRow[] = await ctx.db.query(
      `SELECT page.* FROM unnest($1::uuid[]) AS asked (id) JOIN person p ON p.id = asked.id
        CROSS JOIN LATERAL (
          SELECT ${reportColumns} FROM death_report r WHERE r.person_id = p.id AND r.id < $2::uuid
           ORDER BY r.id DESC LIMIT $3) AS page
        WHERE ${sight.persons('p', parameters)} ORDER BY page.id DESC`,
      parameters,
    );
    return personIds.map((personId) =>
      toConnection(
        rows.filter((row) => row.person_id === personId),
        page,
        (row) => [row.id],
        reportOf,
      ),
    );
  });
}
