/**
 * Which sources of a data check (domain §2.5) each department answers. By this a department sees a person only
 * while that person's consent to one of its sources is in force.
 */
const scopesOfDepartment: Readonly<Record<string, readonly string[]>> = {
  police: ['HUKOU', 'VEHICLE'],
  tax: ['TAX'],
  'social-insurance': ['SOCIAL_INSURANCE'],
  'real-estate': ['REAL_ESTATE'],
  'market-regulation': ['MARKET_REGULATION'],
  'housing-fund': ['HOUSING_FUND'],
  vehicle: ['VEHICLE'],
  bank: ['BANK'],
  insurance: ['INSURANCE'],
  securities: ['SECURITIES'],
  'nonbank-payment': ['NONBANK_PAYMENT'],
};

/** The scopes that a department answers; none for one that checks nothing. */
export function scopesOf(department: string | undefined): readonly string[] {
  return scopesOfDepartment[department ?? ''] ?? [];
}
