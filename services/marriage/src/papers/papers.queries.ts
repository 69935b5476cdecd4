import type { Scope } from '@yimen/access';
import { type DocumentRow, documentColumns, openDocument, showRemedy } from '@yimen/casework';
import type { PaperPurpose } from '@yimen/casework/domain';
import { isUuid } from '@yimen/standards';
import {
  connectionArgs,
  keysetCondition,
  type PageArgs,
  type RequestContext,
  toConnection,
  vaultOf,
} from '@yimen/subgraph';
import { ownRegistryScope } from '../registries/own-registry.js';
import { confinedKinds, type MarriageDocumentKind, marriageDocuments } from './domain/index.js';
import { paperPermissions } from './papers.permissions.js';

type Row = DocumentRow<MarriageDocumentKind>;

/**
 * Officers where it was made; a resident what was given to them. What is about a divorce is read by the registry itself only, and by each of
 * the two themselves (婚姻登记条例第二十二条).
 */
async function seen(ctx: RequestContext, parameters: unknown[]): Promise<string> {
  const confined = `d.kind = ANY ($${parameters.push([...confinedKinds])}::text[])`;
  const anything = within(await ctx.scopeOf('marriage.document.read'), parameters);
  const own = within(ownRegistryScope(ctx, paperPermissions['marriage.document.read']), parameters);
  return `((NOT ${confined} AND ${anything}) OR (${confined} AND ${own}))`;
}

function within(scope: Scope, parameters: unknown[]): string {
  switch (scope.reach) {
    case 'divisions':
      return `r.division = ANY ($${parameters.push([...scope.codes])}::text[])`;
    case 'own':
      return isUuid(scope.personId) ? `$${parameters.push(scope.personId)}::uuid = ANY (r.person_ids)` : 'FALSE';
    case 'everywhere':
    case 'nothing':
      return 'FALSE';
  }
}

const from = 'FROM case_document d JOIN document_reader r ON r.document_id = d.id';

/** A document by its id; null for whoever may not read it. All of an answer by one statement. */
export function paperById(ctx: RequestContext, id: string) {
  const loader = ctx.loaders.of<string, ReturnType<typeof showPaper>>('marriage documents', async (ids) => {
    const parameters: unknown[] = [ids.filter(isUuid)];
    const visible = await seen(ctx, parameters);
    const where = `d.id = ANY ($1::uuid[]) AND ${visible}`;
    const rows: Row[] = await ctx.db.query(`SELECT ${documentColumns} ${from} WHERE ${where}`, parameters);
    const shown = new Map(rows.map((row) => [row.id, showPaper(ctx, row)]));
    return ids.map((each) => shown.get(each) ?? null);
  });
  return loader.load(id);
}

/** A page of the documents about something (an act, a sitting, a case), in the order in which they were made; all of an answer at once. */
export async function papersAbout(ctx: RequestContext, subjectId: string, args: PageArgs) {
  const page = connectionArgs(args, ['uuid']);
  const loader = ctx.loaders.of<string, Row[]>(`marriage documents about ${JSON.stringify(page)}`, async (ids) => {
    const parameters: unknown[] = [ids.filter(isUuid)];
    const visible = await seen(ctx, parameters);
    const after = keysetCondition(['d.id'], page, parameters);
    const limit = parameters.push(page.limit);
    const rows: Row[] = await ctx.db.query(
      `SELECT e.* FROM unnest($1::uuid[]) AS asked(id)
        CROSS JOIN LATERAL (SELECT ${documentColumns} ${from} WHERE d.case_id = asked.id AND ${visible} AND ${after}
                             ORDER BY d.id LIMIT $${limit}) AS e ORDER BY e.id`,
      parameters,
    );
    return ids.map((id) => rows.filter((row) => row.case_id === id));
  });
  return toConnection(
    (await loader.load(subjectId)) ?? [],
    page,
    ({ id }) => [id],
    (row) => showPaper(ctx, row),
  );
}

/** A document as the schema shows it; opened only when its text or its page is asked for. */
function showPaper(ctx: RequestContext, row: Row) {
  const open = () => openDocument(vaultOf(ctx.db), marriageDocuments, row);
  return {
    __typename: 'MarriageDocument' as const,
    ...{ id: row.id, kind: row.kind, number: row.number, title: row.title, madeOn: row.made_on },
    text: () => open().text,
    html: ({ purpose }: { purpose: PaperPurpose }) => open().html(purpose),
    remedy: showRemedy(row),
    withdrawnOn: row.withdrawn_on,
  };
}
