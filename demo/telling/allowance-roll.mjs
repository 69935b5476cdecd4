// A month's roll of one of the two allowances of the district: drafted by one, checked by another, locked by the bureau.
import { allowanceDocuments as documents } from '../clients/allowance-documents.mjs';

const division = '370112';

/** Locks the month's roll where it is not locked yet; a draft that another story left is drafted anew. */
export async function lockAllowanceRoll(graph, { allowance, month, key }) {
  const { disabilityRoll: found } = await graph.ask('finance-chen', documents.roll, { allowance, month, division });
  if (found !== null && !['DRAFTED', 'CHECKED'].includes(found.status)) return;
  const step = (account, document, rollId) =>
    graph.act(account, documents[document], { rollId }, `${key}-${document}-${rollId}`);
  if (found !== null) await step('finance-chen', 'discardRoll', found.id);
  const input = { allowance, month, division, lateReason: '补拟' };
  const draftKey = `${key}-draft-${month}-${found?.id ?? 'first'}`;
  const { roll } = await graph.act('finance-chen', documents.draftRoll, input, draftKey);
  await step('finance-lin', 'checkRoll', roll.id);
  await step('bureau-zheng', 'lockRoll', roll.id);
}

/** What a person's line of the month's roll pays: the month itself, what is made up for, both; undefined when they are not on it. */
export async function lineOf(graph, { allowance, month, personId }) {
  for (let after = null; ; ) {
    const { disabilityRoll: roll } = await graph.ask('finance-chen', documents.lines, {
      ...{ allowance, month, division, after },
    });
    const line = roll.lines.nodes.find(({ person }) => person?.id === personId);
    if (line !== undefined || !roll.lines.pageInfo.hasNextPage) return line;
    after = roll.lines.pageInfo.endCursor;
  }
}
