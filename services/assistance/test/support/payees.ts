import { randomUUID } from 'node:crypto';
import { type Asker, dataOf } from '@yimen/testing';
import type { Office } from './an-office.js';

/** A card with the digit that checks it, of this serial. */
export function card(serial: number): string {
  const digits = `622202${String(serial).padStart(12, '0')}`;
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

export type PayeePayload = {
  readonly payee: { readonly id: string; readonly status: string; readonly account: string } | null;
  readonly problems: readonly { readonly code: string; readonly field: string | null }[];
};

/** Registers, approves or declines an account. */
export async function payeeStep(
  { service }: Office,
  who: Asker,
  mutation: 'registerPayee' | 'approvePayee' | 'declinePayee',
  input: Record<string, unknown>,
): Promise<PayeePayload> {
  const type = mutation === 'registerPayee' ? 'RegisterPayeeInput' : 'SubsistencePayeeStepInput';
  const answer = await service.query<Record<string, PayeePayload>>(
    who,
    `mutation ($input: ${type}!, $key: String!) { ${mutation}(input: $input, idempotencyKey: $key) {
      payee { id status account } problems { code field } } }`,
    { input, key: randomUUID() },
  );
  const payload = dataOf(answer)[mutation];
  if (payload === undefined) throw new Error(`${mutation} answered nothing`);
  return payload;
}

/** An institution's account for the case of an award: the plainest of all. */
export async function withAccount(office: Office, awardId: string, serial: number): Promise<string> {
  const [row]: { case_id: string }[] = await office.service.db.query('SELECT case_id FROM award WHERE id = $1', [
    awardId,
  ]);
  const { payee, problems } = await payeeStep(office, office.people['clerk-li'], 'registerPayee', {
    ...{
      caseId: row?.case_id,
      kind: 'INSTITUTION',
      holderName: '历城养护院',
      bank: '农商银行',
      accountNumber: card(serial),
    },
    authorizationNo: '授〔2026〕1号',
  });
  if (payee === null) throw new Error(`no account: ${JSON.stringify(problems)}`);
  return payee.id;
}
