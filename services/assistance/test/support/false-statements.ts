import { randomUUID } from 'node:crypto';
import { type Asker, dataOf } from '@yimen/testing';
import type { Office } from './an-office.js';
import type { Problem } from './ledger.js';

export type FalseStatement = { id: string; status: string; number: string } & Record<string, unknown>;
export type FalseStatementPayload = { falseStatement: FalseStatement | null; problems: Problem[] };

const inputs = {
  openFalseStatement: 'OpenFalseStatementInput',
  fixFalseStatementEvidence: 'FixFalseStatementEvidenceInput',
  informOfFalseStatement: 'InformOfFalseStatementInput',
  hearFalseStatement: 'HearFalseStatementInput',
  decideFalseStatement: 'DecideFalseStatementInput',
  recordFinePayment: 'RecordFinePaymentInput',
  referWrongdoing: 'ReferWrongdoingInput',
} as const;
export const falseStatementFields = `id number status actOn decideBy defenceUntil payBy finePaid fineOverdue allegation defence
  ruleVersions { eligibility sanction } evidence { digest description } recoveries { id cause status claimed balance }
  decision { kind clause value fine leastFine mostFine document { id text kind } }`;

/** Sends one act on a case of false statement. */
export async function actOnFalseStatement(
  { service }: Office,
  asker: Asker,
  mutation: keyof typeof inputs,
  input: Record<string, unknown>,
): Promise<FalseStatementPayload> {
  const answer = await service.query<Record<string, FalseStatementPayload>>(
    asker,
    `mutation ($input: ${inputs[mutation]}!, $key: String!) { ${mutation}(input: $input, idempotencyKey: $key) {
      falseStatement { ${falseStatementFields} } problems { __typename code message legalBasis
        ... on SubsistenceFineOutOfBounds { least most clause } ... on SubsistenceFalseStatementOpen { number } } } }`,
    { input, key: randomUUID() },
  );
  const payload = dataOf(answer)[mutation];
  if (payload === undefined) throw new Error(`${mutation} answered nothing`);
  return payload;
}

/** What an act made of the case; throws its problems where it was refused. */
export function doneFalseStatement({ falseStatement, problems }: FalseStatementPayload): FalseStatement {
  if (falseStatement === null)
    throw new Error(`refused: ${problems.map(({ code, message }) => `${code} ${message}`).join('; ')}`);
  return falseStatement;
}
