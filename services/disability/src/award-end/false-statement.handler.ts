import type { PeopleDoor } from '@yimen/casework';
import type { LegalDate } from '@yimen/standards';
import type { Answer, Problem, RequestContext } from '@yimen/subgraph';
import { falseSinceInFuture, hearingUnfit } from './award-end.problems.js';
import { type FalseStatement, falseStatementRefused } from './domain/hearing.js';
import { type EndDone, endOne } from './end-one.js';

export type FalseStatementInput = {
  readonly awardId: string;
  readonly falseSince: LegalDate;
  readonly finding: string;
  readonly heardOn?: LegalDate | null;
  readonly opinion?: string | null;
};

/**
 * 弄虚作假停发: decided by the bureau's confirming officer, the person having been heard (domain §0.6 ③, §4.4); from the month after
 * what was stated was no longer so, what was paid since is claimed. Refuses AWARD_OVER, FINDING_MISSING, OPINION_NOT_HEARD, days to come.
 */
export function endForFalseStatement(
  ctx: RequestContext,
  people: PeopleDoor,
  input: FalseStatementInput,
  key: string,
): Promise<Answer<EndDone>> {
  const { finding, falseSince, heardOn = null } = input;
  const said = { finding, falseSince, heardOn, opinion: input.opinion ?? '' };
  const right = 'disability.award.end-for-false-statement';
  return endOne(ctx, people, {
    ...{ mutation: 'endDisabilityAllowanceForFalseStatement', key, input, right },
    unsound: unfit(said, ctx.today),
    stop: { kind: 'FALSE_STATEMENT', on: falseSince, finding, heardOn, opinion: said.opinion },
  });
}

function unfit(said: FalseStatement, today: LegalDate): Problem | null {
  const why = falseStatementRefused(said, today);
  if (why === null) return null;
  return why === 'FALSE_SINCE_IN_FUTURE' ? falseSinceInFuture() : hearingUnfit(why);
}
