import { createServer } from 'node:http';
import { readInternalKeys, verifyInternalToken } from '@yimen/access';
import type { TestKeys } from '@yimen/testing';

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

/** Another service, as this one sees it: an address that answers `_entities` to a signed service token. */
export type ResidentsStandIn = {
  readonly url: string;
  readonly asked: string[];
  persons: StandInPerson[];
  /** Who belongs to which household today. */
  households: StandInHousehold[];
  silent: boolean;
  close(): Promise<void>;
};

export async function aResidentsStandIn(keys: TestKeys): Promise<ResidentsStandIn> {
  const known = readInternalKeys(keys.jwks);
  const standIn = {
    asked: [] as string[],
    persons: [] as StandInPerson[],
    households: [] as StandInHousehold[],
    silent: false,
  };
  const server = createServer(async (request, response) => {
    if (standIn.silent) return void request.socket.destroy();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const claims = await verifyInternalToken(known, token, { audience: 'residents' });
    if (claims.kind !== 'service' || claims.sub !== 'assistance') return void response.writeHead(401).end();
    const { variables } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Body;
    standIn.asked.push(...variables.of.map(({ id }) => id));
    const found = variables.of.map((reference) => entity(standIn, reference));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: { _entities: found } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return Object.assign(standIn, { url: `http://127.0.0.1:${port}`, close });
}

type Body = { variables: { of: readonly Reference[] } };
type Reference = { __typename: string; id: string };

function entity(
  { persons, households }: { persons: StandInPerson[]; households: StandInHousehold[] },
  { __typename, id }: Reference,
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
