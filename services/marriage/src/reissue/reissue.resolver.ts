import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { payload, type RequestContext } from '@yimen/subgraph';
import { recordById } from '../act/records.query.js';
import { type ReissueInput, type RevokeReissueInput, reissueCertificate, revokeReissue } from './reissue.handler.js';

@Resolver()
export class ReissueResolver {
  @Mutation('reissueMarriageCertificate')
  async reissue(
    @Args('input') input: ReissueInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await reissueCertificate(ctx, input, key), 'record', ({ actId }) => recordById(ctx, actId));
  }

  @Mutation('revokeReissue')
  async revoke(
    @Args('input') input: RevokeReissueInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await revokeReissue(ctx, input, key), 'record', ({ actId }) => recordById(ctx, actId));
  }
}
