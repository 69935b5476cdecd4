import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import {
  type ClaimDone,
  listRecoveries,
  type RecordRepaymentInput,
  type RecoveryFilter,
  recordRepayment,
  recoveriesOfAward,
  recoveryById,
  type WriteOffRecoveryInput,
  writeOffRecovery,
} from '@yimen/benefits';
import { PeopleDoor } from '@yimen/casework';
import { type Answer, type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { allowances } from './allowances.house.js';
import { type DecideDisabilityRecoveryInput, decideRecovery } from './decide-recovery.handler.js';

async function shown(ctx: RequestContext, act: Promise<Answer<ClaimDone>>) {
  return payload(await act, 'recovery', ({ recoveryId }) => recoveryById(allowances, ctx, recoveryId));
}

@Resolver('DisabilityRecovery')
export class RecoveryResolver {
  constructor(readonly people: PeopleDoor) {}

  @Mutation('decideDisabilityRecovery')
  decide(
    @Args('input') input: DecideDisabilityRecoveryInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, decideRecovery(ctx, this.people, input, key));
  }

  @Query('disabilityRecovery')
  one(@Args('id') id: string, @Context() ctx: RequestContext) {
    return recoveryById(allowances, ctx, id);
  }

  @Query('disabilityRecoveries')
  list(@Args() args: PageArgs & { filter?: RecoveryFilter | null }, @Context() ctx: RequestContext) {
    return listRecoveries(allowances, ctx, args.filter ?? {}, args);
  }

  @ResolveReference()
  resolveReference(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return recoveryById(allowances, ctx, id);
  }

  @ResolveField('award')
  award(@Parent() { awardId }: { awardId: string }, @Context() ctx: RequestContext) {
    return allowances.award(ctx, awardId);
  }

  @Mutation('recordDisabilityRepayment')
  repay(
    @Args('input') input: RecordRepaymentInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, recordRepayment(allowances, ctx, input, key));
  }

  @Mutation('writeOffDisabilityRecovery')
  writeOff(
    @Args('input') input: WriteOffRecoveryInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, writeOffRecovery(allowances, ctx, input, key));
  }
}

/** What the ledger adds to an award. */
@Resolver('DisabilityAward')
export class AwardRecoveriesResolver {
  @ResolveField('recoveries')
  recoveries(@Parent() { id }: { id: string }, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    return recoveriesOfAward(allowances, ctx, id, args);
  }
}
