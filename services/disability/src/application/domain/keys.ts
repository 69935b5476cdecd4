/** The parameters of the two allowances (domain §4.2, §4.4, §10.6), each written once. */
export const disabilityKeys = {
  ruleVersion: 'disability.ruleVersion',
  livingTiers: 'disability.living.tiers',
  livingStandard: 'disability.living.standard',
  livingExcludedBy: 'disability.living.excludedBy',
  livingLikes: 'disability.living.likeBenefits',
  singleAsDibao: 'disability.living.singleCountsAsDibao',
  careLevels: 'disability.care.levels',
  careExtendedKinds: 'disability.care.extendedKinds',
  careMaxLevel: 'disability.care.maxLevel',
  careStandard: 'disability.care.standard',
  careExcludedBy: 'disability.care.excludedBy',
  careLikes: 'disability.care.likeBenefits',
  startMonth: 'disability.startMonth',
  publicity: 'disability.publicity.days',
  reconsideration: 'limit.reconsideration.apply',
  litigation: 'limit.litigation.file',
} as const;
