import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { evidenceByIds, listEvidence, passOf } from './evidence.queries.js';
import type { EvidenceSubject } from './evidence-belonging.js';
import { EvidenceVault } from './evidence-vault.js';
import { RequestUpload, type RequestUploadInput } from './request-upload.handler.js';
import { VerifyEvidence } from './verify-evidence.handler.js';

@Resolver()
export class EvidenceResolver {
  constructor(
    private readonly vault: EvidenceVault,
    private readonly requests: RequestUpload,
    private readonly verification: VerifyEvidence,
  ) {}

  @Query('evidenceFile')
  one(@Args('id') id: string, @Context() ctx: RequestContext) {
    return this.load(ctx, id);
  }

  @Query('evidenceFiles')
  list(@Args() args: PageArgs & EvidenceSubject, @Context() ctx: RequestContext) {
    return listEvidence(ctx, this.vault, args);
  }

  @Mutation('requestUpload')
  async request(
    @Args('input') input: RequestUploadInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const answer = await this.requests.request(ctx, input, key);
    const shown = await payload(answer, 'file', ({ fileId }) => this.load(ctx, fileId));
    return {
      ...shown,
      upload: answer.outcome === 'done' ? passOf(ctx, this.vault, answer.result.fileId, 'UPLOAD') : null,
    };
  }

  @Mutation('verifyEvidence')
  async verify(
    @Args('input') input: { fileId: string },
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await this.verification.verify(ctx, input, key), 'file', ({ fileId }) => this.load(ctx, fileId));
  }

  private load(ctx: RequestContext, id: string) {
    return ctx.loaders.of('evidence', (ids: readonly string[]) => evidenceByIds(ctx, this.vault, ids)).load(id);
  }
}
