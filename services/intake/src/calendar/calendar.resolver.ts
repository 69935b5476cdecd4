import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { payload, type RequestContext } from '@yimen/subgraph';
import { calendarInForce } from './calendar.store.js';
import { type PublishCalendarInput, publishCalendar } from './publish-calendar.handler.js';

@Resolver()
export class CalendarResolver {
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
    return payload(await publishCalendar(ctx, input, key), 'calendar', ({ year }) => calendarInForce(ctx.db, year));
  }
}
