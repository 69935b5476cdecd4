// The national marriage information network (全国婚姻基础信息库) outside: answers what it holds of the two about whom a registry asks.
// Of the demo's people nothing is on record elsewhere in the country: each answer says so, and says it of both.

export const topic = 'yimen.marriage.marriage-network';

/**
 * What the network answers to a question.
 * @param {{ checkId: string, sittingId: string, personIds: readonly string[] }} question
 */
export function answerOfNetwork({ checkId, sittingId, personIds }) {
  const items = personIds.map((personId) => ({ personId, state: 'NO_RECORD' }));
  return {
    type: 'yimen.marriage-network.check.answered.v1',
    key: sittingId,
    version: 1,
    data: { checkId, sittingId, status: 'OK', items },
  };
}
