import { type PersonCopy, personCopies } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import { type Neighbour, NeighbourUnreachable, type Problem, type RequestContext, tryAgain } from '@yimen/subgraph';

/** What residents answers about a person beyond the copy that events make: the name, and the number as far as it is shown. */
export type PersonSeen = PersonCopy & { readonly name: string; readonly maskedIdentityNumber: string | null };

/**
 * The one door through which a service asks for people: for the names on a document, and for a person registered a moment ago, whose
 * event has not arrived yet. Never while a transaction is open. Also the Nest token.
 */
export abstract class PeopleDoor {
  /** Those of the persons that exist. @throws {NeighbourUnreachable} */
  abstract persons(ids: readonly string[], trace: string): Promise<ReadonlyMap<string, PersonSeen>>;
}

const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person {
  id name birthDate sex lifeStatus identityNumber hukouDivision { code } residenceDivision { code } version } } }`;

type Answered = {
  readonly id: string;
  readonly name: string;
  readonly birthDate: LegalDate;
  readonly sex: string;
  readonly lifeStatus: string;
  readonly identityNumber: string | null;
  readonly hukouDivision: { readonly code: string } | null;
  readonly residenceDivision: { readonly code: string } | null;
  readonly version: number;
};

/** The door to residents' subgraph. */
export function peopleOver(residents: Neighbour): PeopleDoor {
  return {
    async persons(ids, trace) {
      const found = await residents.entities<Answered>('Person', ids, { query, trace });
      return new Map(found.map((person) => [person.id, seen(person)]));
    },
  };
}

function seen({ id, hukouDivision, residenceDivision, identityNumber, ...person }: Answered): PersonSeen {
  return {
    ...person,
    personId: id,
    hukouDivision: hukouDivision?.code ?? null,
    residenceDivision: residenceDivision?.code ?? null,
    maskedIdentityNumber: identityNumber,
  };
}

/**
 * What the rules need of these persons: from this service's copy; and only for those whose event has not arrived yet, from residents.
 * Whoever is missing from the answer does not exist. A silent residents is a problem that a moment heals.
 */
export async function knownPersons(
  { db, traceId }: Pick<RequestContext, 'db' | 'traceId'>,
  people: PeopleDoor,
  ids: readonly string[],
  field: string,
): Promise<{ persons: ReadonlyMap<string, PersonCopy> } | { problem: Problem }> {
  const copies = await personCopies(db, [...new Set(ids)]);
  try {
    const asked = ids.filter((id) => !copies.has(id));
    const answers = asked.length === 0 ? [] : await people.persons(asked, traceId);
    return { persons: new Map<string, PersonCopy>([...answers, ...copies]) };
  } catch (error) {
    if (!(error instanceof NeighbourUnreachable)) throw error;
    return { problem: personNotYetKnown(field) };
  }
}

/** Somebody was registered a moment ago and has not arrived here yet. */
export function personNotYetKnown(field: string): Problem {
  const message = '人口信息暂时没有同步到，请稍后用同一个幂等键重试。';
  return tryAgain({ code: 'PERSON_NOT_YET_KNOWN', message, field, retryAfterSeconds: 2 });
}

/**
 * The names that a document needs, fetched before its transaction. A silent residents, or somebody whom it does not name, is a problem
 * that a moment heals.
 */
export async function namesOf(
  { traceId }: Pick<RequestContext, 'traceId'>,
  people: PeopleDoor,
  ids: readonly string[],
): Promise<{ names: ReadonlyMap<string, string> } | { problem: Problem }> {
  try {
    const found = await people.persons([...new Set(ids)], traceId);
    if (ids.some((id) => !found.has(id))) return { problem: nameNotAvailable() };
    return { names: new Map([...found].map(([id, { name }]) => [id, name])) };
  } catch (error) {
    if (!(error instanceof NeighbourUnreachable)) throw error;
    return { problem: nameNotAvailable() };
  }
}

/** A document cannot be made without the name. */
export function nameNotAvailable(): Problem {
  const message = '暂时取不到申请人的姓名，文书不能生成。请稍后用同一个幂等键重试。';
  return tryAgain({ code: 'NAME_NOT_AVAILABLE', message, retryAfterSeconds: 2 });
}
