import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { payload, type RequestContext, ServiceConfig } from '@yimen/subgraph';
import { calendarInForce } from './calendar.store.js';
import { type PublishCalendarInput, publishCalendar } from './publish-calendar.handler.js';

@Resolver()
export class CalendarResolver {
  constructor(private readonly config: ServiceConfig) {}

  @Query('workingCalendar')
  workingCalendar(@Args('year') year: number, @Context() ctx: RequestContext) {
    return calendarInForce(ctx.db, year);
  }

  @Mutation('publishCalendar')
  async publishCalendar(
    @Args('input') input: PublishCalendarInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await publishCalendar(ctx, this.config.regionRoot, input, key), 'calendar', ({ year }) =>
      calendarInForce(ctx.db, year),
    );
  }
}
