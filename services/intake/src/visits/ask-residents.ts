import { mintServiceToken, type PersonCopy, type Signer } from '@yimen/access';
import { parseLegalDate } from '@yimen/standards';

/** Longer than this nobody waits at a window; the clerk is told to repeat. */
const patienceMs = 2_000;

/** Residents could not be asked just now: whether the person exists is unknown. */
export class ResidentsUnreachable extends Error {
  override readonly name = 'ResidentsUnreachable';
}

const question = `query ($persons: [_Any!]!) {
  _entities(representations: $persons) {
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
 * Asks residents' subgraph for persons whose registration has not arrived here yet; before any transaction, with this
 * service's own token. Who is missing from the answer does not exist. Throws {@link ResidentsUnreachable}.
 */
export async function askResidents(
  residents: { readonly url: string; readonly signer: Signer },
  ids: readonly string[],
  trace: string,
  now: Date,
): Promise<readonly PersonCopy[]> {
  const token = await mintServiceToken(residents.signer, 'residents', trace, now);
  const persons = ids.map((id) => ({ __typename: 'Person', id }));
  const found = await post(new URL('/graphql', residents.url), token, { query: question, variables: { persons } });
  return found.filter((person) => person !== null).map(copyOf);
}

async function post(url: URL, token: string, body: unknown): Promise<readonly (PersonAnswer | null)[]> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMs),
    });
    const answer = (await response.json()) as { data?: { _entities?: (PersonAnswer | null)[] } | null };
    const found = answer.data?._entities;
    if (response.ok && found !== undefined) return found;
  } catch {
    // What went wrong (a refused connection, a time-out, an answer that is no JSON) makes no difference to the clerk.
  }
  throw new ResidentsUnreachable('residents did not answer');
}

function copyOf(person: PersonAnswer): PersonCopy {
  const birthDate = parseLegalDate(person.birthDate);
  if (birthDate === null) throw new ResidentsUnreachable('residents answered a birth date that is none');
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
