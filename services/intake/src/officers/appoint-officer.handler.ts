import { checkName } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  once,
  type Problem,
  problem,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { isAccount } from './domain/check-post.js';
import { givePost, isProblem, type PostInput, readPost } from './give-post.js';
import { type OfficerRecord, officerOf, type PostRecord, writeOfficer } from './officers.store.js';
import { showOfficer } from './show-officer.js';

export interface AppointOfficerInput {
  readonly account: string;
  readonly name: string;
  readonly post: PostInput;
}

/** 任用: makes an account an officer, with a first post. */
export async function appointOfficer(
  ctx: RequestContext,
  input: AppointOfficerInput,
  key: string,
): Promise<Answer<{ account: string }>> {
  // Everything that another connection is asked for comes before the transaction: one that holds a connection and waits for a
  // second one is how a pool comes to a standstill.
  const read = await readAppointment(ctx, input);
  return inTransaction(ctx.db, (tx) =>
    once(tx, { actor: ctx.actor, mutation: 'appointOfficer', key, body: input }, async () =>
      'problem' in read ? refused(read.problem) : appoint(tx, ctx, read),
    ),
  );
}

interface Appointment {
  readonly officer: OfficerRecord;
  readonly post: PostRecord;
}

async function readAppointment(
  ctx: RequestContext,
  input: AppointOfficerInput,
): Promise<Appointment | { readonly problem: Problem }> {
  const { account } = input;
  const name = checkName(input.name);
  if (!name.ok) return { problem: wrong(`OFFICER_NAME_${name.code}`, name.message, 'input.name') };
  if (!isAccount(account)) return { problem: wrong('ACCOUNT_FORMAT', accountFormat, 'input.account') };
  const post = await readPost(ctx, account, input.post);
  return isProblem(post) ? { problem: post } : { officer: { account, name: name.name }, post };
}

async function appoint(
  tx: EntityManager,
  ctx: RequestContext,
  { officer, post }: Appointment,
): Promise<Answer<{ account: string }>> {
  const { account } = officer;
  if (!(await writeOfficer(tx, officer, ctx.today, ctx.actor.sub))) {
    return refused(alreadyAppointed((await officerOf(tx, account)) ?? officer));
  }
  const refusal = await givePost(tx, ctx, post);
  return refusal === null ? done({ account }) : refused(refusal);
}

const accountFormat = '账号应为 3 到 64 位的小写字母、数字、点、短横线或下划线，以字母或数字开头。';

function wrong(code: string, message: string, field: string): Problem {
  return invalidInput({ code, message, field });
}

function alreadyAppointed(officer: { account: string; name: string }): Problem {
  return problem('OfficerAlreadyAppointed', {
    code: 'OFFICER_ALREADY_APPOINTED',
    message: '这个账号已经是工作人员，增加岗位请用“授岗”。',
    field: 'input.account',
    nextSteps: [{ code: 'assignPost', label: '授岗' }],
    officer: showOfficer(officer),
  });
}
