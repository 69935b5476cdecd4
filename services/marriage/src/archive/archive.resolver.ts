import { Args, Context, Mutation, Parent, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import { PeopleDoor } from '@yimen/casework';
import { payload, type RequestContext } from '@yimen/subgraph';
import { paperById } from '../papers/papers.queries.js';
import { searchById } from './archive.queries.js';
import { type IssueInput, issueDocument } from './issue-document.handler.js';
import { type SearchInput, searchArchive } from './search-archive.handler.js';

@Resolver('ArchiveSearch')
export class ArchiveResolver {
  constructor(private readonly people: PeopleDoor) {}

  @Query('archiveSearch')
  one(@Args('id') id: string, @Context() ctx: RequestContext) {
    return searchById(ctx, id);
  }

  @ResolveReference()
  resolveReference(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return searchById(ctx, id);
  }

  @Mutation('searchMarriageArchive')
  async search(@Args('input') input: SearchInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    const answer = await searchArchive(ctx, this.people, input, key);
    return payload(answer, 'search', ({ searchId }) => searchById(ctx, searchId));
  }

  @Mutation('issueArchiveDocument')
  async issue(@Args('input') input: IssueInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    const answer = await issueDocument(ctx, this.people, input, key);
    return payload(answer, 'document', ({ documentId }) => paperById(ctx, documentId));
  }
}
