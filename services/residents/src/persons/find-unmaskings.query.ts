import { actorKindLabels, isPurpose, sees } from '@yimen/access';
import { type Connection, type Page, type RequestContext, toConnection } from '@yimen/subgraph';

interface UnmaskingRow {
  readonly id: number;
  readonly subject_id: string;
  readonly at: Date;
  readonly legal_date: string;
  readonly actor: string;
  readonly actor_kind: keyof typeof actorKindLabels;
  readonly purpose: string | null;
  readonly outcome: string;
  readonly case_number: string | null;
}

/** A showing of a full number, as the schema shows it. */
function view(row: UnmaskingRow) {
  return {
    at: row.at,
    on: row.legal_date,
    by: row.actor,
    byKind: actorKindLabels[row.actor_kind],
    purpose: isPurpose(row.purpose ?? undefined) ? row.purpose : null,
    caseNumber: row.case_number,
    allowed: row.outcome === 'done',
  };
}

/** A page of the showings of each person's number, latest first; null for who may not know. One statement for all. */
export function unmaskingsLoader(ctx: RequestContext, page: Page) {
  const before = page.after?.[0] ?? Number.MAX_SAFE_INTEGER;
  return ctx.loaders.of<string, Connection<ReturnType<typeof view>>>(
    `unmaskings:${page.first}:${before}`,
    async (personIds) => {
      const scope = await ctx.scopeOf('residents.person.read-unmaskings');
      // Where the person is was asked when they were loaded; here it is asked whose business the trail is.
      const isTheirs = (id: string) => scope.reach === 'divisions' || sees(scope, { persons: [id] });
      const rows: UnmaskingRow[] = await ctx.db.query(
        `SELECT page.* FROM unnest($1::text[]) AS person (id)
          CROSS JOIN LATERAL (
            SELECT e.id, e.subject_id, e.at, e.legal_date, e.actor, e.actor_kind, e.purpose, e.outcome,
                   e.details->>'caseNumber' AS case_number
              FROM audit_entry e
             WHERE e.subject_type = 'Person' AND e.subject_id = person.id AND e.action = 'unmask.identity-number'
               AND e.id < $2
             ORDER BY e.id DESC LIMIT $3) AS page
          ORDER BY page.id DESC`,
        [personIds.filter(isTheirs), before, page.limit],
      );
      return personIds.map((id) => {
        if (!isTheirs(id)) return null;
        const theirs = rows.filter((row) => row.subject_id === id);
        return toConnection(theirs, page, (row) => [row.id], view);
      });
    },
  );
}
