import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { type Answer, type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { visitsById } from '../visits/list-visits.query.js';
import { VisitVault } from '../visits/visit-vault.js';
import { listNeedReports, type NeedReportFilter, needReportById, progressOf } from './list-need-reports.query.js';
import { NeedReportVault } from './need-report-vault.js';
import { type AssignInput, type CloseInput, NeedSteps, type VisitInput } from './need-steps.handler.js';
import { ReportNeed, type ReportNeedInput } from './report-need.handler.js';

@Resolver('NeedReport')
export class NeedReportsResolver {
  constructor(
    private readonly vault: NeedReportVault,
    private readonly visits: VisitVault,
    private readonly reportNeed: ReportNeed,
    private readonly steps: NeedSteps,
  ) {}

  @Query('needReport')
  needReport(@Args('id') id: string, @Context() ctx: RequestContext) {
    return needReportById(ctx, this.vault, id);
  }

  @Query('needReports')
  needReports(@Args() args: PageArgs & { filter?: NeedReportFilter | null }, @Context() ctx: RequestContext) {
    return listNeedReports(ctx, this.vault, args.filter ?? {}, args);
  }

  @Query('needReportProgress')
  progress(@Args('number') number: string, @Args('code') code: string, @Context() ctx: RequestContext) {
    return progressOf(ctx, this.vault, number, code);
  }

  @ResolveReference()
  resolveReference(@Parent() reference: { id: string }, @Context() ctx: RequestContext) {
    return needReportById(ctx, this.vault, reference.id);
  }

  @ResolveField('intake')
  intake(@Parent() { intake }: { intake: { id: string } | null }, @Context() ctx: RequestContext) {
    if (intake === null) return null;
    return ctx.loaders.of('intake', (ids: readonly string[]) => visitsById(ctx, this.visits, ids)).load(intake.id);
  }

  @Mutation('reportNeed')
  async report(
    @Args('input') input: ReportNeedInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const answer = await this.reportNeed.report(ctx, input, key);
    if (answer.outcome === 'refused') return { number: null, code: null, problems: answer.problems };
    return { ...answer.result, problems: [] };
  }

  @Mutation('assignNeedReport')
  async assign(@Args('input') input: AssignInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return this.shown(ctx, await this.steps.assign(ctx, input, key));
  }

  @Mutation('recordNeedVisit')
  async visit(@Args('input') input: VisitInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return this.shown(ctx, await this.steps.visit(ctx, input, key));
  }

  @Mutation('closeNeedReport')
  async close(@Args('input') input: CloseInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return this.shown(ctx, await this.steps.close(ctx, input, key));
  }

  private shown(ctx: RequestContext, answer: Answer<{ needReportId: string }>) {
    return payload(answer, 'needReport', ({ needReportId }) => needReportById(ctx, this.vault, needReportId));
  }
}
