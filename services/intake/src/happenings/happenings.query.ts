import { personCopies, sees } from '@yimen/access';
import { allContracts } from '@yimen/events';
import { isCanonicalUuid, type LegalDate } from '@yimen/standards';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { scopeOf } from '../jurisdiction.js';
import type { HappeningKind } from './hear-of-happenings.js';

type Row = {
  readonly personId: string;
  readonly id: string;
  readonly kind: HappeningKind;
  readonly type: string;
  readonly on: LegalDate;
  readonly from: LegalDate | null;
  readonly until: LegalDate | null;
};

const words: ReadonlyMap<string, string> = new Map(allContracts().map(({ $id, description }) => [$id, description]));

/**
 * What concerned each of these persons, newest first; null for whom the actor does not see. A person sees all of their own; officers of their
 * place what help and certificates are about. What the marriage register did is the person's own here: by right and for a purpose the
 * register itself answers (`hasSpouse`, `marriageRecords`), and writes who asked. Two statements, however many persons.
 */
export async function happeningsOf(ctx: RequestContext, ids: readonly string[], args: PageArgs) {
  const page = connectionArgs(args, ['date', 'uuid']);
  const seen = await seenOf(ctx, ids);
  const parameters: unknown[] = [[...seen.keys()], [...seen].flatMap(([id, own]) => (own ? [id] : []))];
  const after = keysetCondition(['h.happened_on', 'h.id'], page, parameters, 'desc');
  const rows: Row[] = await ctx.db.query(
    `SELECT owner.id AS "personId", found.* FROM unnest($1::uuid[]) AS owner (id) CROSS JOIN LATERAL (
       SELECT h.id, h.kind, h.type, to_char(h.happened_on, 'YYYY-MM-DD') AS "on", to_char(h.from_on, 'YYYY-MM-DD') AS "from",
              to_char(h.until_on, 'YYYY-MM-DD') AS until
         FROM person_happening h
        WHERE h.person_id = owner.id AND (h.kind <> 'MARRIAGE' OR owner.id = ANY ($2::uuid[])) AND ${after}
        ORDER BY h.happened_on DESC, h.id DESC LIMIT ${page.limit}) AS found`,
    parameters,
  );
  return ids.map((id) => {
    if (!seen.has(id)) return null;
    const own = rows.filter(({ personId }) => personId === id);
    return toConnection(own, page, (row) => [row.on, row.id], show);
  });
}

function show({ personId: _person, ...row }: Row) {
  return { ...row, label: words.get(row.type) ?? row.type, service: row.type.split('.')[1] ?? '' };
}

/** Whom the actor sees, and of whom it is themselves. */
async function seenOf(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
  const scope = await scopeOf(ctx, 'intake.happening.read');
  const known = await personCopies(ctx.db, ids.filter(isCanonicalUuid));
  return new Map(
    [...known.values()]
      .filter(({ personId, hukouDivision, residenceDivision }) =>
        sees(scope, { divisions: [hukouDivision, residenceDivision], persons: [personId] }),
      )
      .map(({ personId }) => [personId, scope.reach === 'own' && scope.personId === personId]),
  );
}
