import { mintServiceToken, type Signer } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import { request } from 'undici';
import { type ConsentAnswer, type PersonAnswer, ResidentsDoor, ResidentsUnreachable } from './residents-door.js';

/** How long a person at a window may be kept waiting for another service, in milliseconds of the machine. */
const patience = 2_000;

const personsQuery = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person {
  id name birthDate lifeStatus hukouDivision { code } residenceDivision { code }
  consents(first: 100) { edges { node { id scopes signedOn validUntil withdrawnOn lapsedOn purpose purposeCode
    agencyPlace { code } caseNumber guardian { id } } } } } } }`;
const householdQuery = `query ($of: [_Any!]!, $after: String) { _entities(representations: $of) { ... on Household {
  members(first: 100, after: $after) { nodes { person { id } } pageInfo { hasNextPage endCursor } } } } }`;

type Entities<T> = { readonly data?: { readonly _entities?: readonly (T | null)[] | null } | null };
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
  constructor(
    private readonly baseUrl: string,
    private readonly signer: Promise<Signer>,
    private readonly now: () => Date,
  ) {
    super();
  }

  async persons(ids: readonly string[], trace: string): Promise<ReadonlyMap<string, PersonAnswer>> {
    if (ids.length === 0) return new Map();
    const seen = await this.entities<PersonSeen>('Person', ids, personsQuery, trace);
    return new Map(seen.map((person) => [person.id, answerOf(person)]));
  }

  async household(id: string, trace: string): Promise<ReadonlySet<string> | null> {
    const members = new Set<string>();
    let after: string | null = null;
    do {
      const page: { after: string | null } = { after };
      const found: HouseholdSeen[] = await this.entities('Household', [id], householdQuery, trace, page);
      const [seen] = found;
      if (seen === undefined) return null;
      for (const { person } of seen.members.nodes) if (person !== null) members.add(person.id);
      const { hasNextPage, endCursor }: HouseholdSeen['members']['pageInfo'] = seen.members.pageInfo;
      after = hasNextPage ? endCursor : null;
    } while (after !== null);
    return members;
  }

  private async entities<T>(
    typename: string,
    ids: readonly string[],
    query: string,
    trace: string,
    more: object = {},
  ): Promise<T[]> {
    const of = ids.map((id) => ({ __typename: typename, id }));
    const answer = await this.ask<Entities<T>>({ query, variables: { of, ...more } }, trace);
    const found = answer.data?._entities;
    if (found === undefined || found === null) throw new ResidentsUnreachable('residents answered without data');
    return found.filter((one) => one !== null);
  }

  private async ask<T>(body: object, trace: string): Promise<T> {
    const token = await mintServiceToken(await this.signer, 'residents', trace, this.now());
    try {
      const { statusCode, body: answer } = await request(new URL('/graphql', this.baseUrl), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', traceparent: trace },
        body: JSON.stringify(body),
        headersTimeout: patience,
        bodyTimeout: patience,
        signal: AbortSignal.timeout(patience),
      });
      const text = await answer.text();
      if (statusCode !== 200) throw new ResidentsUnreachable(`residents answered ${statusCode}`);
      return JSON.parse(text) as T;
    } catch (error) {
      if (error instanceof ResidentsUnreachable) throw error;
      throw new ResidentsUnreachable('residents did not answer');
    }
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
