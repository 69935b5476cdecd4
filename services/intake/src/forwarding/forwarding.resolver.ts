import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { payload, type RequestContext } from '@yimen/subgraph';
import { visitsById } from '../visits/list-visits.query.js';
import { VisitVault } from '../visits/visit-vault.js';
import { ForwardIntake, type ForwardIntakeInput } from './forward-intake.handler.js';
import { ReceiveIntake, type ReceiveIntakeInput } from './receive-intake.handler.js';

@Resolver()
export class ForwardingResolver {
  constructor(
    private readonly forwardIntake: ForwardIntake,
    private readonly receiveIntake: ReceiveIntake,
    private readonly vault: VisitVault,
  ) {}

  @Mutation('forwardIntake')
  async forward(
    @Args('input') input: ForwardIntakeInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await this.forwardIntake.forward(ctx, input, key), 'intake', ({ intakeId }) =>
      this.load(ctx, intakeId),
    );
  }

  @Mutation('receiveIntake')
  async receive(
    @Args('input') input: ReceiveIntakeInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const answer = await this.receiveIntake.receive(ctx, input, key);
    const shown = await payload(answer, 'intake', ({ intakeId }) => this.load(ctx, intakeId));
    return { ...shown, ticket: answer.outcome === 'done' ? answer.result.ticket : null };
  }

  private load(ctx: RequestContext, id: string) {
    return ctx.loaders.of('intake', (ids: readonly string[]) => visitsById(ctx, this.vault, ids)).load(id);
  }
}
