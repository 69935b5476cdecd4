import type { PeopleDoor } from '@yimen/casework';
import type { Answer, RequestContext } from '@yimen/subgraph';
import { statementMissing } from './award-end.problems.js';
import { type EndDone, endOne } from './end-one.js';

export type RenounceInput = {
  readonly awardId: string;
  readonly statementDigest?: string | null;
  readonly reason?: string | null;
};

/**
 * 自愿放弃: the holder gives the award up, by themselves or at the window, there with the statement that they signed; from the following
 * month (domain §4.4 自愿). Nobody is heard: it is their own will. Refuses AWARD_OVER, RENUNCIATION_STATEMENT_MISSING.
 */
export function renounceAllowance(
  ctx: RequestContext,
  people: PeopleDoor,
  input: RenounceInput,
  key: string,
): Promise<Answer<EndDone>> {
  const { statementDigest = null, reason } = input;
  const signed = statementDigest === null ? ctx.actor.kind === 'resident' : /^[0-9a-f]{64}$/.test(statementDigest);
  return endOne(ctx, people, {
    ...{ mutation: 'renounceDisabilityAllowance', key, input, right: 'disability.award.renounce' },
    unsound: signed ? null : statementMissing(),
    stop: { kind: 'RENOUNCED', on: ctx.today, finding: reason ?? '', heardOn: null, statementDigest },
  });
}
