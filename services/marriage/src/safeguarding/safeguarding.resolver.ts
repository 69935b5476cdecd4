import { Args, Context, Mutation, Parent, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import { type Answer, type PageArgs, payload, type RequestContext, ServiceKeys } from '@yimen/subgraph';

import type { AlertDone } from './change-alert.js';
import { type CloseAlertInput, closeSafeguardAlert } from './close-safeguard-alert.handler.js';
import { type RecordAlertInput, recordSafeguardAlert } from './record-safeguard-alert.handler.js';
import { type RecordMeasureInput, recordSafeguardMeasure } from './record-safeguard-measure.handler.js';
import { type AlertFilter, alertById, listAlerts } from './safeguard.queries.js';

async function alertPayload(ctx: RequestContext, act: Promise<Answer<AlertDone>>) {
  return payload(await act, 'alert', ({ alertId }) => alertById(ctx, alertId));
}

@Resolver('SafeguardAlert')
export class SafeguardingResolver {
  constructor(private readonly keys: ServiceKeys) {}

  @Query('safeguardAlert')
  one(@Args('id') id: string, @Context() ctx: RequestContext) {
    return alertById(ctx, id);
  }

  @Query('safeguardAlerts')
  list(@Args() args: PageArgs & { filter?: AlertFilter | null }, @Context() ctx: RequestContext) {
    return listAlerts(ctx, args.filter ?? {}, args);
  }

  @ResolveReference()
  resolveReference(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return alertById(ctx, id);
  }

  @Mutation('recordSafeguardAlert')
  record(@Args('input') input: RecordAlertInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return alertPayload(ctx, recordSafeguardAlert(ctx, this.keys.vault, input, key));
  }

  @Mutation('recordSafeguardMeasure')
  measure(
    @Args('input') input: RecordMeasureInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return alertPayload(ctx, recordSafeguardMeasure(ctx, input, key));
  }

  @Mutation('closeSafeguardAlert')
  close(@Args('input') input: CloseAlertInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return alertPayload(ctx, closeSafeguardAlert(ctx, this.keys.vault, input, key));
  }
}
