import { Args, Context, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { LegalDate } from '@yimen/standards';
import type { PageArgs, RequestContext } from '@yimen/subgraph';
import { isMarried } from './domain/index.js';
import { statusFor } from './person-chapter.js';
import { laterRecords, recordById, recordsOf, type ShownRecord } from './records.query.js';
import { showStatus } from './show-status.js';

type AsOf = { readonly asOf?: LegalDate | null };

/** What the register adds to a person's file. */
@Resolver('Person')
export class PersonMarriageResolver {
  @ResolveField('maritalStatus')
  async status(@Parent() { id }: { id: string }, @Args() { asOf }: AsOf, @Context() ctx: RequestContext) {
    const day = asOf ?? ctx.today;
    const found = await statusFor(ctx, 'marriage.status.read', id, day);
    return found === null ? null : showStatus(found, day);
  }

  @ResolveField('hasSpouse')
  async hasSpouse(@Parent() { id }: { id: string }, @Args() { asOf }: AsOf, @Context() ctx: RequestContext) {
    const found = await statusFor(ctx, 'marriage.spouse.read', id, asOf ?? ctx.today);
    return found === null ? null : isMarried(found);
  }

  @ResolveField('spouse')
  async spouse(@Parent() { id }: { id: string }, @Args() { asOf }: AsOf, @Context() ctx: RequestContext) {
    const found = await statusFor(ctx, 'marriage.spouse.read', id, asOf ?? ctx.today);
    return found?.spouseId ? { __typename: 'Person', id: found.spouseId } : null;
  }

  @ResolveField('marriageRecords')
  records(@Parent() { id }: { id: string }, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    return recordsOf(ctx, id, args);
  }
}

@Resolver('MaritalStatus')
export class MaritalStatusResolver {
  @ResolveField('record')
  record(@Parent() { recordId }: { recordId: string | null }, @Context() ctx: RequestContext) {
    return recordId === null ? null : recordById(ctx, recordId);
  }
}

@Resolver('MarriageRecord')
export class MarriageRecordResolver {
  @Query('marriageRecord')
  one(@Args('id') id: string, @Context() ctx: RequestContext) {
    return recordById(ctx, id);
  }

  @ResolveReference()
  resolveReference(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return recordById(ctx, id);
  }

  @ResolveField('about')
  about(@Parent() { aboutId }: ShownRecord, @Context() ctx: RequestContext) {
    return aboutId === null ? null : recordById(ctx, aboutId);
  }

  @ResolveField('later')
  later(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return laterRecords(ctx, id);
  }
}
