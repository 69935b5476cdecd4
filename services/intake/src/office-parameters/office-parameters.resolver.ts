import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type PageArgs, payload, type RequestContext, ServiceConfig } from '@yimen/subgraph';
import { listOfficeParameters } from './list-office-parameters.query.js';
import { type PublishOfficeParameterInput, publishOfficeParameter } from './publish-office-parameter.handler.js';

@Resolver()
export class OfficeParametersResolver {
  constructor(private readonly config: ServiceConfig) {}

  @Query('officeParameters')
  officeParameters(@Args() args: PageArgs, @Context() ctx: RequestContext) {
    return listOfficeParameters(ctx, this.config.regionRoot, args);
  }

  @Mutation('publishOfficeParameter')
  async publishOfficeParameter(
    @Args('input') input: PublishOfficeParameterInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const district = this.config.regionRoot;
    return payload(await publishOfficeParameter(ctx, district, input, key), 'parameter', async (published) => {
      const { nodes } = await listOfficeParameters(ctx, district, { first: 100 });
      return nodes.find((node) => node.key === published.key) ?? null;
    });
  }
}
