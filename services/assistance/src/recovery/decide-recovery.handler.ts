import { type ClaimDone, changeClaim, keepRecoveryTexts } from '@yimen/benefits';
import { decideRecovery, type RecoveryClaim, recoveryKeys, withDocument } from '@yimen/benefits/domain';
import { parameterOn } from '@yimen/policy';
import { isUuid, monthOf, nextMonth } from '@yimen/standards';
import { type Answer, type RequestContext, refused } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { documentNames } from '../documents/document-names.js';
import { keepDocument } from '../documents/keep-document.js';
import { dibaoLedger } from '../paying/dibao-ledger.js';
import { reckoningOf } from '../standards/law-book.js';
import { holdLaw } from '../standards/law-lock.js';
import type { Reckoning } from '../subsistence-allowance/domain/index.js';
import { remedyOn } from '../subsistence-allowance/domain/remedy.js';
import type { DecideTools } from '../subsistence-allowance/steps/decide-tools.js';
import { paperOfRecovery } from './domain/index.js';
import type { DecideRecoveryInput } from './recovery-input.js';
import { lessReserved, reservedOf, withholdableOf } from './withholdable.js';

/** 作出追缴决定: by the bureau's leader, with a plan that leaves the household its protected minimum; in writing, with the remedy. */
export async function decide(
  ctx: RequestContext,
  { keys, residents }: DecideTools,
  input: DecideRecoveryInput,
  key: string,
): Promise<Answer<ClaimDone>> {
  const { recoveryId } = input;
  const caseId = await caseOf(ctx, recoveryId);
  const brought = await documentNames(ctx, residents, caseId);
  if ('problem' in brought) return refused(brought.problem);
  const order = { recoveryId, mutation: 'decideRecovery', key, body: input, action: 'decide' };
  const first = (tx: EntityManager) => lockCase(tx, caseId);
  return changeClaim(dibaoLedger, ctx, { ...order, right: 'recovery.decide', first }, async ({ claim }, tx) => {
    await holdLaw(tx);
    const reckoning = await reckoningOf(tx, claim.division, ctx.today);
    const decided = decideRecovery(claim, await orderOf(ctx, tx, claim, input, reckoning));
    const { names } = brought;
    if (decided.outcome === 'refused' || names === null) return { decision: decided };
    const { reason, opinion, plan } = input;
    const of = { id: claim.caseId, number: await caseNumber(tx, claim.caseId) };
    const paper = paperOfRecovery(decided.next, names, { caseNumber: of.number, reason: reason ?? '' });
    if (paper === null) return { decision: decided };
    const document = await keepDocument(tx, keys.vault, { of, paper, reckoning });
    const texts = [
      { kind: 'REASON' as const, text: reason ?? '' },
      { kind: 'OPINION' as const, text: opinion?.content ?? '' },
    ];
    return {
      decision: { ...decided, next: withDocument(decided.next, document) },
      also: () => keepRecoveryTexts(tx, keys.vault, claim.id, texts),
      details: { plan, heard: opinion?.heardOn ?? null, document: document.number },
    };
  });
}

async function caseOf({ db }: RequestContext, recoveryId: string): Promise<string> {
  if (!isUuid(recoveryId)) return '';
  const rows: { caseId: string }[] = await db.query('SELECT case_id AS "caseId" FROM recovery_claim WHERE id = $1', [
    recoveryId,
  ]);
  return rows[0]?.caseId ?? '';
}

async function orderOf(
  { today, actor }: RequestContext,
  tx: EntityManager,
  claim: RecoveryClaim,
  input: DecideRecoveryInput,
  { law }: Reckoning,
) {
  const most = parameterOn(law, recoveryKeys.mostInstalments, today);
  const from = nextMonth(monthOf(today));
  const asking = { awardIds: [claim.awardId], from, months: most.ok ? Number(most.value) : 0, today };
  const months = (await withholdableOf(tx, asking)).get(claim.awardId) ?? [];
  const reserved = await reservedOf(tx, [claim.awardId], claim.id);
  const { plan: kind, instalments = null, firstDueOn = null, monthlyAmount = null, opinion } = input;
  return {
    ...{ by: actor.sub, today, law, remedy: remedyOn(law, today) },
    plan: { kind, instalments, firstOn: firstDueOn, monthlyFen: monthlyAmount },
    heard: opinion ? { on: opinion.heardOn, answered: opinion.answered } : null,
    months: lessReserved(months, (month) => reserved(claim.awardId, month)),
  };
}

async function lockCase(tx: EntityManager, caseId: string): Promise<void> {
  if (isUuid(caseId)) await tx.query('SELECT 1 FROM subsistence_case WHERE id = $1 FOR UPDATE', [caseId]);
}

async function caseNumber(tx: EntityManager, caseId: string): Promise<string> {
  const rows: { number: string }[] = await tx.query('SELECT number FROM subsistence_case WHERE id = $1', [caseId]);
  return rows[0]?.number ?? '';
}
