import { scopeCondition } from '@yimen/access';
import type { PageArgs } from '@yimen/subgraph';
import { badUserInput, connectionArgs, keysetCondition, type RequestContext, toConnection } from '@yimen/subgraph';
import { documentColumns } from '../documents.queries.js';
import { type ShownDocumentRow, showDocument } from '../show-document.js';

export type ToDeliverArgs = PageArgs & { division?: string | null; late?: boolean | null };

/**
 * What is still to be delivered in the divisions of this officer's posts, the most urgent first; with `late` only what is past its
 * day. Two statements, however many.
 */
export async function documentsToDeliver(ctx: RequestContext, args: ToDeliverArgs) {
  const page = connectionArgs(args, ['date', 'uuid']);
  const { division, late } = args;
  if (division && !/^\d{6,12}$/.test(division)) throw badUserInput('区划代码应为 6 到 12 位数字。', 'division');
  const parameters: unknown[] = [];
  const place = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = [
    'd.deliver_by IS NOT NULL AND d.delivered_on IS NULL AND d.withdrawn_on IS NULL',
    scopeCondition(await ctx.scopeOf('assistance.case.deliver'), { division: 'c.division' }, parameters),
    keysetCondition(['d.deliver_by', 'd.id'], page, parameters),
  ];
  if (late) conditions.push(`d.deliver_by < ${place(ctx.today)}::date`);
  if (division) {
    const codes = await ctx.authority.codesWithin([division], ctx.today);
    conditions.push(`c.division = ANY (${place([...codes])}::text[])`);
  }
  const rows: ShownDocumentRow[] = await ctx.db.query(
    `SELECT ${documentColumns} FROM case_document d JOIN subsistence_case c ON c.id = d.case_id
      WHERE ${conditions.join(' AND ')} ORDER BY d.deliver_by, d.id LIMIT ${place(page.limit)}`,
    parameters,
  );
  return toConnection(
    rows,
    page,
    ({ deliver_by, id }) => [deliver_by ?? '', id],
    (row) => showDocument(ctx, row),
  );
}
