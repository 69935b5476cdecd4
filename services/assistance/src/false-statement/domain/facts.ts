import type { ViolationKind } from './false-statement.js';

/** What has happened to a case of false statement. */
export type FalseStatementFact =
  | { type: 'opened' }
  | { type: 'evidence-fixed'; pieces: number }
  | { type: 'informed' }
  | { type: 'heard'; answered: boolean }
  | { type: 'decided'; kind: ViolationKind }
  | { type: 'delivered' }
  | { type: 'fine-paid'; amountFen: number; receiptNo: string }
  /** Handed to another authority: only a document. */
  | { type: 'referred' }
  | { type: 'closed' };
