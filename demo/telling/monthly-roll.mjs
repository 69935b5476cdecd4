// A month's roll as the district pays it: drafted by one, checked by another, locked by the bureau's leader, sent, answered by the bank.
import { documents } from '../clients/documents.mjs';
import { answerPayments } from '../stand-ins/bank.mjs';

const district = '370112';
const standing = `query ($month: Month!) { subsistenceRoll(month: $month, division: "${district}") { id status } }`;
const file = 'query ($id: ID!) { subsistencePaymentFile(rollId: $id) { name count total content } }';

/**
 * Drafts the month's roll of the district anew where one is not locked yet (another story's), and checks and locks it.
 * @returns {Promise<{ id: string, households: number, totalAmount: string }>}
 */
export async function lockedRoll(graph, month, key) {
  const { subsistenceRoll: found } = await graph.ask('finance-chen', standing, { month });
  const step = (account, document, rollId, name) =>
    graph.act(account, document, { rollId }, `${key}-${name}-${rollId}`);
  if (found !== null) await step('finance-chen', documents.discardRoll, found.id, 'discard');
  const input = { month, division: district, lateReason: '补拟' };
  const { roll } = await graph.act(
    'finance-chen',
    documents.draftRoll,
    input,
    `${key}-draft-${month}-${found?.id ?? 'first'}`,
  );
  await step('finance-lin', documents.checkRoll, roll.id, 'check');
  await step('bureau-zheng', documents.lockRoll, roll.id, 'lock');
  return roll;
}

/** Sends a locked roll's file, lets the bank answer it, reads the answers; answers the file and the roll as it is then. */
export async function paidByBank(graph, rollId, key) {
  await graph.act('finance-chen', documents.sendPaymentFile, { rollId }, `${key}-send-${rollId}`);
  const { subsistencePaymentFile: sent } = await graph.ask('finance-chen', file, { id: rollId });
  const content = answerPayments(sent.content);
  const { roll } = await graph.act(
    'finance-chen',
    documents.readBankAnswers,
    { rollId, content },
    `${key}-answers-${rollId}`,
  );
  return { sent, roll };
}
