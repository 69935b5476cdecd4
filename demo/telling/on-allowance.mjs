// A household that is on the allowance, from which the stories of 动态管理 begin; and the steps that follow.
import { reviewDocuments, reviewFile } from '../clients/review-documents.mjs';
import { monthAfter, plusDays } from './calendar-days.mjs';
import { examined } from './walk.mjs';

/** Applied, confirmed, and in the first month of the award. Answers the family, its case and the steps that may follow. */
export async function onAllowance(world, { name, monthlyAmount, like }) {
  const { day, settled, moveTo } = world;
  const { family, steps } = await examined(world, { name, monthlyAmount, like });
  await steps.propose();
  await steps.postNotice(day);
  const confirmOn = plusDays(day, 8);
  await moveTo(confirmOn);
  await steps.confirm();
  await settled();
  await moveTo(`${monthAfter(confirmOn)}-01`);
  return { family, steps, review: reviewSteps(world, steps.caseId, name) };
}

/** The steps of a review, each by whoever takes it in the district; a refused one by `attempt`. */
export function reviewSteps({ graph }, caseId, name) {
  let count = 0;
  const key = () => {
    count += 1;
    return `story-${name}-${caseId}-${count}`;
  };
  const take = async (account, document, input = {}) =>
    (await graph.act(account, document, { caseId, ...input }, key())).case;
  const attempt = (account, document, input = {}) => graph.attempt(account, document, { caseId, ...input }, key());
  return {
    declare: (incomes) => take('clerk-li', reviewDocuments.declare, { incomes }),
    propose: (input) => take('reviewer-sun', reviewDocuments.propose, input),
    hear: (stance, content) => take('clerk-li', reviewDocuments.hear, { stance, content }),
    decide: () => take('bureau-zheng', reviewDocuments.decide),
    attemptToDecide: () => attempt('bureau-zheng', reviewDocuments.decide),
    file: async () => (await graph.ask('bureau-wu', reviewFile, { id: caseId })).subsistenceCase,
  };
}
