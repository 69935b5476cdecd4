import type { RequestContext } from '@yimen/subgraph';
import { textsOf } from '../../case-texts/case-texts.js';
import type { SubsistenceCase } from '../domain/index.js';

const division = (code: string) => ({ __typename: 'Division' as const, code });

/** How a case was handed on. */
export function showTransfers(ctx: RequestContext, { id, transfers }: SubsistenceCase) {
  const officer = ctx.actor.kind === 'officer';
  return transfers.map(({ on, from, to, receivedOn }, at) => ({
    transferredOn: on,
    from: division(from),
    to: 'division' in to ? division(to.division) : null,
    agency: 'agency' in to ? to.agency : null,
    receivedOn,
    reason: async () => (officer ? (await textsOf(ctx, id))('TRANSFER', at + 1) : null),
  }));
}
