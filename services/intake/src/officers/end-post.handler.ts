import { sees } from '@yimen/access';
import { addDays, isCanonicalUuid, type LegalDate } from '@yimen/standards';
import { type Answer, done, inTransaction, notFound, once, type RequestContext, refused } from '@yimen/subgraph';
import { scopeOf } from '../jurisdiction.js';
import { checkEnd, endAt, refuseEnd } from './end-post.js';
import { lockPost } from './officers.store.js';

export interface EndPostInput {
  readonly postId: string;
  readonly on?: LegalDate | null;
  readonly reason: string;
}

/** 免岗: the post's last day is set; without a day it is taken back at once. */
export async function endPost(
  ctx: RequestContext,
  input: EndPostInput,
  key: string,
): Promise<Answer<{ postId: string }>> {
  const scope = await scopeOf(ctx, 'intake.officer.appoint');
  return inTransaction(ctx.db, (tx) =>
    once(tx, { actor: ctx.actor, mutation: 'endPost', key, body: input }, async () => {
      const yesterday = addDays(ctx.today, -1);
      const lastDay = input.on ?? yesterday;
      const reason = input.reason.trim();
      const fault = checkEnd(reason, lastDay, yesterday);
      if (fault !== null) return refused(fault);
      const post = isCanonicalUuid(input.postId) ? await lockPost(tx, input.postId) : null;
      if (post === null || !sees(scope, { divisions: [post.division] })) {
        return refused(notFound('input.postId'));
      }
      const refusal = await refuseEnd(tx, post, lastDay);
      if (refusal !== null) return refused(refusal);
      await endAt(tx, ctx, post, lastDay, reason);
      return done({ postId: post.id });
    }),
  );
}
