import { grantingPosts } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { showItemOf } from '../service-catalogue/show-item.js';
import { registryCasePermissions } from './registry-case.permissions.js';

type Row = {
  readonly id: string;
  readonly number: string;
  readonly item: string;
  readonly registryCode: string;
  readonly division: string;
  readonly status: string;
  readonly receivedOn: LegalDate;
  readonly coolingEnd: LegalDate;
  readonly windowStart: LegalDate;
  readonly windowEnd: LegalDate;
  readonly provisional: boolean;
};

const statusLabels: Readonly<Record<string, string>> = {
  APPLIED: '已受理，次日起计冷静期',
  COOLING: '冷静期中',
  ISSUABLE: '可共同申领离婚证',
  WITHDRAWN: '已撤回',
  DIVORCED: '已离婚',
  EXPIRED: '逾期未申领，视为撤回',
  ENDED_BY_DEATH: '一方死亡，程序终止',
  ENDED_WITH_MARRIAGE: '婚姻关系已另行消灭，程序终止',
};

const day = (column: string, name: string) => `to_char(c.${column}, 'YYYY-MM-DD') AS "${name}"`;
const columns = [
  'c.id, c.number, c.item, c.registry_code AS "registryCode", c.division, c.status, c.provisional',
  ...[day('received_on', 'receivedOn'), day('cooling_end', 'coolingEnd')],
  ...[day('window_start', 'windowStart'), day('window_end', 'windowEnd')],
].join(', ');

/**
 * The applications that the actor's own registry received, newest first: of the very division of their post, not of those within it, so
 * that no registry above or beside it sees them.
 */
export async function listRegistryCases(ctx: RequestContext, args: PageArgs) {
  const page = connectionArgs(args, ['uuid']);
  const posts = grantingPosts(ctx.actor, registryCasePermissions['intake.registry-case.read'], ctx.today);
  const parameters: unknown[] = [posts.map(({ division }) => division)];
  const after = keysetCondition(['c.id'], page, parameters, 'desc');
  parameters.push(page.limit);
  const rows: Row[] = await ctx.db.query(
    `SELECT ${columns} FROM registry_case_view c WHERE c.division = ANY ($1::text[]) AND ${after}
      ORDER BY c.id DESC LIMIT $${parameters.length}`,
    parameters,
  );
  return toConnection(rows, page, ({ id }) => [id], show);
}

function show({ division, item, ...row }: Row) {
  return {
    ...row,
    statusLabel: statusLabels[row.status] ?? row.status,
    item: showItemOf(item),
    division: { __typename: 'Division', code: division },
    details: { __typename: 'DivorceCase', id: row.id },
  };
}
