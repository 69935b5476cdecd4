import type { LedgerHouse, Whose } from '@yimen/benefits';
import { eventOf } from '@yimen/events';

/** An allowance is a person's: what is told of its money names the person. */
export function ofPerson<Data extends Whose>({ personId, householdId: _, ...data }: Data) {
  if (personId === null) throw new Error('an allowance has no person');
  return { ...data, personId };
}

/**
 * What the two allowances bring to the ledger of claims (libs/benefits). Nothing is kept back of months to come: no rule says how much of
 * an allowance must stay with its holder, so what was paid too much is brought to the counter, or let off.
 */
export const allowanceLedger: LedgerHouse = {
  service: 'disability',
  types: 'Disability',
  ledger: {
    mutations: { repay: 'recordDisabilityRepayment', writeOff: 'writeOffDisabilityRecovery' },
    tell: {
      opened: (data, telling) => eventOf('yimen.disability.recovery.opened.v1', ofPerson(data), telling),
      changed: (data, telling) => eventOf('yimen.disability.recovery.changed.v1', ofPerson(data), telling),
      settled: (data, telling) => eventOf('yimen.disability.recovery.settled.v1', ofPerson(data), telling),
    },
    withholdable: async () => new Map(),
  },
};
