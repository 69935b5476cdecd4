import { type Answer, type RequestContext, vaultOf } from '@yimen/subgraph';
import { type WriteOffReason, writeOff } from '../domain/recovery/index.js';
import type { LedgerHouse } from '../house.js';
import { type ClaimDone, changeClaim } from './change-claim.js';
import { keepRecoveryTexts } from './claim-texts.js';
import { takeBackPlanned } from './roll-deductions.js';

export type WriteOffRecoveryInput = {
  readonly recoveryId: string;
  readonly amount?: number | null;
  readonly reasonCode: WriteOffReason;
  readonly reason: string;
};

/** 核销: the bureau's leader lets off the rest, or part of it, for a reason in writing. */
export function writeOffRecovery(
  house: LedgerHouse,
  ctx: RequestContext,
  input: WriteOffRecoveryInput,
  key: string,
): Promise<Answer<ClaimDone>> {
  const { recoveryId, amount = null, reasonCode, reason: text } = input;
  const order = { recoveryId, mutation: house.ledger.mutations.writeOff, key, body: input, action: 'write-off' };
  return changeClaim(house, ctx, { ...order, right: 'recovery.write-off' }, ({ claim }, tx) => {
    const decision = writeOff(claim, { amountFen: amount, reason: reasonCode, text, today: ctx.today });
    const also = async () => {
      await takeBackPlanned(tx, [claim.id]);
      await keepRecoveryTexts(tx, vaultOf(ctx.db), claim.id, [{ kind: 'WRITE_OFF', text }]);
    };
    return { decision, details: { reasonCode }, also };
  });
}
