import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { GraphQLError, parse } from 'graphql';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { type RunningGateway, startGateway } from '../src/server.js';

const people = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  interface Problem { code: String! message: String! }
  type NameMissing implements Problem { code: String! message: String! }
  type RegisterPayload { personId: ID problems: [Problem!]! }
  type Person @key(fields: "id") { id: ID! name: String! }
  type Representation { kind: String! matters: [String!]! }
  type Query {
    person(id: ID!): Person whoAmI: String faulty: String stale: String
    myRepresentationOf(personId: ID!): Representation
  }
  type Mutation { register(name: String!): RegisterPayload }
`);

const cases = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  type ApplyPayload { number: String }
  type Person @key(fields: "id") { id: ID! caseNumber: String }
  type Query { openCases: Int }
  type Mutation { apply: ApplyPayload }
`);

/** Whom the accounts of the small district may act for, and nobody else. */
export const theWard = '018f6b2e-0000-7000-8000-0000000000aa';

/** Two small subgraphs, an issuer and the gateway before them: real servers, real tokens, all on free ports. */
export interface SmallDistrict {
  url: string;
  token(
    claims?: Record<string, unknown>,
    options?: { issuer?: string; audience?: string; expires?: string },
  ): Promise<string>;
  authorizationSeen: string[];
  registered: string[];
  stopCases(): Promise<void>;
  stop(): Promise<void>;
}

export async function aSmallDistrict(others: Readonly<Record<string, string>> = {}): Promise<SmallDistrict> {
  const authorizationSeen: string[] = [];
  const registered: string[] = [];
  const peopleServer = new ApolloServer({
    schema: buildSubgraphSchema({ typeDefs: people, resolvers: peopleResolvers(registered) }),
  });
  const casesServer = new ApolloServer({ schema: buildSubgraphSchema({ typeDefs: cases, resolvers: casesResolvers }) });
  const listen = { port: 0, host: '127.0.0.1' };
  const context = async ({ req }: { req: { headers: { authorization?: string } } }) => {
    authorizationSeen.push(req.headers.authorization ?? '');
    return {};
  };
  const peopleAt = await startStandaloneServer(peopleServer, { listen, context });
  const casesAt = await startStandaloneServer(casesServer, { listen, context });
  const issuer = await anIssuer();
  const own = { people: peopleAt.url, cases: casesAt.url, residents: peopleAt.url };
  const gateway = await theGateway(issuer.url, { ...others, ...own });
  return {
    url: gateway.url,
    token: issuer.token,
    authorizationSeen,
    registered,
    stopCases: () => casesServer.stop(),
    async stop() {
      await gateway.close();
      await Promise.allSettled([peopleServer.stop(), casesServer.stop()]);
      await issuer.stop();
    },
  };
}

function peopleResolvers(registered: string[]) {
  return {
    Query: {
      person: (_: unknown, { id }: { id: string }) => ({ id, name: '某人' }),
      whoAmI: () => 'someone',
      myRepresentationOf: (_: unknown, { personId }: { personId: string }) =>
        personId === theWard ? { kind: 'GUARDIAN', matters: ['ALL'] } : null,
      faulty: () => {
        throw new GraphQLError('duplicate key value violates unique constraint (id_no)=(370112197803154529)');
      },
      stale: () => {
        throw new GraphQLError('办件列表还没有更新到您要的版本，请稍后再查。', {
          extensions: { code: 'STALE_VERSION' },
        });
      },
    },
    Mutation: {
      register(_: unknown, { name }: { name: string }) {
        if (name === '')
          return { personId: null, problems: [{ __typename: 'NameMissing', code: 'NAME_MISSING', message: '缺姓名' }] };
        registered.push(name);
        return { personId: `p-${registered.length}`, problems: [] };
      },
    },
    Person: { __resolveReference: ({ id }: { id: string }) => ({ id, name: '某人' }) },
  };
}

const casesResolvers = {
  Query: { openCases: () => 3 },
  Mutation: { apply: () => ({ number: '1' }) },
  Person: { __resolveReference: ({ id }: { id: string }) => ({ id, caseNumber: `n-${id}` }) },
};

async function anIssuer() {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'issuer', alg: 'ES256' }] };
  const server: Server = createServer((_, response) => response.end(JSON.stringify(jwks)));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    stop: () => new Promise((done) => server.close(done)),
    token: (
      claims: Record<string, unknown> = {},
      options: { issuer?: string; audience?: string; expires?: string } = {},
    ) =>
      new SignJWT({ kind: 'officer', ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'issuer' })
        .setSubject('clerk-li')
        .setIssuer(options.issuer ?? url)
        .setAudience(options.audience ?? 'yimen')
        .setIssuedAt()
        .setExpirationTime(options.expires ?? '5m')
        .sign(privateKey),
  };
}

async function theGateway(issuer: string, urls: Record<string, string>): Promise<RunningGateway> {
  const { supergraphSdl, errors } = composeServices([
    { name: 'people', url: 'http://people/graphql', typeDefs: people },
    { name: 'cases', url: 'http://cases/graphql', typeDefs: cases },
  ]);
  if (!supergraphSdl) throw new Error(`no supergraph: ${errors?.map((error) => error.message).join('; ')}`);
  const supergraphFile = join(mkdtempSync(join(tmpdir(), 'yimen-gateway-')), 'supergraph.graphql');
  writeFileSync(supergraphFile, supergraphSdl);
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return startGateway({
    host: '127.0.0.1',
    port: 0,
    supergraphFile,
    subgraphUrls: urls,
    issuer,
    audience: 'yimen',
    jwksUri: `${issuer}/jwks`,
    algorithms: ['ES256'],
    internalKey: { ...(await exportJWK(privateKey)), kid: 'gateway' },
    development: true,
  });
}
