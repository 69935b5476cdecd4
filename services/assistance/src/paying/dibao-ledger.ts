import type { LedgerHouse, Whose } from '@yimen/benefits';
import { eventOf } from '@yimen/events';
import { withholdableOf } from '../recovery/withholdable.js';

/** 低保 is a household's: what is told of its money names the household. */
export function ofHousehold<Data extends Whose>({ householdId, personId: _, ...data }: Data) {
  if (householdId === null) throw new Error('an award of 低保 has no household');
  return { ...data, householdId };
}

/** What 低保 brings to the ledger of claims (libs/benefits): its words, and what its law protects of a month. */
export const dibaoLedger: LedgerHouse = {
  service: 'assistance',
  types: 'Subsistence',
  ledger: {
    mutations: { repay: 'recordRepayment', writeOff: 'writeOffRecovery' },
    tell: {
      opened: (data, telling) => eventOf('yimen.assistance.recovery.opened.v1', ofHousehold(data), telling),
      changed: (data, telling) => eventOf('yimen.assistance.recovery.changed.v1', ofHousehold(data), telling),
      settled: (data, telling) => eventOf('yimen.assistance.recovery.settled.v1', ofHousehold(data), telling),
    },
    withholdable: withholdableOf,
  },
};
