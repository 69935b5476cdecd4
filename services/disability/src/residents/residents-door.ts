import type { LegalDate } from '@yimen/standards';
import type { Neighbour } from '@yimen/subgraph';

/** What residents answers about a person, beyond what this service's copy of events holds. */
export type PersonAnswer = {
  readonly personId: string;
  readonly name: string;
  /** As everybody sees it: its first six and last four characters. */
  readonly maskedNumber: string | null;
  readonly birthDate: LegalDate;
  readonly lifeStatus: string;
  readonly hukouDivision: string | null;
  readonly residenceDivision: string | null;
};

const personsQuery = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person {
  id name identityNumber birthDate lifeStatus hukouDivision { code } residenceDivision { code } } } }`;

type PersonSeen = {
  readonly id: string;
  readonly name: string;
  readonly identityNumber: string | null;
  readonly birthDate: LegalDate;
  readonly lifeStatus: string;
  readonly hukouDivision: { readonly code: string } | null;
  readonly residenceDivision: { readonly code: string } | null;
};

/**
 * The one door through which this service asks residents: for a person registered a moment ago, whose event has not arrived yet,
 * for whom a number belongs to, and for the names on a document. Never while a transaction is open. Also the Nest token.
 */
export class ResidentsDoor {
  constructor(private readonly residents: Neighbour) {}

  /** Those of the persons that exist. @throws {NeighbourUnreachable} */
  async persons(ids: readonly string[], trace: string): Promise<ReadonlyMap<string, PersonAnswer>> {
    const seen = await this.residents.entities<PersonSeen>('Person', ids, { query: personsQuery, trace });
    return new Map(seen.map((person) => [person.id, answerOf(person)]));
  }
}

function answerOf(seen: PersonSeen): PersonAnswer {
  const { id, name, identityNumber, birthDate, lifeStatus, hukouDivision, residenceDivision } = seen;
  return {
    ...{ personId: id, name, birthDate, lifeStatus, maskedNumber: identityNumber },
    hukouDivision: hukouDivision?.code ?? null,
    residenceDivision: residenceDivision?.code ?? null,
  };
}
