import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type HoldDone,
  type HoldPaymentInput,
  holdPayment,
  paymentById,
  paymentFileOf,
  paymentsOfAward,
  paymentsOfRoll,
  type ReadBankAnswersInput,
  type ReissuePaymentInput,
  type ReleasePaymentInput,
  type RollDone,
  type RollStepInput,
  readBankAnswers,
  reissuePayment,
  releasePayment,
  rollById,
  sendPaymentFile,
  stuckPayments,
  tallyOf,
} from '@yimen/benefits';
import { type Answer, type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { awardById } from '../award/award.queries.js';
import { allowances } from './allowances.house.js';

@Resolver()
export class PaymentResolver {
  @Query('stuckDisabilityPayments')
  stuck(@Args() args: PageArgs & { division?: string | null }, @Context() ctx: RequestContext) {
    return stuckPayments(allowances, ctx, args);
  }

  @Query('disabilityPaymentFile')
  file(@Args('rollId') rollId: string, @Context() ctx: RequestContext) {
    return paymentFileOf(allowances, ctx, rollId);
  }

  @Mutation('sendDisabilityPaymentFile')
  send(@Args('input') input: RollStepInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return ofRoll(ctx, sendPaymentFile(allowances, ctx, input, key));
  }

  @Mutation('readDisabilityBankAnswers')
  read(
    @Args('input') input: ReadBankAnswersInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return ofRoll(ctx, readBankAnswers(allowances, ctx, input, key));
  }

  @Mutation('reissueDisabilityPayment')
  async reissue(
    @Args('input') input: ReissuePaymentInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await reissuePayment(allowances, ctx, input, key), 'payment', ({ paymentId }) =>
      paymentById(allowances, ctx, paymentId),
    );
  }

  @Mutation('holdDisabilityPayment')
  hold(@Args('input') input: HoldPaymentInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return ofAward(ctx, holdPayment(allowances, ctx, input, key));
  }

  @Mutation('releaseDisabilityPayment')
  release(
    @Args('input') input: ReleasePaymentInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return ofAward(ctx, releasePayment(allowances, ctx, input, key));
  }
}

@Resolver('DisabilityAward')
export class AwardPaymentsResolver {
  @ResolveField('payments')
  payments(@Parent() { id }: { id: string }, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    return paymentsOfAward(allowances, ctx, id, args);
  }
}

@Resolver('DisabilityRoll')
export class RollPaymentsResolver {
  @ResolveField('payments')
  payments(
    @Parent() { id }: { id: string },
    @Args() args: PageArgs & { status?: string | null },
    @Context() ctx: RequestContext,
  ) {
    return paymentsOfRoll(allowances, ctx, id, args);
  }

  @ResolveField('tally')
  tally(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return tallyOf(ctx, id);
  }
}

async function ofRoll(ctx: RequestContext, answer: Promise<Answer<RollDone>>) {
  return payload(await answer, 'roll', ({ rollId }) => rollById(allowances, ctx, rollId));
}

async function ofAward(ctx: RequestContext, answer: Promise<Answer<HoldDone>>) {
  return payload(await answer, 'award', ({ awardId }) => awardById(ctx, awardId));
}
