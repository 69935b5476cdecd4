import { type Answer, done, invalidInput, type RequestContext, refused } from '@yimen/subgraph';
import { appendActs } from '../act/append-acts.js';
import { atRegister } from '../act/at-register.js';
import { holdMarriage } from '../act/marriage-record.js';
import { declineRevival } from './domain/index.js';
import { judgmentRefused, revivalProblem } from './judgment-problems.js';

export type UnwillingnessInput = {
  readonly division: string;
  readonly marriageId: string;
  readonly personId: string;
  readonly signedInPerson: boolean;
};

/** The written declaration that a marriage is not to revive (民法典第五十一条): taken from the spouse in person, before the revocation. */
export async function recordUnwillingness(
  ctx: RequestContext,
  input: UnwillingnessInput,
  key: string,
): Promise<Answer<{ actId: string }>> {
  if (!input.signedInPerson) {
    const message = '书面声明应由配偶本人到场、当面签署。';
    return refused(invalidInput({ code: 'SIGNATURE_MISSING', message, field: 'input.signedInPerson' }));
  }
  const order = { mutation: 'recordUnwillingnessToRevive', right: 'marriage.judgment.record', key, input } as const;
  return atRegister(ctx, { ...order, role: 'registrar' }, async (tx, appending) => {
    const marriage = await holdMarriage(tx, input.marriageId);
    if (marriage === null) return refused(judgmentRefused({ because: 'MARRIAGE_RECORD_UNKNOWN' }));
    const decision = declineRevival(marriage.acts, { ...input, today: ctx.today });
    if (decision.outcome === 'refused') return refused(revivalProblem(decision.refusal.because));
    const appended = await appendActs(tx, [{ ...decision.next, division: input.division }], appending);
    if (appended.outcome === 'refused') return appended;
    return done({ actId: appended.result[0]?.id ?? '' });
  });
}
