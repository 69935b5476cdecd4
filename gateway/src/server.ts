import { readFileSync } from 'node:fs';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { readSigner, type Signer } from '@yimen/access';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { buildSchema, isObjectType } from 'graphql';
import type { GatewayConfig } from './config.js';
import { formatError } from './errors.js';
import { filesDoor, isFileAddress } from './files.js';
import { finitePlugin } from './finite.js';
import { serveGraphiql } from './graphiql.js';
import { limitRules, limits } from './limits.js';
import { type Login, readLogin, verifierFor } from './login.js';
import { representationDoor } from './representation.js';
import { SubgraphDataSource } from './subgraph-data-source.js';
import { tokenFor } from './token-for.js';

export interface RunningGateway {
  url: string;
  close(): Promise<void>;
}

/** Starts the gateway: one schema, one login, limits, and errors that tell nothing of the inside. */
export async function startGateway(config: GatewayConfig): Promise<RunningGateway> {
  const app = Fastify({
    bodyLimit: limits.bodyBytes,
    // A photograph over a slow line takes its time; whoever sends headers slowly is cut off long before (60 s).
    requestTimeout: 180_000,
    logger: false,
    forceCloseConnections: 'idle',
  });
  app.addHook('onRequest', readToItsEnd);
  const signer = await readSigner(config.internalKey);
  const { gateway, sources } = supergraphGateway(config, signer);
  const server = apolloServer(app, gateway, config);
  await server.start();

  const verifier = verifierFor(config);
  if (config.development) serveGraphiql(app);
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async () => ({ status: 'ready' }));
  app.setErrorHandler(refuseMalformed);
  app.setNotFoundHandler(nothingHere);
  const representation = representationDoor(config.subgraphUrls.residents, signer);
  const loginOf = (request: FastifyRequest) => readLogin(request, verifier, representation.ask);
  const files = filesDoor(config.subgraphUrls.intake, { signer, loginOf });
  await app.register(files.plugin);
  await app.register(fastifyApollo(server), { context: loginOf });
  const url = await app.listen({ host: config.host, port: config.port });

  return {
    url: `${url}/graphql`,
    async close() {
      await server.stop();
      await app.close();
      await Promise.all([...sources, representation, files].map((source) => source.close()));
    },
  };
}

function supergraphGateway(
  config: GatewayConfig,
  signer: Signer,
): { gateway: ApolloGateway; sources: SubgraphDataSource[] } {
  const supergraphSdl = readFileSync(config.supergraphFile, 'utf8');
  const known = new Set(
    Object.values(buildSchema(supergraphSdl, { assumeValidSDL: true }).getTypeMap())
      .filter(isObjectType)
      .map((type) => type.name),
  );
  const sources: SubgraphDataSource[] = [];
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService({ name }) {
      const url = config.subgraphUrls[name];
      if (!url) throw new Error(`SUBGRAPH_URLS has no address for the service "${name}"`);
      const source = new SubgraphDataSource({
        name,
        url,
        tokenFor: (login, audience) => tokenFor(login, audience, signer),
        knowsType: (typename) => known.has(typename),
      });
      sources.push(source);
      return source;
    },
  });
  return { gateway, sources };
}

function apolloServer(app: FastifyInstance, gateway: ApolloGateway, config: GatewayConfig): ApolloServer<Login> {
  return new ApolloServer<Login>({
    gateway,
    introspection: config.development,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: limitRules,
    formatError,
    logger: { debug() {}, info() {}, warn: logged('warn'), error: logged('error') },
    plugins: [ApolloServerPluginLandingPageDisabled(), fastifyApolloDrainPlugin(app), statusPlugin, finitePlugin],
  });
}

/** Refusals of the whole request are 4xx; the trace id goes back in a header so that a person can name it. */
const statusPlugin: ApolloServerPlugin<Login> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        response.http.headers.set('x-trace-id', contextValue.traceId);
        const body = response.body.kind === 'single' ? response.body.singleResult : undefined;
        const codes = body?.errors?.map((error) => error.extensions?.code) ?? [];
        if (codes.includes('UNAUTHENTICATED')) response.http.status = 401;
        else if (codes.includes('LIMIT_EXCEEDED')) response.http.status = 400;
      },
    };
  },
};

function logged(level: string): (message?: unknown) => void {
  return (message) => {
    const text = message instanceof Error ? message.name : String(message).split('\n')[0];
    process.stdout.write(
      `${JSON.stringify({ level, service: 'gateway', at: new Date().toISOString(), message: text })}\n`,
    );
  };
}

/** A client that is still sending does not read that its body is too large; so the body is read first, and thrown away. */
async function readToItsEnd({ headers, raw, url }: FastifyRequest): Promise<void> {
  if (isFileAddress(url)) return;
  const length = Number(headers['content-length'] ?? 0);
  if (length <= limits.bodyBytes || length > limits.drainedBytes) return;
  for await (const _ of raw);
}

/** Any other address: the framework's own answer is English and repeats what was asked. */
function nothingHere(_request: unknown, reply: { code(status: number): { send(body: unknown): unknown } }): void {
  reply.code(404).send({ errors: [{ message: '没有这个地址。接口在 /graphql。', extensions: { code: 'NOT_FOUND' } }] });
}

/** What never reaches GraphQL: a body that is too large, or no JSON. */
function refuseMalformed(
  error: { statusCode?: number; code?: string },
  _request: unknown,
  reply: { code(status: number): { send(body: unknown): unknown } },
): void {
  const tooLarge = error.statusCode === 413;
  const status = tooLarge ? 413 : error.statusCode && error.statusCode < 500 ? 400 : 500;
  const message = tooLarge ? '请求内容过大。' : status === 400 ? '请求格式不正确。' : '系统内部错误,请稍后再试。';
  const code = tooLarge ? 'BODY_TOO_LARGE' : status === 400 ? 'BAD_REQUEST' : 'INTERNAL';
  reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}
