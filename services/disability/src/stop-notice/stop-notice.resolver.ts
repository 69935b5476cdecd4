import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PeopleDoor } from '@yimen/casework';
import { type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { awardById } from '../award/award.queries.js';
import { stopsToTell } from './stop-notice.queries.js';
import { type TellStopInput, tellStop } from './tell-stop.handler.js';

@Resolver()
export class StopNoticeResolver {
  constructor(private readonly people: PeopleDoor) {}

  @Query('disabilityUntoldStops')
  untold(@Args() args: PageArgs & { readonly division?: string | null }, @Context() ctx: RequestContext) {
    return stopsToTell(ctx, args);
  }

  @Mutation('tellDisabilityStop')
  async tell(@Args('input') input: TellStopInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    const answer = await tellStop(ctx, this.people, input, key);
    return payload(answer, 'award', ({ awardId }) => awardById(ctx, awardId));
  }
}
