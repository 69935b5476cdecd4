import { type Answer, done, type Problem, refused } from '@yimen/subgraph';
import type { Accepted, Decision } from '../domain/index.js';

/** What a step was judged to be: a decision of the rules, with what is written beside it; or a problem of the input. */
export type Judged<Next, Fact, Refusal, Beside> =
  | ({ readonly decision: Decision<Next, Fact, Refusal> } & Beside)
  | Problem;

/** How a refusal of the rules is shown, and how what was accepted is written, with its history, audit and events. */
export type Carrying<Next, Fact, Refusal, Beside, Result> = {
  readonly show: (refusal: Refusal) => Problem;
  readonly write: (accepted: Accepted<Next, Fact>, beside: Beside) => Promise<Result>;
};

/** Carries out what was judged: what is refused, by the input or by the rules, writes nothing. */
export async function carryOut<Next, Fact, Refusal, Beside extends object, Result>(
  judged: Judged<Next, Fact, Refusal, Beside>,
  { show, write }: Carrying<Next, Fact, Refusal, Beside, Result>,
): Promise<Answer<Result>> {
  if ('__typename' in judged) return refused(judged as Problem);
  const { decision } = judged;
  if (decision.outcome === 'refused') return refused(show(decision.refusal));
  return done(await write(decision, judged));
}
