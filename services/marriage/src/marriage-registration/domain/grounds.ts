import type { LegalDate } from '@yimen/standards';
import type { Kinship } from './kinship.js';
import { isMarriageable, type MarriageTerms, marriageableFrom } from './marriageable.js';
import type { Ground, NetworkState, Party, ProofKind, Sitting } from './sitting.js';
import { type StatusVerdict, weighSources } from './status-sources.js';

/** What is known besides the sitting, on the day that decides. */
export type Known = {
  readonly today: LegalDate;
  readonly terms: MarriageTerms;
  /** Those of the two whom the register has as married. */
  readonly registeredMarried: ReadonlySet<string>;
  /** Those about whose will the registrar has a doubt. */
  readonly unwilling: ReadonlySet<string>;
  readonly kinship: Kinship | null;
  /** Those who may register anew upon an approval, while the record that they dispute is looked into (domain §19 case 12). */
  readonly allowedAnew?: ReadonlySet<string>;
};

/** A contradiction about one of the two that a proof settles. */
export type Conflict = { readonly personId: string; readonly needed: readonly ProofKind[] };

/**
 * The grounds on which a marriage is not registered (婚姻登记条例第九条), all of them at once: under age, not of both their free will, a
 * spouse already, lineal kin or collateral kin within three generations. No other is looked for: no illness, no household book, no fee.
 */
export function groundsOf(sitting: Sitting, known: Known): Ground[] {
  return [
    ...sitting.parties.flatMap((party) => underAge(party, known)),
    ...sitting.parties.flatMap((party) => notVoluntary(party, sitting, known)),
    ...sitting.parties.flatMap((party) => married(party, sitting, known)),
    ...kin(sitting, known),
  ];
}

function underAge({ personId, sex, birthDate }: Party, { today, terms }: Known): Ground[] {
  if (isMarriageable(sex, birthDate, today, terms)) return [];
  return [{ because: 'UNDER_AGE', personId, eligibleOn: marriageableFrom(sex, birthDate, terms) }];
}

function notVoluntary({ personId }: Party, { declarations }: Sitting, { unwilling }: Known): Ground[] {
  const said = declarations.find((one) => one.personId === personId);
  return said?.voluntary === false || unwilling.has(personId) ? [{ because: 'NOT_VOLUNTARY', personId }] : [];
}

function married({ personId }: Party, sitting: Sitting, known: Known): Ground[] {
  return verdictOn(personId, sitting, known).verdict === 'MARRIED' ? [{ because: 'ALREADY_MARRIED', personId }] : [];
}

function kin({ declarations, proofs }: Sitting, { kinship }: Known): Ground[] {
  if (declarations.some(({ noKinship }) => !noKinship)) return [{ because: 'PARTY_IS_KIN', relation: 'DECLARED' }];
  const disproved = proofs.some(({ kind }) => kind === 'NOT_KIN');
  return kinship === null || kinship === 'POSSIBLE' || disproved
    ? []
    : [{ because: 'PARTY_IS_KIN', relation: kinship }];
}

/** The contradictions between the sources, one a person at most. Before the network has answered there are none to see. */
export function conflictsOf(sitting: Sitting, known: Known): Conflict[] {
  if (sitting.check?.status !== 'ANSWERED') return [];
  return sitting.parties.flatMap(({ personId }) => {
    const verdict = verdictOn(personId, sitting, known);
    return verdict.verdict === 'CONFLICT' ? [{ personId, needed: verdict.needed }] : [];
  });
}

/** What the network has of somebody; of a disputed record that the approval is about, nothing. */
function networkState(personId: string, check: Sitting['check'], { allowedAnew }: Known): NetworkState {
  const state = check?.states.find((one) => one.personId === personId)?.state ?? 'NO_RECORD';
  return state === 'MARRIED' && allowedAnew?.has(personId) === true ? 'NO_RECORD' : state;
}

function verdictOn(personId: string, { check, declarations, proofs }: Sitting, known: Known): StatusVerdict {
  const said = declarations.find((one) => one.personId === personId);
  return weighSources({
    registered: known.registeredMarried.has(personId) ? 'MARRIED' : 'NOT_MARRIED',
    network: networkState(personId, check, known),
    declaredSingle: said?.noSpouse ?? true,
    proofs: proofs.filter((one) => one.personId === personId),
  });
}
