import { appendAudit } from '@yimen/access';
import { appendToOutbox } from '@yimen/events';
import {
  type Answer,
  done,
  inTransaction,
  notFound,
  once,
  problem,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import { sightOf } from '../access/sight.js';
import { lockConsent, seesConsent, updateWithdrawal } from './consent.store.js';
import { consentWithdrawn } from './publish-facts.js';

export interface WithdrawConsentInput {
  readonly consentId: string;
}

/** Withdraws a consent from today on; what was checked before stays checked. */
export async function withdrawConsent(
  ctx: RequestContext,
  input: WithdrawConsentInput,
  key: string,
): Promise<Answer<{ consentId: string }>> {
  const { actor, today } = ctx;
  const action = 'residents.consent.withdraw';
  const sight = await sightOf(ctx, action);
  return inTransaction(ctx.db, (tx) => {
    const mayRead = (_: unknown, { consentId }: { consentId: string }) => seesConsent(tx, consentId, sight);
    return once(tx, { actor, mutation: 'withdrawConsent', key, body: input, mayRead }, async () => {
      const found = await lockConsent(tx, input.consentId, sight);
      if (found === null) return refused(notFound('input.consentId'));
      if (found.withdrawnOn !== null) {
        return refused(
          problem('ConsentAlreadyWithdrawn', {
            code: 'CONSENT_ALREADY_WITHDRAWN',
            message: `该授权已于 ${found.withdrawnOn} 撤回。`,
            field: 'input.consentId',
            withdrawnOn: found.withdrawnOn,
          }),
        );
      }
      const consent = { ...found, withdrawnOn: today, version: found.version + 1 };
      await updateWithdrawal(tx, consent);
      await appendAudit(tx, {
        ...{ actor, action, legalDate: today, subject: { type: 'Person', id: found.personId } },
        details: { consent: found.id },
      });
      await appendToOutbox(tx, [consentWithdrawn(consent, today)]);
      return done({ consentId: consent.id });
    });
  });
}
