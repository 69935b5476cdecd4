import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { LegalMonth } from '@yimen/standards';
import type { PageArgs, RequestContext } from '@yimen/subgraph';
import { countHandling } from './count-handling.query.js';
import { totalOf } from './domain/handling-figures.js';
import { type Figures, figuresFile, pageOfRows, showFigure } from './show-figures.js';

@Resolver('HandlingFigures')
export class FiguresResolver {
  @Query('handlingFigures')
  async handlingFigures(
    @Args('month') month: LegalMonth,
    @Args('division') division: string | undefined,
    @Context() ctx: RequestContext,
  ): Promise<Figures> {
    return { month, counted: await countHandling(ctx, month, division ?? null) };
  }

  @ResolveField('total')
  total(@Parent() { counted }: Figures) {
    return showFigure(totalOf(counted));
  }

  @ResolveField('rows')
  rows(@Parent() figures: Figures, @Args() args: PageArgs) {
    return pageOfRows(figures, args);
  }

  @ResolveField('csv')
  csv(@Parent() figures: Figures, @Context() ctx: RequestContext) {
    return figuresFile(ctx, figures);
  }
}
