import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { LegalMonth } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';
import { entitlementsOf } from './entitlements.queries.js';
import { benefitRelations, type Considered, entitlementOutlook } from './outlook.queries.js';
import { showCatalogue } from './show-entitlements.js';

type Related = { readonly person: string; readonly month: LegalMonth; readonly benefits: readonly string[] };
type Outlook = { readonly person: string; readonly month: LegalMonth; readonly considered: readonly Considered[] };

/** What somebody is entitled to over all services, and would be. */
@Resolver('Person')
export class EntitlementsResolver {
  @ResolveField('entitlements')
  entitlements(
    @Parent() { id }: { readonly id: string },
    @Args('month') month: LegalMonth,
    @Context() ctx: RequestContext,
  ) {
    const name = `entitlements in ${month}`;
    return ctx.loaders.of(name, (ids: readonly string[]) => entitlementsOf(ctx, ids, month)).load(id);
  }

  @Query('benefits')
  benefits() {
    return showCatalogue();
  }

  @Query('benefitRelations')
  relations(@Args() args: Related, @Context() ctx: RequestContext) {
    return benefitRelations(ctx, args);
  }

  @Query('entitlementOutlook')
  outlook(@Args() args: Outlook, @Context() ctx: RequestContext) {
    return entitlementOutlook(ctx, args);
  }
}
