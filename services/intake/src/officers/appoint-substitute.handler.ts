import { sees } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import { isCanonicalUuid } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import { scopeOf } from '../jurisdiction.js';
import { givePost, isProblem, readPost } from './give-post.js';
import { officerOf, type PostRecord, postOf } from './officers.store.js';

export interface AppointSubstituteInput {
  readonly postId: string;
  readonly substitute: string;
  readonly from: LegalDate;
  readonly to: LegalDate;
}

type Substituted = { readonly account: string; readonly postId: string };

/** 代班: while an officer is away, a colleague holds the same post beside them, from a day to a day. The post of who is away goes on. */
export async function appointSubstitute(
  ctx: RequestContext,
  input: AppointSubstituteInput,
  key: string,
): Promise<Answer<Substituted>> {
  const scope = await scopeOf(ctx, 'intake.officer.appoint');
  const found = isCanonicalUuid(input.postId) ? await postOf(ctx.db, input.postId) : null;
  const away = found !== null && sees(scope, { divisions: [found.division] }) ? found : null;
  const post = away === null ? null : await readSubstitute(ctx, away, input);
  return inTransaction(ctx.db, (tx) =>
    once(tx, { actor: ctx.actor, mutation: 'appointSubstitute', key, body: input }, async () => {
      if (post === null) return refused(notFound('input.postId'));
      if (isProblem(post)) return refused(post);
      if ((await officerOf(tx, input.substitute)) === null) return refused(notFound('input.substitute'));
      const refusal = await givePost(tx, ctx, post);
      return refusal === null ? done({ account: input.substitute, postId: post.id }) : refused(refusal);
    }),
  );
}

async function readSubstitute(
  ctx: RequestContext,
  away: PostRecord,
  { substitute, from, to }: AppointSubstituteInput,
): Promise<PostRecord | Problem> {
  if (substitute === away.account) {
    const message = '代班人不能是请假人本人，请另选一名工作人员。';
    return invalidInput({ code: 'SUBSTITUTE_IS_SELF', message, field: 'input.substitute' });
  }
  if (from < away.validFrom || (away.validTo !== null && to > away.validTo)) {
    const message = '代班时间超出了请假人的任期，请调整起止日期。';
    return invalidInput({ code: 'SUBSTITUTE_OUTSIDE_POST', message, field: 'input.from' });
  }
  const { role, division } = away;
  return readPost(ctx, substitute, { role, division, validFrom: from, validTo: to });
}
