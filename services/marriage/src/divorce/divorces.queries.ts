import { roleLabel } from '@yimen/access';
import { historyOf } from '@yimen/casework';
import { checkCaseNumber, isUuid } from '@yimen/standards';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { divorcesWhere } from './divorce.store.js';
import { type DivorceAction, type DivorceStatus, divorceActionLabels } from './domain/index.js';
import { visibleDivorces } from './may-read-divorce.js';
import { type ShownDivorce, showDivorce } from './show-divorce.js';

/** A case by its id; null for whoever may not see it, as for what does not exist. All of an answer by one statement. */
export function divorceById(ctx: RequestContext, id: string): Promise<ShownDivorce | null> {
  const loader = ctx.loaders.of<string, ShownDivorce>('divorce case', async (ids) => {
    const parameters: unknown[] = [ids.filter(isUuid)];
    const condition = `d.id = ANY ($1::uuid[]) AND ${visibleDivorces(ctx, parameters)}`;
    const found = await divorcesWhere(ctx.db, condition, parameters);
    const shown = new Map(found.map((stored) => [stored.found.id, showDivorce(ctx, stored)]));
    return ids.map((each) => shown.get(each) ?? null);
  });
  return loader.load(id);
}

/** A case by the number of its receipt, as somebody typed it. */
export async function divorceByReceipt(ctx: RequestContext, receiptNumber: string): Promise<ShownDivorce | null> {
  const checked = checkCaseNumber(receiptNumber);
  if (!checked.ok) return null;
  const parameters: unknown[] = [checked.number];
  const condition = `d.receipt_number = $1 AND ${visibleDivorces(ctx, parameters)}`;
  const [stored] = await divorcesWhere(ctx.db, condition, parameters);
  return stored === undefined ? null : showDivorce(ctx, stored);
}

export type DivorceFilter = { status?: readonly DivorceStatus[] | null };

/** A page of the cases that this actor may see, newest first: the registry's own, or one's own. */
export async function listDivorces(ctx: RequestContext, filter: DivorceFilter, args: PageArgs) {
  const page = connectionArgs(args, ['uuid']);
  const parameters: unknown[] = [];
  const conditions = [visibleDivorces(ctx, parameters), keysetCondition(['d.id'], page, parameters, 'desc')];
  if (filter.status) conditions.push(`d.status = ANY ($${parameters.push([...filter.status])}::text[])`);
  parameters.push(page.limit);
  const rows = await divorcesWhere(
    ctx.db,
    conditions.join(' AND '),
    parameters,
    `ORDER BY d.id DESC LIMIT $${parameters.length}`,
  );
  return toConnection(
    rows,
    page,
    ({ found }) => [found.id],
    (stored) => showDivorce(ctx, stored),
  );
}

const others: Readonly<Record<string, string>> = {
  apply: '共同申请，受理',
  reckonPeriods: '放假安排公布或者变更，重算期间',
};
const isAction = (action: string): action is DivorceAction => Object.hasOwn(divorceActionLabels, action);
const words = {
  action: (action: string) => (isAction(action) ? divorceActionLabels[action] : (others[action] ?? action)),
  role: (role: string | null) => {
    if (role === 'resident') return '当事人';
    if (role === 'system') return '系统';
    return role === null ? null : roleLabel(role);
  },
};

/** A page of a case's history; the case was seen already. */
export const divorceHistory = (ctx: RequestContext, id: string, page: PageArgs) => historyOf(ctx, id, { page, words });
