import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { ClaimDone, DecideRecoveryInput, RecordRepaymentInput, WriteOffRecoveryInput } from '@yimen/benefits';
import {
  listRecoveries,
  type RecoveryFilter,
  recordRepayment,
  recoveriesOfAward,
  recoveryById,
  writeOffRecovery,
} from '@yimen/benefits';
import { type Answer, type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { awardById } from '../award/award.queries.js';
import { ServiceKeys } from '../keys/service-keys.js';
import { dibao } from '../paying/dibao.house.js';
import { dibaoLedger } from '../paying/dibao-ledger.js';
import { ResidentsDoor } from '../residents/residents-door.js';
import { decide } from './decide-recovery.handler.js';

async function recoveryPayload(ctx: RequestContext, act: Promise<Answer<ClaimDone>>) {
  return payload(await act, 'recovery', ({ recoveryId }) => recoveryById(dibao, ctx, recoveryId));
}

@Resolver('SubsistenceRecovery')
export class RecoveryResolver {
  constructor(
    readonly keys: ServiceKeys,
    readonly residents: ResidentsDoor,
  ) {}

  @Query('subsistenceRecovery')
  one(@Args('id') id: string, @Context() ctx: RequestContext) {
    return recoveryById(dibao, ctx, id);
  }

  @Query('subsistenceRecoveries')
  list(@Args() args: PageArgs & { filter?: RecoveryFilter | null }, @Context() ctx: RequestContext) {
    return listRecoveries(dibao, ctx, args.filter ?? {}, args);
  }

  @ResolveReference()
  resolveReference(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return recoveryById(dibao, ctx, id);
  }

  @ResolveField('award')
  award(@Parent() { awardId }: { awardId: string }, @Context() ctx: RequestContext) {
    return awardById(ctx, awardId);
  }

  @Mutation('decideRecovery')
  decide(
    @Args('input') input: DecideRecoveryInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return recoveryPayload(ctx, decide(ctx, this, input, key));
  }

  @Mutation('recordRepayment')
  repay(
    @Args('input') input: RecordRepaymentInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return recoveryPayload(ctx, recordRepayment(dibaoLedger, ctx, input, key));
  }

  @Mutation('writeOffRecovery')
  writeOff(
    @Args('input') input: WriteOffRecoveryInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return recoveryPayload(ctx, writeOffRecovery(dibaoLedger, ctx, input, key));
  }
}

/** What the ledger adds to an award. */
@Resolver('SubsistenceAward')
export class AwardRecoveriesResolver {
  @ResolveField('recoveries')
  recoveries(@Parent() { id }: { id: string }, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    return recoveriesOfAward(dibao, ctx, id, args);
  }
}
