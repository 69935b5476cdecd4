import { type Scope, scopeCondition } from '@yimen/access';
import { isUuid, type LegalDate } from '@yimen/standards';
import {
  badUserInput,
  connectionArgs,
  keysetCondition,
  type PageArgs,
  type RequestContext,
  toConnection,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { Deliverable, DocumentRules, Remedy } from '../domain/index.js';
import { type DocumentRow, documentColumns } from './read-documents.js';

/** A document as far as its delivery needs it. */
export type DeliverableDocument<Kind extends string = string> = Deliverable & {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  readonly number: string;
  readonly remedy: Remedy | null;
};

/** Those of the documents that are about this; one statement. */
export async function deliverableDocuments<Kind extends string>(
  tx: EntityManager,
  rules: DocumentRules<Kind>,
  { caseId, ids }: { readonly caseId: string; readonly ids: readonly string[] },
): Promise<DeliverableDocument<Kind>[]> {
  const rows: Omit<DeliverableDocument<Kind>, 'delivered'>[] = await tx.query(
    `SELECT id, kind, title, number, to_char(made_on, 'YYYY-MM-DD') AS "madeOn", remedy, withdrawn_on IS NOT NULL AS withdrawn
       FROM case_document WHERE case_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id`,
    [caseId, ids.filter(isUuid)],
  );
  return rows.map((row) => ({ ...row, delivered: rules[row.kind].delivered }));
}

/** The newest document of these kinds about something, for what delivers it without naming it; null for none. */
export async function newestDocument(
  tx: EntityManager,
  caseId: string,
  kinds: readonly string[],
): Promise<string | null> {
  const [row]: { id: string }[] = await tx.query(
    `SELECT id FROM case_document WHERE case_id = $1 AND kind = ANY ($2::text[]) ORDER BY id DESC LIMIT 1`,
    [caseId, kinds],
  );
  return row?.id ?? null;
}

export type ToDeliverArgs = PageArgs & { division?: string | null; late?: boolean | null };

/** Whose documents: the table of what they are about (it has `id` and `division`), and how far the actor's right reaches. */
export type ToDeliver<Kind extends string, Shown> = {
  readonly of: string;
  readonly scope: Scope;
  readonly show: (row: DocumentRow<Kind>) => Shown;
};

/**
 * What is still to be delivered in the divisions of this officer's posts, the most urgent first; with `late` only what is past its
 * day. Two statements, however many.
 */
export async function documentsToDeliver<Kind extends string, Shown>(
  ctx: Pick<RequestContext, 'db' | 'authority' | 'today'>,
  args: ToDeliverArgs,
  { of, scope, show }: ToDeliver<Kind, Shown>,
) {
  const page = connectionArgs(args, ['date', 'uuid']);
  const { division, late } = args;
  if (division && !/^\d{6,12}$/.test(division)) throw badUserInput('区划代码应为 6 到 12 位数字。', 'division');
  const parameters: unknown[] = [];
  const place = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = [
    'd.deliver_by IS NOT NULL AND d.delivered_on IS NULL AND d.withdrawn_on IS NULL',
    scopeCondition(scope, { division: 'c.division' }, parameters),
    keysetCondition(['d.deliver_by', 'd.id'], page, parameters),
  ];
  if (late) conditions.push(`d.deliver_by < ${place(ctx.today)}::date`);
  if (division) {
    const codes = await ctx.authority.codesWithin([division], ctx.today);
    conditions.push(`c.division = ANY (${place([...codes])}::text[])`);
  }
  const rows: DocumentRow<Kind>[] = await ctx.db.query(
    `SELECT ${documentColumns} FROM case_document d JOIN ${of} c ON c.id = d.case_id
      WHERE ${conditions.join(' AND ')} ORDER BY d.deliver_by, d.id LIMIT ${place(page.limit)}`,
    parameters,
  );
  return toConnection(rows, page, ({ deliver_by, id }) => [deliver_by ?? '', id], show);
}

/** Not delivered by its day, not withdrawn, and not told yet. `$1` is today. */
const late = `deliver_by < $1::date AND delivered_on IS NULL AND withdrawn_on IS NULL AND late_on IS NULL`;

/**
 * What has a document that is past its day and was not told of yet: the ids after the given one, in their order, locked in their table
 * (`of`), leaving out what another instance has in hand. For {@link inSets}.
 */
export async function withLateDocuments(
  tx: EntityManager,
  of: string,
  { today, after, limit }: { readonly today: LegalDate; readonly after: string; readonly limit: number },
): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT c.id FROM ${of} c
      WHERE c.id > $2::uuid AND c.id IN (SELECT d.case_id FROM case_document d WHERE ${late})
      ORDER BY c.id LIMIT $3 FOR UPDATE OF c SKIP LOCKED`,
    [today, after, limit],
  );
  return rows.map(({ id }) => id);
}

/** Marks their late documents as told: each is told once. One statement. */
export async function markLate(tx: EntityManager, ids: readonly string[], today: LegalDate): Promise<void> {
  await tx.query(`UPDATE case_document SET late_on = $1::date WHERE case_id = ANY ($2::uuid[]) AND ${late}`, [
    today,
    ids,
  ]);
}
