import { sees } from '@yimen/access';
import { addDays, isCanonicalUuid } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { scopeOf } from '../jurisdiction.js';
import { checkEnd, endAt, refuseEnd } from './end-post.js';
import { givePost, isProblem, type PostInput, readPost } from './give-post.js';
import { lockPost, type PostRecord, postOf } from './officers.store.js';

export interface MovePostInput {
  readonly postId: string;
  readonly post: PostInput;
  readonly reason: string;
}

type Moved = { readonly account: string; readonly endedId: string; readonly postId: string };

/**
 * 调岗: an officer leaves one post and takes another at once: the old one's last day is the day before the new one's first, and both
 * are told together, so that no service ever knows of one without the other for longer than it takes to hear the next event.
 */
export async function movePost(ctx: RequestContext, input: MovePostInput, key: string): Promise<Answer<Moved>> {
  const scope = await scopeOf(ctx, 'intake.officer.appoint');
  const known = isCanonicalUuid(input.postId) ? await postOf(ctx.db, input.postId) : null;
  const old = known !== null && sees(scope, { divisions: [known.division] }) ? known : null;
  const post = old === null ? null : await readPost(ctx, old.account, input.post);
  const attempt = () =>
    inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation: 'movePost', key, body: input }, async () => {
        if (old === null || post === null) return refused(notFound('input.postId'));
        if (isProblem(post)) return refused(post);
        const refusal = await move(tx, ctx, old.id, post, input.reason.trim());
        return refusal === null ? done({ account: old.account, endedId: old.id, postId: post.id }) : refused(refusal);
      }),
    );
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof NotGiven) return refused(error.problem);
    throw error;
  }
}

/** The new post is refused when the old one was ended already: thrown, so that the ending is undone with it. */
class NotGiven extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

async function move(
  tx: EntityManager,
  ctx: RequestContext,
  oldId: string,
  post: PostRecord,
  reason: string,
): Promise<Problem | null> {
  const yesterday = addDays(ctx.today, -1);
  const lastDay = addDays(post.validFrom, -1);
  const fault = checkEnd(reason, lastDay, yesterday);
  if (fault !== null) return fault;
  const old = await lockPost(tx, oldId);
  if (old === null) return notFound('input.postId');
  const refusal = await refuseEnd(tx, old, lastDay);
  if (refusal !== null) return refusal;
  await endAt(tx, ctx, old, lastDay, reason);
  const notGiven = await givePost(tx, ctx, post);
  if (notGiven !== null) throw new NotGiven(notGiven);
  return null;
}
