import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@yimen/subgraph';
import { ServiceKeys } from '../keys/service-keys.js';
import { ResidentsDoor } from '../residents/residents-door.js';
import { applyForSubsistence } from '../subsistence-allowance/apply/apply.handler.js';
import type { ApplyInput } from '../subsistence-allowance/apply/apply.input.js';
import { casePayload } from '../subsistence-allowance/subsistence-allowance.resolver.js';
import { type ProofCheckInput, recordProof } from './record-proof-check.handler.js';

/** What only a 单人保 has: its application, and the proofs that it rests on. */
@Resolver()
export class SinglePersonResolver {
  constructor(
    readonly keys: ServiceKeys,
    readonly residents: ResidentsDoor,
  ) {}

  @Mutation('applyForSinglePersonAllowance')
  apply(
    @Args('input') input: ApplyInput & { personId: string },
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, applyForSubsistence(ctx, this, input, key, 'SINGLE_PERSON'));
  }

  @Mutation('recordProofCheck')
  recordProofCheck(
    @Args('input') input: ProofCheckInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, recordProof(ctx, input, key));
  }
}
