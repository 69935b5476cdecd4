import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { casesById } from '../cases/find-case.query.js';
import { colleagueLoader } from '../officers/list-officers.query.js';
import { VisitVault } from '../visits/visit-vault.js';
import { AcknowledgeWarning, type AcknowledgeWarningInput } from './acknowledge-warning.handler.js';
import { type ShownWarning, warningsOfEach } from './list-warnings.query.js';

@Resolver('WorkItem')
export class WarningsResolver {
  constructor(
    private readonly acknowledging: AcknowledgeWarning,
    private readonly vault: VisitVault,
  ) {}

  @ResolveField('warnings')
  warnings(@Parent() { caseId }: { readonly caseId: string }, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    const loader = ctx.loaders.of(`warnings ${JSON.stringify(args)}`, (ids: readonly string[]) =>
      warningsOfEach(ctx, this.vault.vault, ids, args),
    );
    return loader.load(caseId);
  }

  @Mutation('acknowledgeWarning')
  async acknowledgeWarning(
    @Args('input') input: AcknowledgeWarningInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const answer = await this.acknowledging.acknowledge(ctx, input, key);
    return payload(answer, 'case', async ({ caseId }) => (await casesById(ctx, [caseId]))[0] ?? null);
  }
}

@Resolver('CaseWarning')
export class CaseWarningResolver {
  @ResolveField('acknowledgedBy')
  acknowledgedBy(@Parent() { acknowledgedByAccount }: ShownWarning, @Context() ctx: RequestContext) {
    return acknowledgedByAccount === null ? null : colleagueLoader(ctx).load(acknowledgedByAccount);
  }
}
