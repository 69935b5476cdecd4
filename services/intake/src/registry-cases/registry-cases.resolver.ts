import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { PageArgs, RequestContext } from '@yimen/subgraph';
import { listRegistryCases } from './list-registry-cases.query.js';

@Resolver()
export class RegistryCasesResolver {
  @Query('registryCases')
  list(@Args() args: PageArgs, @Context() ctx: RequestContext) {
    return listRegistryCases(ctx, args);
  }
}
