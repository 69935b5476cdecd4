import type { FieldVault } from '@yimen/access';
import type { Answer, RequestContext } from '@yimen/subgraph';
import { type ClaimDone, changeClaim } from './change-claim.js';
import { writeOff } from './domain/index.js';
import type { WriteOffRecoveryInput } from './recovery-input.js';
import { keepRecoveryTexts } from './recovery-texts.js';
import { takeBackPlanned } from './roll-deductions.js';

/** 核销: the bureau's leader lets off the rest, or part of it, for a reason in writing. */
export function writeOffRecovery(
  ctx: RequestContext,
  vault: FieldVault,
  input: WriteOffRecoveryInput,
  key: string,
): Promise<Answer<ClaimDone>> {
  const { recoveryId, amount = null, reasonCode, reason: text } = input;
  const order = { recoveryId, mutation: 'writeOffRecovery', key, body: input, action: 'write-off' };
  return changeClaim(ctx, { ...order, right: 'assistance.recovery.write-off' }, ({ claim }, tx) => {
    const decision = writeOff(claim, { amountFen: amount, reason: reasonCode, text, today: ctx.today });
    const also = async () => {
      await takeBackPlanned(tx, [claim.id]);
      await keepRecoveryTexts(tx, vault, claim.id, [{ kind: 'WRITE_OFF', text }]);
    };
    return { decision, details: { reasonCode }, also };
  });
}
