import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@yimen/subgraph';
import { showCsv, showStatistics } from './show-statistics.js';
import { type StatisticsArgs, statisticsOf } from './statistics.query.js';

@Resolver()
export class StatisticsResolver {
  @Query('subsistenceStatistics')
  async statistics(@Args() args: StatisticsArgs, @Context() ctx: RequestContext) {
    const found = await statisticsOf(ctx, args);
    return found === null ? null : showStatistics(found);
  }

  @Query('subsistenceStatisticsCsv')
  async csv(@Args() args: StatisticsArgs & { byteOrderMark: boolean }, @Context() ctx: RequestContext) {
    const found = await statisticsOf(ctx, args);
    return found === null ? null : showCsv(found, args.byteOrderMark);
  }
}
