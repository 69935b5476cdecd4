import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { LegalMonth } from '@yimen/standards';
import { type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { ResidentsDoor } from '../../residents/residents-door.js';
import { casePayload } from '../subsistence-allowance.resolver.js';
import { type DrawInput, drawSpotChecks } from './draw-spot-checks.handler.js';
import { type RecordSpotCheckInput, recordSpotCheck } from './record-spot-check.handler.js';
import { type RevokeInput, revokeConfirmation } from './revoke-confirmation.handler.js';
import { showDraw, spotChecks } from './spot-checks.query.js';

/** The bureau's look at what streets decide. */
@Resolver()
export class SpotChecksResolver {
  constructor(readonly residents: ResidentsDoor) {}

  @Query('spotChecks')
  spotChecks(@Args() args: PageArgs & { division: string; month: LegalMonth }, @Context() ctx: RequestContext) {
    return spotChecks(ctx, args.division, args.month, args);
  }

  @Mutation('drawSpotChecks')
  async drawSpotChecks(
    @Args('input') input: DrawInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await drawSpotChecks(ctx, input, key), 'draw', async (drawn) => showDraw(drawn));
  }

  @Mutation('recordSpotCheck')
  recordSpotCheck(
    @Args('input') input: RecordSpotCheckInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, recordSpotCheck(ctx, input, key));
  }

  @Mutation('revokeConfirmation')
  revokeConfirmation(
    @Args('input') input: RevokeInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, revokeConfirmation(ctx, this.residents, input, key));
  }
}
