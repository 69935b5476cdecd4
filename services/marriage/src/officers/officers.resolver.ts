import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { listQualifications, qualificationById } from './qualification.store.js';
import {
  type EndQualificationInput,
  endQualification,
  type RegisterQualificationInput,
  registerQualification,
} from './register-qualification.handler.js';

@Resolver('RegistrarQualification')
export class OfficersResolver {
  @Query('registrarQualifications')
  list(@Args() args: PageArgs & { account?: string | null }, @Context() ctx: RequestContext) {
    return listQualifications(ctx, args.account ?? null, args);
  }

  @Mutation('registerQualification')
  async register(
    @Args('input') input: RegisterQualificationInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const answer = await registerQualification(ctx, input, key);
    return payload(answer, 'qualification', ({ qualificationId }) => qualificationById(ctx, qualificationId));
  }

  @Mutation('endQualification')
  async end(
    @Args('input') input: EndQualificationInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const answer = await endQualification(ctx, input, key);
    return payload(answer, 'qualification', ({ qualificationId }) => qualificationById(ctx, qualificationId));
  }
}
