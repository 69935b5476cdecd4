import { Args, Context, Mutation, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { LegalDate } from '@yimen/standards';
import { type Answer, payload, type RequestContext } from '@yimen/subgraph';
import { Seals } from '../access/seals.js';
import { personLoader } from '../persons/find-persons.query.js';
import { isInForce } from './domain/consent.js';
import { type ConsentView, consentLoader } from './find-consents.query.js';
import { type GiveConsentInput, giveConsent } from './give-consent.handler.js';
import { type WithdrawConsentInput, withdrawConsent } from './withdraw-consent.handler.js';

@Resolver('Consent')
export class ConsentsResolver {
  constructor(private readonly seals: Seals) {}

  @ResolveReference()
  resolveReference(@Parent() reference: { id: string }, @Context() ctx: RequestContext) {
    return consentLoader(ctx).load(reference.id);
  }

  @ResolveField('person')
  person(@Parent() consent: ConsentView, @Context() ctx: RequestContext) {
    return personLoader(ctx, this.seals).load(consent.personId);
  }

  @ResolveField('guardian')
  guardian(@Parent() consent: ConsentView, @Context() ctx: RequestContext) {
    return consent.guardianId === null ? null : personLoader(ctx, this.seals).load(consent.guardianId);
  }

  @ResolveField('inForce')
  inForce(
    @Parent() consent: ConsentView,
    @Args('on') on: LegalDate | null | undefined,
    @Context() ctx: RequestContext,
  ) {
    return isInForce(consent, on ?? ctx.today);
  }

  @Mutation('giveConsent')
  async give(
    @Args('input') input: GiveConsentInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return changed(ctx, await giveConsent(ctx, this.seals, input, key));
  }

  @Mutation('withdrawConsent')
  async withdraw(
    @Args('input') input: WithdrawConsentInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return changed(ctx, await withdrawConsent(ctx, input, key));
  }
}

function changed(ctx: RequestContext, answer: Answer<{ consentId: string }>) {
  return payload(
    answer,
    'consent',
    ({ consentId }) =>
      () =>
        consentLoader(ctx).clear(consentId).load(consentId),
  );
}
