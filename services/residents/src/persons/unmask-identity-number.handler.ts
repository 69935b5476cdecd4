import { type Actor, isHeld, mayUnmask, recordUnmasking } from '@yimen/access';
import { checkCaseNumber, type LegalDate } from '@yimen/standards';
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
import type { Seals } from '../access/seals.js';
import { checkedSight, type Sight, sightOf, toldSight } from '../access/sight.js';
import type { Person } from './domain/person.js';
import { lockPersons } from './person.store.js';

export interface UnmaskIdentityNumberInput {
  readonly personId: string;
  readonly purpose: 'VERIFY_IDENTITY' | 'HANDLE_CASE' | 'DATA_CHECK' | 'PAYMENT' | 'SUPERVISION';
  readonly caseNumber?: string | null;
}

export interface Unmasked {
  readonly personId: string;
  readonly identityNumber: string;
}

const needsNoCase = new Set(['VERIFY_IDENTITY', 'SUPERVISION']);

/**
 * Shows a number to whom role and purpose allow it, never to an administrator. Every showing is on the audit trail, the
 * repeated one and the refused one too; the key keeps the person's id only, so that the number lies nowhere in plain.
 */
export async function unmaskIdentityNumber(
  ctx: RequestContext,
  seals: Seals,
  input: UnmaskIdentityNumberInput,
  key: string,
): Promise<Answer<Unmasked>> {
  const { actor } = ctx;
  const sight = await sightFor(ctx, input.purpose);
  return inTransaction(ctx.db, async (tx) => {
    const [found] = await lockPersons(tx, seals, [input.personId], sight);
    if (found === undefined) return refused(notFound('input.personId'));
    const complaint = complaintAbout(ctx, input);
    if (complaint || found.number === null) {
      await record(tx, ctx, found, input, false);
      return refused(complaint ?? withoutNumber());
    }
    const answer = await once(tx, { actor, mutation: 'unmaskIdentityNumber', key, body: input }, async () =>
      done({ personId: found.id }),
    );
    if (answer.outcome === 'refused') return answer;
    await record(tx, ctx, found, input, true);
    return done({ personId: found.id, identityNumber: found.number });
  });
}

function complaintAbout(ctx: RequestContext, input: UnmaskIdentityNumberInput): Problem | null {
  const caseNumber = input.caseNumber ?? '';
  if (caseNumber === '' && !needsNoCase.has(input.purpose) && ctx.actor.kind !== 'department')
    return invalidInput({ code: 'CASE_NUMBER_REQUIRED', message: '请填写办件编号。', field: 'input.caseNumber' });
  // What is written on the audit trail must be a case's number and nothing else.
  if (caseNumber !== '' && !checkCaseNumber(caseNumber).ok)
    return invalidInput({ code: 'CASE_NUMBER_INVALID', message: '办件编号有误，请核对。', field: 'input.caseNumber' });
  if (mayUnmaskHere(ctx.actor, input.purpose, ctx.today)) return null;
  return problem('PersonUnmaskingRefused', {
    code: 'UNMASKING_NOT_ALLOWED',
    message: '您的岗位不得为此目的查看证件号码明文。本次请求已留痕。',
    field: 'input.purpose',
    legalBasis: '个人信息保护法第六条、第十条',
  });
}

/** A department checks whom consent allows, and compares with its own records whom it was told of. */
async function sightFor(ctx: RequestContext, purpose: string): Promise<Sight> {
  const { kind, department } = ctx.actor;
  if (kind === 'department' && purpose === 'DATA_CHECK') return checkedSight(department, ctx.today);
  if (kind === 'department' && purpose === 'VERIFY_IDENTITY') return toldSight(department, ctx.today);
  return sightOf(ctx, 'residents.person.unmask');
}

/** domain 附录 F: an administrator never sees a number, whatever other post they hold. */
function mayUnmaskHere(actor: Actor, purpose: string, today: LegalDate): boolean {
  if (actor.posts.some((post) => post.role === 'administrator' && isHeld(post, today))) return false;
  if (actor.kind === 'department') return purpose === 'DATA_CHECK' || purpose === 'VERIFY_IDENTITY';
  return mayUnmask(actor, 'identity-number', purpose, today);
}

function withoutNumber(): Problem {
  return problem('PersonWithoutNumber', { code: 'PERSON_WITHOUT_NUMBER', message: '此人没有登记证件号码。' });
}

function record(
  tx: EntityManager,
  { actor, today }: RequestContext,
  found: Person,
  input: UnmaskIdentityNumberInput,
  allowed: boolean,
): Promise<void> {
  return recordUnmasking(tx, {
    ...{ actor, field: 'identity-number', purpose: input.purpose, legalDate: today, allowed },
    subject: { type: 'Person', id: found.id },
    division: found.hukouDivision ?? found.residenceDivision,
    caseNumber: input.caseNumber && checkCaseNumber(input.caseNumber).ok ? input.caseNumber : null,
  });
}
