import { type Answer, done, inTransaction, notFound, once, type RequestContext, refused } from '@yimen/subgraph';
import { givePost, isProblem, type PostInput, readPost } from './give-post.js';
import { officerOf } from './officers.store.js';

export interface AssignPostInput {
  readonly account: string;
  readonly post: PostInput;
}

/** 授岗: gives an officer one more post. */
export async function assignPost(
  ctx: RequestContext,
  input: AssignPostInput,
  key: string,
): Promise<Answer<{ account: string; postId: string }>> {
  const { account } = input;
  const post = await readPost(ctx, account, input.post);
  return inTransaction(ctx.db, (tx) =>
    once(tx, { actor: ctx.actor, mutation: 'assignPost', key, body: input }, async () => {
      if (isProblem(post)) return refused(post);
      if ((await officerOf(tx, account)) === null) return refused(notFound('input.account'));
      const refusal = await givePost(tx, ctx, post);
      return refusal === null ? done({ account, postId: post.id }) : refused(refusal);
    }),
  );
}
