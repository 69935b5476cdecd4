import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { PeopleDoor } from '@yimen/casework';
import { payload, type RequestContext } from '@yimen/subgraph';
import { recordById } from '../act/records.query.js';
import { paperById } from '../papers/papers.queries.js';
import { type RefuseReissueInput, refuseReissue } from './refuse-reissue.handler.js';
import { type ReissueInput, type RevokeReissueInput, reissueCertificate, revokeReissue } from './reissue.handler.js';

@Resolver()
export class ReissueResolver {
  constructor(private readonly people: PeopleDoor) {}

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

  @Mutation('refuseReissue')
  async refuse(
    @Args('input') input: RefuseReissueInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const answer = await refuseReissue(ctx, this.people, input, key);
    return payload(answer, 'document', ({ documentId }) => paperById(ctx, documentId));
  }
}
