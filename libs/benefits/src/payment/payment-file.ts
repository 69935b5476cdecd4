import { createHash } from 'node:crypto';
import type { FieldVault } from '@yimen/access';
import { type LegalDate, monthOf } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { fileBody, withTrailer } from '../domain/payment-file.js';
import { type BenefitHouse, rollKind } from '../house.js';
import { openAccounts } from '../payee/payee-row.js';
import type { Payment } from './write-payments.js';

export type PaymentFile = {
  readonly name: string;
  readonly count: number;
  readonly totalFen: number;
  readonly digest: string;
  readonly content: string;
};

/**
 * The payment file of a roll, made from the payments and the sealed accounts each time it is asked for: accounts and payments do
 * not change once sent, so it is the same text, and it lies nowhere in plain.
 */
export async function paymentFile(
  house: BenefitHouse,
  tx: EntityManager,
  vault: FieldVault,
  roll: {
    readonly id: string;
    readonly benefit: string;
    readonly month: LegalDate;
    readonly division: string;
    readonly sentOn: LegalDate;
  },
  payments: readonly Payment[],
): Promise<PaymentFile> {
  const accounts = await openAccounts(tx, vault, [...new Set(payments.flatMap(({ accountId }) => accountId ?? []))]);
  const lines = payments.flatMap(({ accountId, lineNo, amount }) => {
    const account = accounts.get(accountId ?? '');
    return account === undefined || lineNo === null ? [] : [{ ...account, lineNo, amountFen: Number(amount) }];
  });
  if (lines.length !== payments.length) throw new Error('a payment that was sent has no account');
  const month = monthOf(roll.month);
  const { file } = rollKind(house, roll.benefit);
  const body = fileBody(
    { rollId: roll.id, month, division: roll.division, sentOn: roll.sentOn, purpose: file.purpose },
    lines,
  );
  const digest = createHash('sha256').update(body.body).digest('hex');
  const { count, totalFen } = body;
  return {
    name: `${file.name}-${roll.division}-${month}.csv`,
    count,
    totalFen,
    digest,
    content: withTrailer(body, digest),
  };
}
