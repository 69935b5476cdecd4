// The outside data sources of a check (核对). Each knows what the demo data says it holds of a person, found by the name and
// the masked number that the gateway shows to a department; of anybody else it holds nothing, and says so with an empty answer.
import { everyCourse } from '../district/courses.mjs';
import { householdOf } from '../district/population.mjs';
import { households } from '../people/households.mjs';
import { identityNumber } from '../people/identity-number.mjs';
import { marked, markOf } from '../people/marked.mjs';

/** Every source that can be asked, with the demo account by which it reads back (none: it reads nothing back). */
export const sources = {
  HUKOU: null,
  TAX: 'dept-tax',
  SOCIAL_INSURANCE: 'dept-social-insurance',
  REAL_ESTATE: 'dept-real-estate',
  MARKET_REGULATION: null,
  HOUSING_FUND: null,
  VEHICLE: 'dept-vehicle',
  BANK: 'dept-bank',
  INSURANCE: null,
  SECURITIES: null,
  NONBANK_PAYMENT: 'dept-nonbank-payment',
};

const masked = (number) => `${number.slice(0, 6)}${'*'.repeat(8)}${number.slice(-4)}`;
const known = new Map(
  [...households, ...everyCourse().map(householdOf)]
    .flatMap(({ members }) => members)
    .map((member) => [`${member.name} ${masked(identityNumber(member))}`, member.held ?? {}]),
);

/**
 * What a source holds of a person.
 * @param {string} source
 * @param {{ name: string, identityNumber: string | null } | null} person as the gateway shows them; null when it does not
 * @returns {readonly { kind: string, amount: string }[]}
 */
export function holdings(source, person) {
  if (person === null) return [];
  const own = known.get(`${person.name} ${person.identityNumber}`)?.[source];
  return own ?? markOf(person.name, source).held ?? [];
}

/** Whether the source keeps a record of this person at all, so that reading back is worth while. */
export function keepsAnything(source) {
  return [...known.values(), ...Object.values(marked)].some((held) => held[source] !== undefined);
}

/** Whether the source never answers a question about this person. */
export function isSilentAbout(source, person) {
  return person !== null && markOf(person.name, source).manner === 'SILENT';
}
