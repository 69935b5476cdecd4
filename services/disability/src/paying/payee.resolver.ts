import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  approvePayee,
  declinePayee,
  type PayeeDone,
  type PayeeStepInput,
  payeeById,
  payeeOfCase,
  payeesOfCase,
  type RegisterPayeeInput,
  registerPayee,
  type UnmaskPayeeInput,
  unmaskPayee,
} from '@yimen/benefits';
import { PeopleDoor } from '@yimen/casework';
import { type Answer, type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { allowances } from './allowances.house.js';

@Resolver('DisabilityAward')
export class PayeeResolver {
  constructor(private readonly people: PeopleDoor) {}

  @ResolveField('payee')
  payee(@Parent() { caseId }: { caseId: string }, @Context() ctx: RequestContext) {
    return payeeOfCase(allowances, ctx, caseId);
  }

  @Mutation('registerDisabilityPayee')
  register(
    @Args('input') input: RegisterPayeeInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, registerPayee(allowances, { ctx, people: this.people }, input, key));
  }

  @Mutation('approveDisabilityPayee')
  approve(@Args('input') input: PayeeStepInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, approvePayee(allowances, ctx, input, key));
  }

  @Mutation('declineDisabilityPayee')
  decline(@Args('input') input: PayeeStepInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, declinePayee(allowances, ctx, input, key));
  }

  @Mutation('unmaskDisabilityPayee')
  async unmask(
    @Args('input') input: UnmaskPayeeInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await unmaskPayee(allowances, ctx, input, key), 'account', (account) => account);
  }
}

/** What accounts add to a case. */
@Resolver('DisabilityAllowanceCase')
export class CasePayeesResolver {
  @ResolveField('payee')
  payee(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return payeeOfCase(allowances, ctx, id);
  }

  @ResolveField('payees')
  payees(@Parent() { id }: { id: string }, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    return payeesOfCase(allowances, ctx, id, args);
  }
}

async function shown(ctx: RequestContext, answer: Promise<Answer<PayeeDone>>) {
  return payload(await answer, 'payee', ({ payeeId }) => payeeById(allowances, ctx, payeeId));
}
