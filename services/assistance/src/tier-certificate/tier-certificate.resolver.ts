import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { LegalDate } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';
import { tierCertificate, verifyTierCertificate } from './tier-certificate.query.js';

@Resolver('Person')
export class TierCertificateResolver {
  @ResolveField('tierCertificate')
  certificate(
    @Parent() { id }: { id: string },
    @Args('asOf') asOf: LegalDate | null | undefined,
    @Context() ctx: RequestContext,
  ) {
    return tierCertificate(ctx, id, asOf ?? ctx.today);
  }

  @Query('verifyTierCertificate')
  verify(@Args('number') number: string, @Context() ctx: RequestContext) {
    return verifyTierCertificate(ctx, number);
  }
}
