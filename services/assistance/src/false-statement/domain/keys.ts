/** The parameters of false statements (domain §20, §21), each written once. */
export const sanctionKeys = {
  rule: 'sanction.falseStatement',
  limitation: 'sanction.limitation',
  defence: 'limit.sanction.defence',
  decide: 'limit.sanction.decide',
  pay: 'limit.sanction.pay',
} as const;
