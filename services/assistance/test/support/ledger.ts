import { randomUUID } from 'node:crypto';
import { claimOverpayments } from '@yimen/benefits';
import type { RecoveryCause } from '@yimen/benefits/domain';
import { type LegalDate, legalMonth } from '@yimen/standards';
import { type Asker, dataOf } from '@yimen/testing';
import { dibaoLedger } from '../../src/paying/dibao-ledger.js';
import type { Office } from './an-office.js';
import { type SomeAward, someAwards } from './some-awards.js';

export type Problem = { __typename: string; code: string; message: string } & Record<string, unknown>;
export type Recovery = {
  id: string;
  status: string;
  claimed: string;
  repaid: string;
  waived: string;
  balance: string;
} & Record<string, unknown>;
export type RecoveryPayload = { recovery: Recovery | null; problems: Problem[] };

const inputs = {
  decideRecovery: 'DecideRecoveryInput',
  recordRepayment: 'RecordRepaymentInput',
  writeOffRecovery: 'WriteOffRecoveryInput',
} as const;
export const recoveryFields = `id status claimed repaid waived balance onRoll overdue nextDueOn version fault cause
  items { month amount source } instalments { ordinal dueOn month amount paid cancelled remindedOn }
  decision { number plan monthlyAmount document { text remedy { reconsiderationDays } } } entries { nodes { kind amount reference } }`;

/** Sends one act on a claim; the same key may be given twice. */
export async function actOn(
  { service }: Office,
  asker: Asker,
  mutation: keyof typeof inputs,
  input: Record<string, unknown>,
  key: string = randomUUID(),
): Promise<RecoveryPayload> {
  const answer = await service.query<Record<string, RecoveryPayload>>(
    asker,
    `mutation ($input: ${inputs[mutation]}!, $key: String!) { ${mutation}(input: $input, idempotencyKey: $key) {
      recovery { ${recoveryFields} } problems { __typename code message
        ... on SubsistenceProtectedMinimum { month most protected } ... on SubsistenceRepaymentExceedsBalance { balance } } } }`,
    { input, key },
  );
  const payload = dataOf(answer)[mutation];
  if (payload === undefined) throw new Error(`${mutation} answered nothing`);
  return payload;
}

/** Awards whose applicants residents know by name. */
export async function knownAwards(office: Office, awards: readonly SomeAward[]): Promise<string[]> {
  const ids = await someAwards(office, awards);
  const rows: { id: string }[] = await office.service.db.query(
    'SELECT c.applicant AS id FROM subsistence_case c JOIN award a ON a.case_id = c.id WHERE a.id = ANY ($1::uuid[])',
    [ids],
  );
  for (const { id } of rows)
    office.residents.persons.push({ id, name: '魏大山', birthDate: '1980-01-01', hukou: '370112001' });
  return ids;
}

/** Claims what was paid too much for these months, as the engine of awards does. */
export function overpaid(
  { service }: Office,
  awardId: string,
  months: Readonly<Record<string, number>>,
  today: string,
  cause: RecoveryCause = 'DEATH',
): Promise<string[]> {
  const rows = Object.entries(months).map(([month, amountFen]) => ({
    ...{ awardId, month: legalMonth(month), amountFen, cause, source: '死亡证明〔2026〕7号' },
  }));
  const moment = { today: today as LegalDate, now: new Date() };
  return service.db.transaction((tx) => claimOverpayments(dibaoLedger, tx, moment, rows));
}
