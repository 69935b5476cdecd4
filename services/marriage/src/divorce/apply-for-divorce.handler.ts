import { workingCalendarCopy } from '@yimen/access';
import { inputRefused, knownPersons, namesOf, nextCaseNumber, type PeopleDoor, patiently } from '@yimen/casework';
import { isUuid } from '@yimen/standards';
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
  vaultOf,
  violatedConstraint,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { lockPersons } from '../act/register-lock.js';
import { settleAppointments } from '../appointments/keep-appointments.js';
import { crossBorderRefused } from '../cross-border/cross-border-guidance.query.js';
import { qualificationRefused } from '../officers/qualified.js';
import type { StoredRegistry } from '../registries/registry.store.js';
import { willInDoubt } from '../safeguarding/safeguard-problems.js';
import { doubtedWills } from '../safeguarding/will-in-doubt.js';
import { nationalLaw } from '../standards/national-law.js';
import { registryOfOfficer } from './at-registry.js';
import { commitDivorces } from './commit-divorces.js';
import { divorcePermissions } from './divorce.permissions.js';
import { insertDivorce, openDivorceOf } from './divorce.store.js';
import { type ApplyForDivorceInput, agreementOf, type DivorceDone, type DivorcePartyInput } from './divorce-input.js';
import { type ApplyForDivorceOrder, applyForDivorce } from './domain/index.js';
import { marriageBetween } from './known-marriage.js';
import { mayReadDivorce } from './may-read-divorce.js';
import { agreementDigest, sealDivorce } from './sealed-agreement.js';
import { showDivorceRefusal } from './show-divorce-refusal.js';

type Couple = readonly [DivorcePartyInput, DivorcePartyInput];
type Applying = {
  readonly input: ApplyForDivorceInput;
  readonly couple: Couple;
  readonly registry: StoredRegistry;
  readonly names: readonly [string, string];
};

/**
 * 离婚登记申请: both stand at the registry's window with the marriage certificate and their agreement; it is received on the spot, with the
 * receipt, or refused with what is missing and where to go.
 */
export async function applyForDivorceAtRegistry(
  ctx: RequestContext,
  people: PeopleDoor,
  input: ApplyForDivorceInput,
  key: string,
): Promise<Answer<DivorceDone>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const couple = coupleOf(input);
  if ('problem' in couple) return refused(couple.problem);
  const at = await registryOfOfficer(ctx, divorcePermissions['marriage.divorce.receive'], input.registryCode);
  if ('problem' in at) return refused(at.problem);
  const { registry } = at;
  const named = await couplesNames(ctx, people, couple.couple, registry);
  if ('problem' in named) return refused(named.problem);
  const applying: Applying = { input, couple: couple.couple, registry, names: named.names };
  const mayRead = (tx: EntityManager, { divorceCaseId }: DivorceDone) => mayReadDivorce(ctx, tx, divorceCaseId);
  const request = { actor: ctx.actor, mutation: 'applyForDivorce', key, body: input, mayRead };
  try {
    return await patiently(() => inTransaction(ctx.db, (tx) => once(tx, request, () => receive(tx, ctx, applying))));
  } catch (error) {
    if (violatedConstraint(error) !== 'one_open_divorce_of_a_person') throw error;
    return refused(showDivorceRefusal({ because: 'DIVORCE_CASE_OPEN', receiptNumber: '' }));
  }
}

function coupleOf({ parties }: ApplyForDivorceInput): { couple: Couple } | { problem: Problem } {
  const [first, second, ...others] = parties;
  if (first === undefined || second === undefined || others.length > 0) {
    const message = '请填写双方当事人，不多不少。';
    return { problem: invalidInput({ code: 'PARTIES_NOT_TWO', message, field: 'input.parties' }) };
  }
  if (![first, second].every(({ personId }) => isUuid(personId))) return { problem: notFound('input.parties') };
  return { couple: [first, second] };
}

/** Where else they must go, whether they exist, and what they are called: asked before the transaction. */
async function couplesNames(
  ctx: RequestContext,
  people: PeopleDoor,
  couple: Couple,
  { division }: StoredRegistry,
): Promise<{ names: readonly [string, string] } | { problem: Problem }> {
  const kinds = couple.map(({ kind }) => kind);
  const elsewhere = await crossBorderRefused(ctx, { matter: 'DIVORCE', parties: kinds, division });
  if (elsewhere !== null) return { problem: elsewhere };
  const [first, second] = couple.map(({ personId }) => personId);
  const ids = [first ?? '', second ?? ''];
  const known = await knownPersons(ctx, people, ids, 'input.parties');
  if ('problem' in known) return known;
  if (ids.some((id) => !known.persons.has(id))) return { problem: notFound('input.parties') };
  const named = await namesOf(ctx, people, ids);
  if ('problem' in named) return named;
  return { names: [named.names.get(ids[0] ?? '') ?? '', named.names.get(ids[1] ?? '') ?? ''] };
}

async function receive(tx: EntityManager, ctx: RequestContext, applying: Applying): Promise<Answer<DivorceDone>> {
  const { actor, today } = ctx;
  const { couple, registry, names } = applying;
  const ids: readonly [string, string] = [couple[0].personId, couple[1].personId];
  const unqualified = await qualificationRefused(tx, actor, today);
  if (unqualified !== null) return refused(unqualified);
  await lockPersons(tx, ids);
  const { answer, agreement } = applyForDivorce(await orderOf(tx, ctx, applying, ids));
  if (answer.outcome === 'refused') return refused(showDivorceRefusal(answer.refusal));
  // Only now, when both stand here and are known to be married to each other, is told what else there is of them.
  if ((await doubtedWills(tx, ids, today)).length > 0) return refused(willInDoubt());
  const open = await openDivorceOf(tx, ids);
  if (open !== null) {
    const { receiptNumber } = open.found;
    return refused(showDivorceRefusal({ because: 'DIVORCE_CASE_OPEN', receiptNumber }));
  }
  if (agreement === null) throw new Error('an accepted application has an agreement');
  const { next, facts } = answer;
  const vault = vaultOf(ctx.db);
  await insertDivorce(tx, next, sealDivorce(vault, next.id, { agreement, names }));
  const change = { before: null, next, facts, division: registry.division };
  const moment = { today, now: ctx.clock.now() };
  await commitDivorces(tx, [change], { doer: { actor, role: 'registrar' }, action: 'apply', moment, vault });
  await settleAppointments(tx, {
    registry: registry.code,
    persons: ids,
    matters: ['DIVORCE_APPLICATION'],
    today,
    actor,
  });
  return done({ divorceCaseId: next.id });
}

async function orderOf(
  tx: EntityManager,
  { actor, today }: RequestContext,
  { input, couple, registry }: Applying,
  ids: readonly [string, string],
): Promise<ApplyForDivorceOrder> {
  return {
    ...{ id: uuidv7(), registry: registry.code, by: actor.sub, today, law: nationalLaw },
    receiptNumber: await nextCaseNumber(tx, { division: registry.division, date: today, domain: 'DIV' }),
    calendar: await workingCalendarCopy(tx),
    parties: couple,
    marriage: ids[0] === ids[1] ? null : await marriageBetween(tx, ids),
    certificate: input.certificate,
    agreement: agreementOf(input.agreement),
    courtRefusedEarlier: input.courtRefusedEarlier,
    digest: agreementDigest,
  };
}
