import { inputRefused } from '@yimen/casework';
import { type Answer, done, notFound, once, type RequestContext, refused, vaultOf } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { appendActs } from '../act/append-acts.js';
import { inRegister } from '../act/register-lock.js';
import { settleAppointments } from '../appointments/keep-appointments.js';
import { willInDoubt } from '../safeguarding/safeguard-problems.js';
import { doubtedWills } from '../safeguarding/will-in-doubt.js';
import { receiptNumberOf, registryOfOfficer } from './at-registry.js';
import { commitDivorces } from './commit-divorces.js';
import { divorcePermissions } from './divorce.permissions.js';
import { lockByReceipt, type StoredDivorce } from './divorce.store.js';
import type { DivorceDone, IssueDivorceCertificateInput } from './divorce-input.js';
import { type DivorceAnswer, issueDivorceCertificate } from './domain/index.js';
import { mayReadDivorce } from './may-read-divorce.js';
import { openDivorces } from './sealed-agreement.js';
import { showDivorceRefusal } from './show-divorce-refusal.js';

/**
 * 发给离婚证: both together, at the registry that received the application, within the window. The act of divorce is appended to the
 * register in the same transaction; from then on, and not before, the platform hears that the two are divorced.
 */
export async function issueCertificate(
  ctx: RequestContext,
  input: IssueDivorceCertificateInput,
  key: string,
): Promise<Answer<DivorceDone>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const receipt = receiptNumberOf(input.receiptNumber);
  if ('problem' in receipt) return refused(receipt.problem);
  const at = await registryOfOfficer(ctx, divorcePermissions['marriage.divorce.issue'], input.registryCode);
  if ('problem' in at) return refused(at.problem);
  const unverified = input.present.find(({ identityVerified }) => !identityVerified);
  if (unverified !== undefined) {
    return refused(showDivorceRefusal({ because: 'IDENTITY_NOT_VERIFIED', personId: unverified.personId }));
  }
  const mayRead = (tx: EntityManager, { divorceCaseId }: DivorceDone) => mayReadDivorce(ctx, tx, divorceCaseId);
  const request = { actor: ctx.actor, mutation: 'issueDivorceCertificate', key, body: input, mayRead };
  return inRegister(ctx.db, (tx) =>
    once(tx, request, async () => {
      const stored = await lockByReceipt(tx, receipt.receiptNumber);
      if (stored === null || !standsBefore(stored, input)) return refused(notFound('input.receiptNumber'));
      return issue(tx, ctx, stored, input);
    }),
  );
}

/** Another registry is told of the case only while both of the two stand before it with their receipt. */
function standsBefore({ found }: StoredDivorce, { registryCode, present }: IssueDivorceCertificateInput): boolean {
  const here = new Set(present.map(({ personId }) => personId));
  return found.registry === registryCode || found.parties.every((party) => here.has(party));
}

async function issue(
  tx: EntityManager,
  ctx: RequestContext,
  stored: StoredDivorce,
  { registryCode: registry, present, certificateNumber }: IssueDivorceCertificateInput,
): Promise<Answer<DivorceDone>> {
  const { actor, today } = ctx;
  const decision = issueDivorceCertificate(stored.found, {
    ...{ registry, by: actor.sub, today, certificateNumber },
    present: present.map(({ personId }) => personId),
  });
  if (decision.outcome === 'refused') return refused(showDivorceRefusal(decision.refusal));
  if ((await doubtedWills(tx, stored.found.parties, today)).length > 0) return refused(willInDoubt());
  const acted = await appendDivorce(tx, ctx, stored, decision);
  if (acted.outcome === 'refused') return acted;
  const change = { before: stored, next: decision.next, facts: decision.facts, division: stored.division };
  const doer = { actor, role: 'registrar' };
  const moment = { today, now: ctx.clock.now() };
  const persons = stored.found.parties;
  await settleAppointments(tx, { registry, persons, matters: ['DIVORCE_CERTIFICATE'], today, actor });
  await commitDivorces(tx, [change], { doer, action: 'issue', moment, vault: vaultOf(ctx.db) });
  return done({ divorceCaseId: stored.found.id });
}

async function appendDivorce(
  tx: EntityManager,
  ctx: RequestContext,
  { found, division }: StoredDivorce,
  { next }: Extract<DivorceAnswer, { outcome: 'accepted' }>,
) {
  const vault = vaultOf(ctx.db);
  const names = (await openDivorces(tx, vault, [found.id])).get(found.id)?.names ?? ['', ''];
  const act = {
    ...({ kind: 'DIVORCE', parties: found.parties, about: found.marriageActId, effectiveOn: ctx.today } as const),
    ...{ registryCode: found.registry, division, certificateNo: next.issued?.certificateNumber ?? null },
    basis: 'AGREEMENT' as const,
    content: { names, receiptNumber: found.receiptNumber, agreementHash: found.agreementHash },
  };
  const moment = { today: ctx.today, now: ctx.clock.now() };
  return appendActs(tx, [act], { doer: { actor: ctx.actor, role: 'registrar' }, moment, vault });
}
