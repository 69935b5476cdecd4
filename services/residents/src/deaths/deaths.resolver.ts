import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { connectionArgs, type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { Seals } from '../access/seals.js';
import { personLoader } from '../persons/find-persons.query.js';
import { deathReportsOfLoader } from './find-death-reports.query.js';
import { type ReportDeathInput, reportDeath } from './report-death.handler.js';
import { type RevokeDeathReportInput, revokeDeathReport } from './revoke-death-report.handler.js';

@Resolver('Person')
export class DeathsResolver {
  constructor(private readonly seals: Seals) {}

  @ResolveField('deathReports')
  deathReports(@Parent() { id }: { id: string }, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    return deathReportsOfLoader(ctx, connectionArgs(args, ['uuid'])).load(id);
  }

  @Mutation('reportDeath')
  async reportDeath(
    @Args('input') input: ReportDeathInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const answer = await reportDeath(ctx, this.seals, input, key);
    return payload(answer, 'person', ({ personId }) => personLoader(ctx, this.seals).load(personId));
  }

  @Mutation('revokeDeathReport')
  async revokeDeathReport(
    @Args('input') input: RevokeDeathReportInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const answer = await revokeDeathReport(ctx, this.seals, input, key);
    return payload(answer, 'person', ({ personId }) => personLoader(ctx, this.seals).load(personId));
  }
}
