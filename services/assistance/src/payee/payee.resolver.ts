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
import { type Answer, type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { dibao } from '../paying/dibao.house.js';
import { ResidentsDoor } from '../residents/residents-door.js';

@Resolver('SubsistenceCase')
export class PayeeResolver {
  constructor(private readonly residents: ResidentsDoor) {}

  @ResolveField('payee')
  payee(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return payeeOfCase(dibao, ctx, id);
  }

  @ResolveField('payees')
  payees(@Parent() { id }: { id: string }, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    return payeesOfCase(dibao, ctx, id, args);
  }

  @Mutation('registerPayee')
  register(
    @Args('input') input: RegisterPayeeInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, registerPayee(dibao, { ctx, people: this.residents }, input, key));
  }

  @Mutation('approvePayee')
  approve(@Args('input') input: PayeeStepInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, approvePayee(dibao, ctx, input, key));
  }

  @Mutation('declinePayee')
  decline(@Args('input') input: PayeeStepInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, declinePayee(dibao, ctx, input, key));
  }

  @Mutation('unmaskPayee')
  async unmask(
    @Args('input') input: UnmaskPayeeInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await unmaskPayee(dibao, ctx, input, key), 'account', (account) => account);
  }
}

async function shown(ctx: RequestContext, answer: Promise<Answer<PayeeDone>>) {
  return payload(await answer, 'payee', ({ payeeId }) => payeeById(dibao, ctx, payeeId));
}
