import type { NotInForce, Reckoning, Remedy } from '@yimen/casework/domain';
import { type Law, parameterOn } from '@yimen/policy';
import { isUuid, type LegalDate, monthOf, nextMonth } from '@yimen/standards';
import { type Answer, type RequestContext, vaultOf } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import {
  type DecideRecoveryOrder,
  decideRecovery,
  type PlanKind,
  type RecoveryClaim,
  recoveryKeys,
  withDocument,
} from '../domain/recovery/index.js';
import type { BenefitHouse } from '../house.js';
import { type ClaimDone, changeClaim } from './change-claim.js';
import { keepRecoveryTexts } from './claim-texts.js';
import { lessReserved, reservedOf } from './reserved.js';

/** What the decision about a claim is sent, as it comes through the schema. */
export type DecideRecoveryInput = {
  readonly recoveryId: string;
  readonly plan: PlanKind;
  readonly instalments?: number | null;
  readonly firstDueOn?: LegalDate | null;
  readonly monthlyAmount?: number | null;
  readonly reason?: string | null;
  readonly opinion?: {
    readonly heardOn: LegalDate;
    readonly answered: boolean;
    readonly content?: string | null;
  } | null;
};

/** What the document of a decision is about, beside the claim as decided. */
export type DecisionWritten = { readonly caseNumber: string; readonly reason: string; readonly reckoning: Reckoning };

/** What a service brings to the decision about a claim: its mutation, its case, its law's remedies, its document. */
export type DecidingHouse = {
  readonly mutation: string;
  /** Locks the case, as every step of it does, and answers its number. */
  readonly lockCase: (tx: EntityManager, caseId: string) => Promise<string>;
  readonly remedy: (law: Law, on: LegalDate) => Remedy | NotInForce;
  /** Keeps the document of the decision, in its transaction; null where nothing can be written down. */
  readonly keep: (
    tx: EntityManager,
    decided: RecoveryClaim,
    written: DecisionWritten,
  ) => Promise<{ readonly id: string; readonly number: string } | null>;
};

/** The case that a claim is of, for what must be known before the transaction; empty where there is no such claim. */
export async function caseOfClaim({ db }: Pick<RequestContext, 'db'>, recoveryId: string): Promise<string> {
  if (!isUuid(recoveryId)) return '';
  const rows: { caseId: string }[] = await db.query('SELECT case_id AS "caseId" FROM recovery_claim WHERE id = $1', [
    recoveryId,
  ]);
  return rows[0]?.caseId ?? '';
}

/**
 * 作出追缴决定: how what was paid too much is given back, in writing and with the remedy (domain §17 A.2, A.3). The case is locked before
 * the claim and the law held, so that a standard published meanwhile is seen. Refuses what `decideRecovery` refuses.
 */
export async function decideClaim(
  house: BenefitHouse,
  ctx: RequestContext,
  { deciding, caseId }: { readonly deciding: DecidingHouse; readonly caseId: string },
  input: DecideRecoveryInput,
  key: string,
): Promise<Answer<ClaimDone>> {
  const { recoveryId, plan } = input;
  let caseNumber = '';
  const first = async (tx: EntityManager) => {
    if (isUuid(caseId)) caseNumber = await deciding.lockCase(tx, caseId);
  };
  const order = { recoveryId, mutation: deciding.mutation, key, body: input, action: 'decide', first };
  return changeClaim(house, ctx, { ...order, right: 'recovery.decide' }, async ({ claim }, tx) => {
    await house.law.hold(tx);
    const reckoning = await house.reckoning(tx, claim.division, ctx.today);
    const remedy = deciding.remedy(reckoning.law, ctx.today);
    const decided = decideRecovery(claim, await orderOf(house, ctx, tx, { claim, input, law: reckoning.law, remedy }));
    if (decided.outcome === 'refused') return { decision: decided };
    const reason = input.reason ?? '';
    const document = await deciding.keep(tx, decided.next, { caseNumber, reason, reckoning });
    if (document === null) return { decision: decided };
    const texts = [
      { kind: 'REASON' as const, text: reason },
      { kind: 'OPINION' as const, text: input.opinion?.content ?? '' },
    ];
    return {
      decision: { ...decided, next: withDocument(decided.next, document) },
      also: () => keepRecoveryTexts(tx, vaultOf(ctx.db), claim.id, texts),
      details: { plan, heard: input.opinion?.heardOn ?? null, document: document.number },
    };
  });
}

type Judging = {
  readonly claim: RecoveryClaim;
  readonly input: DecideRecoveryInput;
  readonly law: Law;
  readonly remedy: Remedy | NotInForce;
};

async function orderOf(
  { ledger }: BenefitHouse,
  { today, actor }: RequestContext,
  tx: EntityManager,
  { claim, input, law, remedy }: Judging,
): Promise<DecideRecoveryOrder> {
  const most = parameterOn(law, recoveryKeys.mostInstalments, today);
  const from = nextMonth(monthOf(today));
  const asking = { awardIds: [claim.awardId], from, months: most.ok ? Number(most.value) : 0, today };
  const months = (await ledger.withholdable(tx, asking)).get(claim.awardId) ?? [];
  const reserved = await reservedOf(tx, [claim.awardId], claim.id);
  const { plan: kind, instalments = null, firstDueOn = null, monthlyAmount = null, opinion } = input;
  return {
    ...{ by: actor.sub, today, law, remedy },
    plan: { kind, instalments, firstOn: firstDueOn, monthlyFen: monthlyAmount },
    heard: opinion ? { on: opinion.heardOn, answered: opinion.answered } : null,
    months: lessReserved(months, (month) => reserved(claim.awardId, month)),
  };
}
