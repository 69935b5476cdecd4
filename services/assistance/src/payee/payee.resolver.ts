import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Answer, type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { ServiceKeys } from '../keys/service-keys.js';
import { ResidentsDoor } from '../residents/residents-door.js';
import { approvePayee, declinePayee, type PayeeStepInput } from './look-at-payee.handler.js';
import { payeeById, payeeOfCase, payeesOfCase } from './payee.queries.js';
import { type PayeeDone, type RegisterPayeeInput, registerPayee } from './register-payee.handler.js';
import { type UnmaskPayeeInput, unmaskPayee } from './unmask-payee.handler.js';

@Resolver('SubsistenceCase')
export class PayeeResolver {
  constructor(
    private readonly keys: ServiceKeys,
    private readonly residents: ResidentsDoor,
  ) {}

  @ResolveField('payee')
  payee(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return payeeOfCase(ctx, id);
  }

  @ResolveField('payees')
  payees(@Parent() { id }: { id: string }, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    return payeesOfCase(ctx, id, args);
  }

  @Mutation('registerPayee')
  register(
    @Args('input') input: RegisterPayeeInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, registerPayee(ctx, { keys: this.keys, residents: this.residents }, input, key));
  }

  @Mutation('approvePayee')
  approve(@Args('input') input: PayeeStepInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, approvePayee(ctx, input, key));
  }

  @Mutation('declinePayee')
  decline(@Args('input') input: PayeeStepInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, declinePayee(ctx, input, key));
  }

  @Mutation('unmaskPayee')
  async unmask(
    @Args('input') input: UnmaskPayeeInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await unmaskPayee(ctx, this.keys, input, key), 'account', (account) => account);
  }
}

async function shown(ctx: RequestContext, answer: Promise<Answer<PayeeDone>>) {
  return payload(await answer, 'payee', ({ payeeId }) => payeeById(ctx, payeeId));
}
