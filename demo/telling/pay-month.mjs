// A month is paid: the roll drafted, checked by a second person, locked, sent, and every payment answered by the bank as paid.
import { rolls } from '../clients/ledger-documents.mjs';

const district = '370112';

/** A card number of this serial, with the digit that checks it (GB/T 17552, Luhn). */
export function cardNumber(serial) {
  const digits = `622202${String(serial).padStart(12, '0')}`;
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** The household's head is paid to an account of their own, which a second person has looked at. */
export async function registerAccount(graph, { caseId, personId, key, serial }) {
  const input = { caseId, kind: 'SELF', personId, bank: '演示银行', accountNumber: cardNumber(serial) };
  const { payee } = await graph.act('clerk-li', rolls.registerPayee, input, `${key}-payee`);
  if (payee.status === 'PENDING')
    await graph.attempt('bureau-wu', rolls.approvePayee, { payeeId: payee.id }, `${key}-payee-approve`);
  return payee;
}

/**
 * Pays a month in the whole district.
 * @returns {Promise<{ rollId: string, status: string }>} the roll as the bank's last answer leaves it
 */
export async function payMonth(graph, month, key) {
  const { roll } = await graph.act('finance-chen', rolls.draft, { month, division: district }, `${key}-draft-${month}`);
  const input = { rollId: roll.id };
  await graph.act('bureau-wu', rolls.check, input, `${key}-check-${month}`);
  await graph.act('bureau-zheng', rolls.lock, input, `${key}-lock-${month}`);
  await graph.act('finance-chen', rolls.send, input, `${key}-send-${month}`);
  const { subsistenceRoll } = await graph.ask('finance-chen', rolls.sent, { month, division: district });
  const answers = subsistenceRoll.payments.nodes.map(({ lineNo }) => ({ lineNo, result: 'PAID' }));
  const read = await graph.act('finance-chen', rolls.readAnswers, { ...input, answers }, `${key}-answers-${month}`);
  return { rollId: roll.id, status: read.roll.status };
}
