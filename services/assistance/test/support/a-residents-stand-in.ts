import { aNeighbourStandIn, type EntityReference, type NeighbourStandIn, type TestKeys } from '@yimen/testing';

/** What residents would answer of a person. */
export type StandInPerson = {
  id: string;
  name: string;
  birthDate: string;
  lifeStatus?: string;
  hukou: string;
  consents?: readonly {
    id: string;
    scopes: readonly string[];
    signedOn: string;
    validUntil: string;
    withdrawnOn: string | null;
    lapsedOn?: string | null;
    purpose?: string;
    purposeCode?: string | null;
    agencyPlace?: { code: string } | null;
    caseNumber?: string | null;
    guardian?: { id: string };
  }[];
};

export type StandInHousehold = { id: string; members: string[] };

/** Residents, as this service sees it. */
export type ResidentsStandIn = NeighbourStandIn & {
  persons: StandInPerson[];
  /** Who belongs to which household today. */
  households: StandInHousehold[];
};

export async function aResidentsStandIn(keys: TestKeys): Promise<ResidentsStandIn> {
  const known = { persons: [] as StandInPerson[], households: [] as StandInHousehold[] };
  const standIn = await aNeighbourStandIn(keys, { name: 'residents', asker: 'assistance' }, (reference) =>
    entity(residents, reference),
  );
  const residents: ResidentsStandIn = Object.assign(standIn, known);
  return residents;
}

function entity(
  { persons, households }: { persons: StandInPerson[]; households: StandInHousehold[] },
  { __typename, id }: EntityReference,
) {
  if (__typename === 'Household') {
    const household = households.find((each) => each.id === id);
    if (household === undefined) return null;
    const nodes = household.members.map((member) => ({ person: { id: member } }));
    return { id, members: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } };
  }
  const person = persons.find((each) => each.id === id);
  if (person === undefined) return null;
  const { name, birthDate, lifeStatus = 'ALIVE', hukou, consents = [] } = person;
  const edges = consents.map(({ guardian = null, ...node }) => ({ node: { ...node, guardian } }));
  return {
    id,
    name,
    birthDate,
    lifeStatus,
    hukouDivision: { code: hukou },
    residenceDivision: { code: hukou },
    consents: { edges },
  };
}
