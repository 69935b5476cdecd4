import { appendAudit, isRole } from '@yimen/access';
import { appendToOutbox } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import { invalidInput, type Problem, problem, type RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { checkPost, type PostFault } from './domain/check-post.js';
import { overlappingPost, type PostRecord, postGiven, writePost } from './officers.store.js';
import { placeForPost } from './place-for-post.js';
import { refuseBesideAdministrator, refuseOwnPost } from './separate-duties.js';
import { showPost } from './show-officer.js';

export interface PostInput {
  readonly role: string;
  readonly division: string;
  readonly validFrom?: LegalDate | null;
  readonly validTo?: LegalDate | null;
}

/** Reads a proposed post and refuses what may not be given. */
export async function readPost(ctx: RequestContext, account: string, input: PostInput): Promise<PostRecord | Problem> {
  const own = refuseOwnPost(ctx.actor, account);
  if (own !== null) return own;
  const { role, division } = input;
  const validFrom = input.validFrom ?? ctx.today;
  const validTo = input.validTo ?? null;
  if (!isRole(role)) return faulty('POST_ROLE_UNKNOWN');
  const fault = checkPost({ role, validFrom, validTo }, isRole, ctx.today);
  if (fault !== null) return faulty(fault);
  const misplaced = await placeForPost(ctx, division);
  if (misplaced !== null) return misplaced;
  return { id: v7(), account, role, division, validFrom, validTo, version: 1 };
}

/** Writes a post that was read, tells it, and puts it on the audit trail; refuses one that overlaps, or that would join what is apart. */
export async function givePost(tx: EntityManager, ctx: RequestContext, post: PostRecord): Promise<Problem | null> {
  const overlapping = await overlappingPost(tx, post);
  if (overlapping !== null) {
    return problem('PostOverlaps', {
      code: 'POST_OVERLAPS',
      message: '此人在这段时间里已经任同一岗位，请调整起止日期。',
      field: 'input.post.validFrom',
      post: showPost(overlapping),
    });
  }
  const apart = await refuseBesideAdministrator(tx, post);
  if (apart !== null) return apart;
  await writePost(tx, post);
  await appendToOutbox(tx, [postGiven(post, ctx.today)]);
  await appendAudit(tx, {
    actor: ctx.actor,
    action: 'intake.officer.appoint',
    legalDate: ctx.today,
    subject: { type: 'Officer', id: post.account },
    division: post.division,
    details: { role: post.role, from: post.validFrom, to: post.validTo },
  });
  return null;
}

export function isProblem(thing: PostRecord | Problem): thing is Problem {
  return '__typename' in thing;
}

const faults: Readonly<Record<PostFault, { message: string; field: string }>> = {
  POST_ROLE_UNKNOWN: { message: '没有这个角色，请从角色表中选择。', field: 'input.post.role' },
  POST_FROM_PAST: { message: '岗位不能从今天以前开始。', field: 'input.post.validFrom' },
  POST_ENDS_BEFORE_IT_BEGINS: { message: '岗位的最后一日不能早于起始日。', field: 'input.post.validTo' },
};

function faulty(fault: PostFault): Problem {
  return invalidInput({ code: fault, ...faults[fault] });
}
