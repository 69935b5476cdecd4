import type { PersonCopy } from '@yimen/access';
import { parseLegalDate } from '@yimen/standards';
import { type Neighbour, NeighbourUnreachable } from '@yimen/subgraph';

const query = `query ($of: [_Any!]!) {
  _entities(representations: $of) {
    ... on Person { id birthDate sex lifeStatus hukouDivision { code } residenceDivision { code } version }
  }
}`;

interface PersonAnswer {
  readonly id: string;
  readonly birthDate: string;
  readonly sex: string;
  readonly lifeStatus: string;
  readonly hukouDivision: { readonly code: string } | null;
  readonly residenceDivision: { readonly code: string } | null;
  readonly version: number;
}

/**
 * Asks residents' subgraph for persons whose registration has not arrived here yet; before any transaction. Who is missing from the
 * answer does not exist. @throws {NeighbourUnreachable}
 */
export async function askResidents(
  residents: Neighbour,
  ids: readonly string[],
  trace: string,
): Promise<readonly PersonCopy[]> {
  const found = await residents.entities<PersonAnswer>('Person', ids, { query, trace });
  return found.map(copyOf);
}

function copyOf(person: PersonAnswer): PersonCopy {
  const birthDate = parseLegalDate(person.birthDate);
  if (birthDate === null) throw new NeighbourUnreachable('residents answered a birth date that is none');
  return {
    personId: person.id,
    birthDate,
    sex: person.sex,
    hukouDivision: person.hukouDivision?.code ?? null,
    residenceDivision: person.residenceDivision?.code ?? null,
    lifeStatus: person.lifeStatus,
    version: person.version,
  };
}
