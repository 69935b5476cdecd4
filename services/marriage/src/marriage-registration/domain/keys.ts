/** The parameters of marrying, each written once. */
export const marriageKeys = {
  ageMale: 'marriage.age.male',
  ageFemale: 'marriage.age.female',
  ageFrom: 'marriage.age.from',
  networkValidDays: 'marriage.network.validDays',
  fee: 'marriage.fee',
} as const;
