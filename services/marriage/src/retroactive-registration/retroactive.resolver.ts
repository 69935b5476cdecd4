import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { payload, type RequestContext } from '@yimen/subgraph';
import { sittingById } from '../marriage-registration/sittings.queries.js';
import { type RegisterRetroactivelyInput, registerRetroactively } from './register-retroactively.handler.js';

@Resolver()
export class RetroactiveResolver {
  @Mutation('registerMarriageRetroactively')
  async register(
    @Args('input') input: RegisterRetroactivelyInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const answer = await registerRetroactively(ctx, input, key);
    return payload(answer, 'sitting', ({ sittingId }) => sittingById(ctx, sittingId));
  }
}
