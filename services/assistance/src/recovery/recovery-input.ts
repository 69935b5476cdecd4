import type { LegalDate } from '@yimen/standards';
import type { PlanKind, WriteOffReason } from './domain/index.js';

/** What the ledger's mutations are sent, as it comes through the schema. */
export type DecideRecoveryInput = {
  recoveryId: string;
  plan: PlanKind;
  instalments?: number | null;
  firstDueOn?: LegalDate | null;
  monthlyAmount?: number | null;
  reason?: string | null;
  opinion?: { heardOn: LegalDate; answered: boolean; content?: string | null } | null;
};
export type RecordRepaymentInput = { recoveryId: string; amount: number; receivedOn: LegalDate; receiptNo: string };
export type WriteOffRecoveryInput = {
  recoveryId: string;
  amount?: number | null;
  reasonCode: WriteOffReason;
  reason: string;
};
