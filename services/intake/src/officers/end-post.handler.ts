import { appendAudit, sees } from '@yimen/access';
import { appendToOutbox } from '@yimen/events';
import { addDays, type LegalDate } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  notFound,
  once,
  type Problem,
  problem,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { scopeOf } from '../jurisdiction.js';
import { isUuid } from '../uuid.js';
import { anotherAdministrator, lockPost, type PostRecord, postEnded, writeEnd } from './officers.store.js';

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
      const post = isUuid(input.postId) ? await lockPost(tx, input.postId) : null;
      if (post === null || !sees(scope, { divisions: [post.division] })) {
        return refused(notFound('input.postId'));
      }
      const refusal = await refuseEnd(tx, post, lastDay);
      if (refusal !== null) return refused(refusal);
      await end(tx, ctx, post, lastDay, reason);
      return done({ postId: post.id });
    }),
  );
}

function checkEnd(reason: string, lastDay: LegalDate, yesterday: LegalDate): Problem | null {
  if (reason === '' || reason.length > 200) {
    return wrong('POST_END_REASON', '请填写免岗原因，不超过 200 个字。', 'input.reason');
  }
  return lastDay < yesterday ? wrong('POST_END_PAST', '最后一日最早为昨天（即立即免去）。', 'input.on') : null;
}

async function refuseEnd(tx: EntityManager, post: PostRecord, lastDay: LegalDate): Promise<Problem | null> {
  if (post.validTo !== null && post.validTo <= lastDay) {
    return problem('PostAlreadyEnded', {
      code: 'POST_ALREADY_ENDED',
      message: '这个岗位已经结束，或者结束得更早。',
      field: 'input.on',
      endedOn: post.validTo,
    });
  }
  if (post.role === 'administrator' && !(await anotherAdministrator(tx, post.id, addDays(lastDay, 1)))) {
    return problem('LastAdministrator', {
      code: 'LAST_ADMINISTRATOR',
      message: '这是最后一名系统管理员。请先任用另一名管理员，再免去此岗。',
      field: 'input.postId',
      nextSteps: [{ code: 'appointOfficer', label: '任用另一名管理员' }],
    });
  }
  return null;
}

async function end(tx: EntityManager, ctx: RequestContext, found: PostRecord, lastDay: LegalDate, reason: string) {
  const validTo = lastDay < found.validFrom ? addDays(found.validFrom, -1) : lastDay;
  const post = { ...found, validTo, version: found.version + 1 };
  await writeEnd(tx, post, reason);
  await appendToOutbox(tx, [postEnded(post, validTo, ctx.today)]);
  await appendAudit(tx, {
    actor: ctx.actor,
    action: 'intake.officer.end-post',
    legalDate: ctx.today,
    subject: { type: 'Officer', id: post.account },
    division: post.division,
    details: { role: post.role, to: validTo },
  });
}

function wrong(code: string, message: string, field: string): Problem {
  return invalidInput({ code, message, field });
}
