import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Answer, type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { awardById } from '../award/award.queries.js';
import type { RollDone } from '../roll/change-roll.js';
import type { RollStepInput } from '../roll/check-roll.handler.js';
import { rollById } from '../roll/roll.queries.js';
import {
  type HoldDone,
  type HoldPaymentInput,
  holdPayment,
  type ReleasePaymentInput,
  releasePayment,
} from './hold-payment.handler.js';
import {
  paymentById,
  paymentFileOf,
  paymentsOfAward,
  paymentsOfRoll,
  stuckPayments,
  tallyOf,
} from './payment.queries.js';
import { type ReadBankAnswersInput, readBankAnswers } from './read-bank-answers.handler.js';
import { type ReissuePaymentInput, reissuePayment } from './reissue-payment.handler.js';
import { sendPaymentFile } from './send-payment-file.handler.js';

@Resolver()
export class PaymentResolver {
  @Query('stuckSubsistencePayments')
  stuck(@Args() args: PageArgs & { division?: string | null }, @Context() ctx: RequestContext) {
    return stuckPayments(ctx, args);
  }

  @Query('subsistencePaymentFile')
  file(@Args('rollId') rollId: string, @Context() ctx: RequestContext) {
    return paymentFileOf(ctx, rollId);
  }

  @Mutation('sendPaymentFile')
  send(@Args('input') input: RollStepInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return ofRoll(ctx, sendPaymentFile(ctx, input, key));
  }

  @Mutation('readBankAnswers')
  read(
    @Args('input') input: ReadBankAnswersInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return ofRoll(ctx, readBankAnswers(ctx, input, key));
  }

  @Mutation('reissuePayment')
  async reissue(
    @Args('input') input: ReissuePaymentInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await reissuePayment(ctx, input, key), 'payment', ({ paymentId }) => paymentById(ctx, paymentId));
  }

  @Mutation('holdPayment')
  hold(@Args('input') input: HoldPaymentInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return ofAward(ctx, holdPayment(ctx, input, key));
  }

  @Mutation('releasePayment')
  release(
    @Args('input') input: ReleasePaymentInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return ofAward(ctx, releasePayment(ctx, input, key));
  }
}

@Resolver('SubsistenceAward')
export class AwardPaymentsResolver {
  @ResolveField('payments')
  payments(@Parent() { id }: { id: string }, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    return paymentsOfAward(ctx, id, args);
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
    return paymentsOfRoll(ctx, id, args);
  }

  @ResolveField('tally')
  tally(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return tallyOf(ctx, id);
  }
}

async function ofRoll(ctx: RequestContext, answer: Promise<Answer<RollDone>>) {
  return payload(await answer, 'roll', ({ rollId }) => rollById(ctx, rollId));
}

async function ofAward(ctx: RequestContext, answer: Promise<Answer<HoldDone>>) {
  return payload(await answer, 'award', ({ awardId }) => awardById(ctx, awardId));
}
