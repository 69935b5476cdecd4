import type { PlanKind } from '@yimen/benefits/domain';
import type { LegalDate } from '@yimen/standards';

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
