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
import { dibao } from '../paying/dibao.house.js';

@Resolver()
export class PaymentResolver {
  @Query('stuckSubsistencePayments')
  stuck(@Args() args: PageArgs & { division?: string | null }, @Context() ctx: RequestContext) {
    return stuckPayments(dibao, ctx, args);
  }

  @Query('subsistencePaymentFile')
  file(@Args('rollId') rollId: string, @Context() ctx: RequestContext) {
    return paymentFileOf(dibao, ctx, rollId);
  }

  @Mutation('sendPaymentFile')
  send(@Args('input') input: RollStepInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return ofRoll(ctx, sendPaymentFile(dibao, ctx, input, key));
  }

  @Mutation('readBankAnswers')
  read(
    @Args('input') input: ReadBankAnswersInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return ofRoll(ctx, readBankAnswers(dibao, ctx, input, key));
  }

  @Mutation('reissuePayment')
  async reissue(
    @Args('input') input: ReissuePaymentInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await reissuePayment(dibao, ctx, input, key), 'payment', ({ paymentId }) =>
      paymentById(dibao, ctx, paymentId),
    );
  }

  @Mutation('holdPayment')
  hold(@Args('input') input: HoldPaymentInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return ofAward(ctx, holdPayment(dibao, ctx, input, key));
  }

  @Mutation('releasePayment')
  release(
    @Args('input') input: ReleasePaymentInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return ofAward(ctx, releasePayment(dibao, ctx, input, key));
  }
}

@Resolver('SubsistenceAward')
export class AwardPaymentsResolver {
  @ResolveField('payments')
  payments(@Parent() { id }: { id: string }, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    return paymentsOfAward(dibao, ctx, id, args);
  }
}

@Resolver('SubsistenceRoll')
export class RollPaymentsResolver {
  @ResolveField('payments')
  payments(
    @Parent() { id }: { id: string },
    @Args() args: PageArgs & { status?: string | null },
    @Context() ctx: RequestContext,
  ) {
    return paymentsOfRoll(dibao, ctx, id, args);
  }

  @ResolveField('tally')
  tally(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return tallyOf(ctx, id);
  }
}

async function ofRoll(ctx: RequestContext, answer: Promise<Answer<RollDone>>) {
  return payload(await answer, 'roll', ({ rollId }) => rollById(dibao, ctx, rollId));
}

async function ofAward(ctx: RequestContext, answer: Promise<Answer<HoldDone>>) {
  return payload(await answer, 'award', ({ awardId }) => awardById(ctx, awardId));
}
