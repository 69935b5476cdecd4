import { appendAudit } from '@yimen/access';
import { appendToOutbox } from '@yimen/events';
import { addDays, type LegalDate } from '@yimen/standards';
import { invalidInput, type Problem, problem, type RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { anotherAdministrator, type PostRecord, postEnded, writeEnd } from './officers.store.js';

/** Why a post may not end so, as far as the order says it: no reason, or a day that has passed. */
export function checkEnd(reason: string, lastDay: LegalDate, yesterday: LegalDate): Problem | null {
  if (reason === '' || reason.length > 200) {
    return wrong('POST_END_REASON', '请填写免岗原因，不超过 200 个字。', 'input.reason');
  }
  return lastDay < yesterday ? wrong('POST_END_PAST', '最后一日最早为昨天（即立即免去）。', 'input.on') : null;
}

/** Why this post may not end on that day: it ended before, or the district would be without an administrator. */
export async function refuseEnd(tx: EntityManager, post: PostRecord, lastDay: LegalDate): Promise<Problem | null> {
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

/** Writes that a post ends, tells it, and puts it on the audit trail. */
export async function endAt(
  tx: EntityManager,
  ctx: RequestContext,
  found: PostRecord,
  lastDay: LegalDate,
  reason: string,
) {
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
