import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { VisitVault } from '../visits/visit-vault.js';
import { type AnswerClueInput, answerClue } from './answer-clue.handler.js';
import type { Clue } from './domain/clues.js';
import { listClues, showClue } from './list-clues.query.js';

@Resolver()
export class OutreachResolver {
  constructor(private readonly vault: VisitVault) {}

  @Query('outreachClues')
  clues(
    @Args() args: PageArgs & { readonly division?: string | null; readonly kind?: Clue | null },
    @Context() ctx: RequestContext,
  ) {
    return listClues(ctx, args);
  }

  @Mutation('answerOutreachClue')
  async answer(
    @Args('input') input: AnswerClueInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await answerClue(ctx, this.vault, input, key), 'clue', async ({ clue }) => showClue(clue));
  }
}
