/** The parameters of the ledger (domain §10.6), each written once. */
export const recoveryKeys = {
  protectedMinimum: 'recovery.protectedMinimum',
  mostInstalments: 'recovery.instalments.max',
  payWithin: 'limit.recovery.pay',
  remindEvery: 'recovery.remindEvery',
} as const;
