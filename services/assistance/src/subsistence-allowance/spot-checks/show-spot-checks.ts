import type { RequestContext } from '@yimen/subgraph';
import { textsOf } from '../../case-texts/case-texts.js';
import type { SubsistenceCase } from '../domain/index.js';

/** The bureau's spot checks, and the confirmations that it revoked. */
export function showSpotChecks(ctx: RequestContext, { id, spotChecks, revocations }: SubsistenceCase) {
  const officer = ctx.actor.kind === 'officer';
  return {
    spotChecks: spotChecks.map(({ no, drawnOn, visitedOn, finding }) => ({
      ...{ no, drawnOn, visitedOn, finding },
      reasons: async () => (officer ? (await textsOf(ctx, id))('SPOT_CHECK', no) : null),
    })),
    revocations: revocations.map(({ decision, on, remedy, opinionHeardOn }, at) => ({
      ...{ on, opinionHeardOn, confirmedOn: decision.on },
      remedy: { ...remedy, reconsiderationUntil: null, litigationUntil: null },
      reason: async () => (await textsOf(ctx, id))('REVOCATION', at + 1),
    })),
  };
}
