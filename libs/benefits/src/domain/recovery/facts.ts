import type { LegalDate } from '@yimen/standards';
import type { Instalment } from './claim.js';

/** By which way money came back, or was let off. */
export type EntryKind = 'COUNTER' | 'ROLL' | 'SET_OFF' | 'WAIVED';

/** A line of the ledger: written once, never changed. */
export type LedgerEntry = {
  kind: EntryKind;
  amountFen: number;
  on: LegalDate;
  /** A receipt's number, the id of a roll's deduction, the source of what it was set off against, a reason's code. */
  reference: string;
};

/** What has happened to a claim. */
export type RecoveryFact =
  | { type: 'opened' }
  | { type: 'items-added' }
  /** It turned out to be for a false statement. */
  | { type: 'relabelled' }
  | { type: 'decided'; planned: readonly Instalment[] }
  | { type: 'replanned'; planned: readonly Instalment[] }
  | { type: 'entered'; entry: LedgerEntry }
  | { type: 'reminded'; ordinals: readonly number[] };
