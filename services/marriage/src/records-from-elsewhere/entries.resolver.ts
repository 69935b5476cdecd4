import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { PeopleDoor } from '@yimen/casework';
import { type Answer, type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { recordById, type ShownRecord } from '../act/records.query.js';
import { type AskAboutEntryInput, askNetworkAboutRecord } from './ask-again.handler.js';
import type { EntryStatus } from './domain/index.js';
import { type EnterRecordInput, type EntryDone, enterRecordFromElsewhere } from './enter-record.handler.js';
import { entryOfRecord, entryShown, listEntries, type ShownEntry } from './entries.queries.js';
import { type RevokedElsewhereInput, recordRevocationElsewhere } from './revoked-elsewhere.handler.js';

@Resolver('RecordFromElsewhere')
export class EntriesResolver {
  constructor(private readonly people: PeopleDoor) {}

  @Query('recordFromElsewhere')
  one(@Args('id') id: string, @Context() ctx: RequestContext) {
    return entryShown(ctx, id);
  }

  @Query('recordsFromElsewhere')
  list(@Args() args: PageArgs & { status?: EntryStatus | null }, @Context() ctx: RequestContext) {
    return listEntries(ctx, args.status ?? null, args);
  }

  @ResolveReference()
  resolveReference(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return entryShown(ctx, id);
  }

  @ResolveField('record')
  record(@Parent() { recordId }: ShownEntry, @Context() ctx: RequestContext) {
    return recordId === null ? null : recordById(ctx, recordId);
  }

  @Mutation('enterRecordFromElsewhere')
  enter(@Args('input') input: EnterRecordInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, enterRecordFromElsewhere(ctx, this.people, input, key));
  }

  @Mutation('askNetworkAboutRecord')
  askAgain(
    @Args('input') input: AskAboutEntryInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, askNetworkAboutRecord(ctx, input, key));
  }

  @Mutation('recordRevocationElsewhere')
  async revoked(
    @Args('input') input: RevokedElsewhereInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await recordRevocationElsewhere(ctx, input, key), 'record', ({ actId }) => recordById(ctx, actId));
  }
}

async function shown(ctx: RequestContext, answer: Promise<Answer<EntryDone>>) {
  return payload(await answer, 'entry', ({ entryId }) => entryShown(ctx, entryId));
}

/** What a record adds that came from elsewhere. */
@Resolver('MarriageRecord')
export class RecordOriginResolver {
  @ResolveField('enteredFrom')
  origin(@Parent() { id, source }: ShownRecord, @Context() ctx: RequestContext) {
    return source === 'NATIONAL' ? entryOfRecord(ctx, id) : null;
  }
}
