import { sees, workingCalendarCopy } from '@yimen/access';
import { inputRefused, patiently } from '@yimen/casework';
import {
  type Answer,
  done,
  inTransaction,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
  vaultOf,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { qualificationRefused } from '../officers/qualified.js';
import { closingTime } from '../registries/domain/index.js';
import { ownRegistryScope } from '../registries/own-registry.js';
import { registriesByCode } from '../registries/registry.store.js';
import { receiptNumberOf, registryOfOfficer } from './at-registry.js';
import { commitDivorces } from './commit-divorces.js';
import { divorcePermissions } from './divorce.permissions.js';
import { lockByReceipt, type StoredDivorce } from './divorce.store.js';
import type { DivorceDone, WithdrawDivorceInput } from './divorce-input.js';
import { isParty, type WithdrawalWay, withdrawDivorce } from './domain/index.js';
import { mayReadDivorce } from './may-read-divorce.js';
import { showDivorceRefusal } from './show-divorce-refusal.js';

const right = divorcePermissions['marriage.divorce.withdraw'];

/**
 * 撤回离婚登记申请: one of the two alone, whatever the other wants, until the last day of the cooling-off period: online by themself until
 * midnight, or at the registry's window in its hours. Nobody withdraws in another's name.
 */
export async function withdrawFromDivorce(
  ctx: RequestContext,
  input: WithdrawDivorceInput,
  key: string,
): Promise<Answer<DivorceDone>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const receipt = receiptNumberOf(input.receiptNumber);
  if ('problem' in receipt) return refused(receipt.problem);
  const misplaced = await whereRefused(ctx, input);
  if (misplaced !== null) return refused(misplaced);
  const mayRead = (tx: EntityManager, { divorceCaseId }: DivorceDone) => mayReadDivorce(ctx, tx, divorceCaseId);
  const request = { actor: ctx.actor, mutation: 'withdrawDivorce', key, body: input, mayRead };
  return patiently(() =>
    inTransaction(ctx.db, (tx) =>
      once(tx, request, async () => {
        const stored = await lockByReceipt(tx, receipt.receiptNumber);
        // Whoever is not one of the two learns nothing, not even that there is such a receipt.
        if (stored === null || !isParty(stored.found, input.personId)) return refused(notFound('input.receiptNumber'));
        return withdraw(tx, ctx, stored, input);
      }),
    ),
  );
}

/** A resident does it for themself; an officer at the window of their own registry, before whom the person stands. */
async function whereRefused(ctx: RequestContext, input: WithdrawDivorceInput): Promise<Problem | null> {
  if (ctx.actor.kind === 'resident') {
    return sees(ownRegistryScope(ctx, right), { persons: [input.personId] }) ? null : notFound('input.personId');
  }
  if (input.identityVerified !== true) {
    return showDivorceRefusal({ because: 'IDENTITY_NOT_VERIFIED', personId: input.personId });
  }
  const at = await registryOfOfficer(ctx, right, input.registryCode ?? '');
  return 'problem' in at ? at.problem : qualificationRefused(ctx.db, ctx.actor, ctx.today);
}

async function withdraw(
  tx: EntityManager,
  ctx: RequestContext,
  stored: StoredDivorce,
  { personId, registryCode }: WithdrawDivorceInput,
): Promise<Answer<DivorceDone>> {
  const { actor, today } = ctx;
  const { found, division } = stored;
  const way: WithdrawalWay = actor.kind === 'resident' ? 'ONLINE' : 'IN_PERSON';
  if (way === 'IN_PERSON' && registryCode !== found.registry) {
    return refused(showDivorceRefusal({ because: 'WRONG_REGISTRY', registry: found.registry }));
  }
  const hours = way === 'IN_PERSON' ? await hoursOf(tx, ctx, found.registry) : null;
  const decision = withdrawDivorce(found, { by: personId, way, today, hours });
  if (decision.outcome === 'refused') return refused(showDivorceRefusal(decision.refusal));
  const change = { before: stored, next: decision.next, facts: decision.facts, division };
  const doer = { actor, role: way === 'ONLINE' ? 'resident' : 'registrar' };
  const moment = { today, now: ctx.clock.now() };
  await commitDivorces(tx, [change], { doer, action: 'withdraw', moment, vault: vaultOf(ctx.db) });
  return done({ divorceCaseId: found.id });
}

/** What time it is at the window, and when it closes today. A request of the last second that is heard after midnight is of the day before. */
async function hoursOf(tx: EntityManager, { clock, today }: RequestContext, code: string) {
  const registry = (await registriesByCode(tx, [code])).get(code);
  const closesAt = registry === undefined ? null : closingTime(registry, today, await workingCalendarCopy(tx));
  const read = clock.legalTime();
  return { closesAt, time: read.today > today ? '24:00:00' : read.time };
}
