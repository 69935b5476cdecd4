import { ConfirmDocument, WorklistDocument } from './__generated__/operations.js';
import { type ClientOptions, gatewayClient } from './client.js';

/**
 * A confirming officer's morning: reads what waits for the decision and tries to confirm each. Every refusal is a type of the schema, so the
 * compiler knows that a notice which has not run its days says when it will have.
 */
export async function confirmWhatIsDue(options: ClientOptions, print: (line: string) => void): Promise<number> {
  const ask = gatewayClient(options);
  const { me, cases } = await ask(WorklistDocument, { first: 20 });
  print(`${me.name ?? ''} ${me.today}: ${cases.nodes.length} 件待确认`);
  let confirmed = 0;
  for (const waiting of cases.nodes) {
    // The list holds the cases of every matter; this officer's morning is 低保.
    if (waiting.__typename !== 'SubsistenceCase') continue;
    const { id, number, nextSteps, determination } = waiting;
    if (!nextSteps.some(({ code }) => code === 'confirm')) {
      print(`${number} 每月 ${determination?.amount ?? '—'} 元：现在还不能确认`);
      continue;
    }
    // The key is the client's own: sent again after a broken connection, it does nothing twice.
    const answer = await ask(ConfirmDocument, { input: { caseId: id }, key: `confirm-${number}` });
    const { case: done, problems } = answer.confirmSubsistenceCase ?? { case: null, problems: [] };
    if (done?.award) {
      confirmed += 1;
      print(`${number} 已确认，自 ${done.award.from} 起每月 ${done.award.monthlyAmount} 元`);
    }
    for (const problem of problems) print(`${number} ${told(problem)}`);
  }
  return confirmed;
}

type Refusal = { __typename: string; code: string; message: string; earliestOn?: string };

/** A refusal in words: a notice that has not run its days says when it will have. */
function told(problem: Refusal): string {
  return problem.earliestOn === undefined ? `${problem.code} ${problem.message}` : `最早 ${problem.earliestOn} 确认`;
}
