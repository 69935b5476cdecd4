import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { PeopleDoor } from '@yimen/casework';
import { type Answer, payload, type RequestContext } from '@yimen/subgraph';
import { awardById } from '../award/award.queries.js';
import type { EndDone } from './end-one.js';
import { endForFalseStatement, type FalseStatementInput } from './false-statement.handler.js';
import { type RenounceInput, renounceAllowance } from './renounce.handler.js';

async function shown(ctx: RequestContext, act: Promise<Answer<EndDone>>) {
  return payload(await act, 'award', ({ awardId }) => awardById(ctx, awardId));
}

@Resolver()
export class AwardEndResolver {
  constructor(private readonly people: PeopleDoor) {}

  @Mutation('renounceDisabilityAllowance')
  renounce(@Args('input') input: RenounceInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, renounceAllowance(ctx, this.people, input, key));
  }

  @Mutation('endDisabilityAllowanceForFalseStatement')
  endForFalseStatement(
    @Args('input') input: FalseStatementInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, endForFalseStatement(ctx, this.people, input, key));
  }
}
