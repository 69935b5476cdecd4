import type { LegalDate } from '@yimen/standards';
import type { Neighbour } from '@yimen/subgraph';
import { type ConsentAnswer, type PersonAnswer, ResidentsDoor } from './residents-door.js';

const personsQuery = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person {
  id name birthDate lifeStatus hukouDivision { code } residenceDivision { code }
  consents(first: 100) { edges { node { id scopes signedOn validUntil withdrawnOn lapsedOn purpose purposeCode
    agencyPlace { code } caseNumber guardian { id } } } } } } }`;
const householdQuery = `query ($of: [_Any!]!, $after: String) { _entities(representations: $of) { ... on Household {
  members(first: 100, after: $after) { nodes { person { id } } pageInfo { hasNextPage endCursor } } } } }`;

type PersonSeen = {
  readonly id: string;
  readonly name: string;
  readonly birthDate: LegalDate;
  readonly lifeStatus: string;
  readonly hukouDivision: { readonly code: string } | null;
  readonly residenceDivision: { readonly code: string } | null;
  readonly consents: { readonly edges: readonly { readonly node: ConsentSeen }[] } | null;
};
type ConsentSeen = {
  readonly id: string;
  readonly scopes: readonly string[];
  readonly signedOn: LegalDate;
  readonly validUntil: LegalDate;
  readonly withdrawnOn: LegalDate | null;
  readonly lapsedOn?: LegalDate | null;
  readonly purpose?: string;
  readonly purposeCode?: string | null;
  readonly agencyPlace?: { readonly code: string } | null;
  readonly caseNumber?: string | null;
  readonly guardian: { readonly id: string } | null;
};
type HouseholdSeen = {
  readonly members: {
    readonly nodes: readonly { readonly person: { readonly id: string } | null }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

/** Asks residents' subgraph as this service, with its own signed token. */
export class ResidentsOverHttp extends ResidentsDoor {
  constructor(private readonly residents: Neighbour) {
    super();
  }

  async persons(ids: readonly string[], trace: string): Promise<ReadonlyMap<string, PersonAnswer>> {
    const seen = await this.residents.entities<PersonSeen>('Person', ids, { query: personsQuery, trace });
    return new Map(seen.map((person) => [person.id, answerOf(person)]));
  }

  async household(id: string, trace: string): Promise<ReadonlySet<string> | null> {
    const members = new Set<string>();
    let after: string | null = null;
    do {
      const asking = { query: householdQuery, trace, more: { after } };
      const found: HouseholdSeen[] = await this.residents.entities('Household', [id], asking);
      const [seen] = found;
      if (seen === undefined) return null;
      for (const { person } of seen.members.nodes) if (person !== null) members.add(person.id);
      const { hasNextPage, endCursor }: HouseholdSeen['members']['pageInfo'] = seen.members.pageInfo;
      after = hasNextPage ? endCursor : null;
    } while (after !== null);
    return members;
  }
}

function answerOf({
  id,
  name,
  birthDate,
  lifeStatus,
  hukouDivision,
  residenceDivision,
  consents,
}: PersonSeen): PersonAnswer {
  return {
    ...{ name, birthDate, lifeStatus },
    personId: id,
    hukouDivision: hukouDivision?.code ?? null,
    residenceDivision: residenceDivision?.code ?? null,
    consents: (consents?.edges ?? []).map(({ node }) => consentOf(node)),
  };
}

function consentOf(seen: ConsentSeen): ConsentAnswer {
  const { id, scopes, signedOn, validUntil, withdrawnOn, lapsedOn, purpose, purposeCode, agencyPlace, caseNumber } =
    seen;
  return {
    ...{ scopes, withdrawnOn },
    lapsedOn: lapsedOn ?? null,
    purpose: purpose ?? '',
    purposeCode: purposeCode ?? null,
    agencyDivision: agencyPlace?.code ?? null,
    caseNumber: caseNumber ?? null,
    consentId: id,
    from: signedOn,
    until: validUntil,
    guardianId: seen.guardian?.id ?? null,
  };
}
