import { Args, Parent, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import { connectionArgs, type PageArgs, toConnection } from '@yimen/subgraph';
import { catalogue, itemOf } from './domain/catalogue.js';
import type { ItemAvailability } from './domain/service-item.js';
import { showItem } from './show-item.js';

@Resolver('ServiceItem')
export class ServiceCatalogueResolver {
  @Query('serviceItems')
  serviceItems(@Args() args: PageArgs & { readonly availability?: ItemAvailability | null }) {
    const page = connectionArgs(args, ['text']);
    const after = String(page.after?.[0] ?? '');
    const all = catalogue.filter((item) => !args.availability || item.availability === args.availability);
    const rows = all.filter((item) => item.code > after).slice(0, page.limit);
    return { ...toConnection(rows, page, (item) => [item.code], showItem), totalCount: all.length };
  }

  @Query('serviceItem')
  serviceItem(@Args('code') code: string) {
    const item = itemOf(code);
    return item === null ? null : showItem(item);
  }

  @ResolveReference()
  resolveReference(@Parent() reference: { readonly code: string }) {
    const item = itemOf(reference.code);
    return item === null ? null : showItem(item);
  }
}
