import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type RequestContext, ServiceConfig } from '@yimen/subgraph';
import { colleagueLoader } from '../officers/list-officers.query.js';
import { listWork, type WorklistArgs } from './list-work.query.js';
import type { ShownWork } from './work-row.js';

@Resolver('WorkItem')
export class WorklistsResolver {
  constructor(private readonly config: ServiceConfig) {}

  @Query('myWorklist')
  myWorklist(@Args() args: WorklistArgs, @Context() ctx: RequestContext) {
    return listWork(ctx, this.config.regionRoot, { ...args, kind: 'MINE' });
  }

  @Query('worklist')
  worklist(@Args() args: WorklistArgs, @Context() ctx: RequestContext) {
    return listWork(ctx, this.config.regionRoot, args);
  }

  @ResolveField('handler')
  handler(@Parent() { handlerAccount }: ShownWork, @Context() ctx: RequestContext) {
    return handlerAccount === null ? null : colleagueLoader(ctx).load(handlerAccount);
  }
}
