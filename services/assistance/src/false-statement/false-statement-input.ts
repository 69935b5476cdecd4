import type { LegalDate, LegalMonth } from '@yimen/standards';
import type { Discovery, ViolationKind } from './domain/index.js';

/** What the mutations are sent, as it comes through the schema. */
export type OpenFalseStatementInput = {
  caseId: string;
  personId: string;
  actOn: LegalDate;
  discovery: Discovery;
  allegation: string;
};
export type FixEvidenceInput = {
  falseStatementId: string;
  evidence: readonly { digest: string; description: string }[];
};
export type InformInput = { falseStatementId: string; facts: string };
export type HearInput = { falseStatementId: string; heardOn: LegalDate; answered: boolean; said?: string | null };
export type DecideFalseStatementInput = {
  falseStatementId: string;
  kind: ViolationKind;
  obtained?: readonly { month: LegalMonth; amount: number }[] | null;
  fine?: number | null;
  reason: string;
};
export type FinePaymentInput = {
  falseStatementId: string;
  amount: number;
  receivedOn: LegalDate;
  receiptNo: string;
};
export type ReferWrongdoingInput = {
  falseStatementId: string;
  to: string;
  matter: string;
  enclosed?: readonly string[] | null;
};
