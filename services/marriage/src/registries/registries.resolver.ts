import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { LegalDate } from '@yimen/standards';
import { type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { type PublishRegistryInput, publishRegistry } from './publish-registry.handler.js';
import { freeWindows, listRegistries, registryOf } from './registries.queries.js';

@Resolver('MarriageRegistry')
export class RegistriesResolver {
  @Query('marriageRegistries')
  list(@Args() args: PageArgs & { division?: string | null }, @Context() ctx: RequestContext) {
    return listRegistries(ctx, args.division ?? null, args);
  }

  @Query('marriageRegistry')
  one(@Args('code') code: string, @Context() ctx: RequestContext) {
    return registryOf(ctx, code);
  }

  @ResolveReference()
  resolveReference(@Parent() { code }: { code: string }, @Context() ctx: RequestContext) {
    return registryOf(ctx, code);
  }

  @ResolveField('freeWindows')
  free(@Parent() registry: { code: string }, @Args('on') on: LegalDate, @Context() ctx: RequestContext) {
    return freeWindows(ctx, registry, on);
  }

  @Mutation('publishMarriageRegistry')
  async publish(
    @Args('input') input: PublishRegistryInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await publishRegistry(ctx, input, key), 'registry', ({ code }) => registryOf(ctx, code));
  }
}
