import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { payload, type RequestContext } from '@yimen/subgraph';
import { casesById } from '../cases/find-case.query.js';
import { type AssignCaseInput, GiveCase, type TakeCaseInput } from './give-case.handler.js';
import { HandOverCases, type HandOverCasesInput } from './hand-over-cases.handler.js';

@Resolver()
export class HandoverResolver {
  constructor(
    private readonly giving: GiveCase,
    private readonly handingOver: HandOverCases,
  ) {}

  @Mutation('takeCase')
  async takeCase(
    @Args('input') input: TakeCaseInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await this.giving.take(ctx, input, key), 'case', ({ caseId }) => shownCase(ctx, caseId));
  }

  @Mutation('assignCase')
  async assignCase(
    @Args('input') input: AssignCaseInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await this.giving.assign(ctx, input, key), 'case', ({ caseId }) => shownCase(ctx, caseId));
  }

  @Mutation('handOverCases')
  async handOverCases(
    @Args('input') input: HandOverCasesInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const answer = await this.handingOver.handOver(ctx, input, key);
    const moved = await payload(answer, 'handedOver', ({ handedOver }) => handedOver);
    return { ...moved, ...(await payload(answer, 'remaining', ({ remaining }) => remaining)) };
  }
}

async function shownCase(ctx: RequestContext, id: string) {
  return (await casesById(ctx, [id]))[0] ?? null;
}
