import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { type Answer, type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { ServiceKeys } from '../keys/service-keys.js';
import { ResidentsDoor } from '../residents/residents-door.js';
import { caseById } from '../subsistence-allowance/case.queries.js';
import { recordFinePayment, referWrongdoing } from './carry-out.handlers.js';
import type { FalseStatementDone } from './change-false-statement.js';
import { decide } from './decide-false-statement.handler.js';
import { type ExplainSanctionArgs, explainSanction } from './explain-sanction.query.js';
import { type FalseStatementFilter, falseStatementById, listFalseStatements } from './false-statement.queries.js';
import type {
  DecideFalseStatementInput,
  FinePaymentInput,
  FixEvidenceInput,
  HearInput,
  InformInput,
  OpenFalseStatementInput,
  ReferWrongdoingInput,
} from './false-statement-input.js';
import { fixFalseStatementEvidence, hearFalseStatement, informOfFalseStatement } from './look-into.handlers.js';
import { open } from './open-false-statement.handler.js';

async function shown(ctx: RequestContext, act: Promise<Answer<FalseStatementDone>>) {
  return payload(await act, 'falseStatement', ({ falseStatementId }) => falseStatementById(ctx, falseStatementId));
}

@Resolver('SubsistenceFalseStatement')
export class FalseStatementResolver {
  constructor(
    readonly keys: ServiceKeys,
    readonly residents: ResidentsDoor,
  ) {}

  @Query('subsistenceFalseStatement')
  one(@Args('id') id: string, @Context() ctx: RequestContext) {
    return falseStatementById(ctx, id);
  }

  @Query('subsistenceFalseStatements')
  list(@Args() args: PageArgs & { filter?: FalseStatementFilter | null }, @Context() ctx: RequestContext) {
    return listFalseStatements(ctx, args.filter ?? {}, args);
  }

  @Query('explainFalseStatementSanction')
  explain(@Args() args: ExplainSanctionArgs, @Context() ctx: RequestContext) {
    return explainSanction(ctx, args);
  }

  @ResolveReference()
  resolveReference(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return falseStatementById(ctx, id);
  }

  @ResolveField('case')
  of(@Parent() { caseId }: { caseId: string }, @Context() ctx: RequestContext) {
    return caseById(ctx, caseId);
  }

  @Mutation('openFalseStatement')
  open(
    @Args('input') input: OpenFalseStatementInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, open(ctx, this.keys.vault, input, key));
  }

  @Mutation('fixFalseStatementEvidence')
  fix(@Args('input') input: FixEvidenceInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, fixFalseStatementEvidence(ctx, this.keys.vault, input, key));
  }

  @Mutation('informOfFalseStatement')
  inform(@Args('input') input: InformInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, informOfFalseStatement(ctx, this, input, key));
  }

  @Mutation('hearFalseStatement')
  hear(@Args('input') input: HearInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, hearFalseStatement(ctx, this.keys.vault, input, key));
  }

  @Mutation('decideFalseStatement')
  decide(
    @Args('input') input: DecideFalseStatementInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, decide(ctx, this, input, key));
  }

  @Mutation('recordFinePayment')
  pay(@Args('input') input: FinePaymentInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, recordFinePayment(ctx, input, key));
  }

  @Mutation('referWrongdoing')
  refer(
    @Args('input') input: ReferWrongdoingInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, referWrongdoing(ctx, this, input, key));
  }
}
