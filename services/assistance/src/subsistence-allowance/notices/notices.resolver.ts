import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@yimen/subgraph';
import { ResidentsDoor } from '../../residents/residents-door.js';
import { casePayload } from '../subsistence-allowance.resolver.js';
import { type NoticeDisturbedInput, reportNoticeDisturbed } from './report-notice-disturbed.handler.js';
import { type VoidNoticeInput, voidPublicNotice } from './void-notice.handler.js';

/** What may happen to a notice while it hangs. */
@Resolver()
export class NoticesResolver {
  constructor(readonly residents: ResidentsDoor) {}

  @Mutation('reportNoticeDisturbed')
  reportNoticeDisturbed(
    @Args('input') input: NoticeDisturbedInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, reportNoticeDisturbed(ctx, this.residents, input, key));
  }

  @Mutation('voidPublicNotice')
  voidPublicNotice(
    @Args('input') input: VoidNoticeInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, voidPublicNotice(ctx, input, key));
  }
}
