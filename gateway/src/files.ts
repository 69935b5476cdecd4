import type { Signer } from '@yimen/access';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { type Dispatcher, Pool } from 'undici';
import { limits } from './limits.js';
import type { Login } from './login.js';
import { tokenFor } from './token-for.js';

/** The service that keeps evidence files. */
const keeper = 'intake';
const timeouts = { connectTimeout: 1_000, headersTimeout: 60_000, bodyTimeout: 60_000 };

/** What of the keeper's answer goes on to the client. */
const passed = [
  'content-type',
  'content-length',
  'content-disposition',
  'content-security-policy',
  'cache-control',
  'x-content-type-options',
] as const;

export interface FilesDoor {
  readonly plugin: FastifyPluginAsync;
  close(): Promise<void>;
}

type Asked = FastifyRequest<{ Params: { '*': string } }>;

/**
 * Passes `PUT` and `GET /files/<ticket>` on to the service that keeps files: logged in as for everything else, streamed and never
 * gathered here, within a size. Whether the ticket is good, and for whom, is the keeper's to say.
 */
export function filesDoor(
  url: string | undefined,
  { signer, loginOf }: { signer: Signer; loginOf: (request: FastifyRequest) => Promise<Login> },
): FilesDoor {
  const pool = url === undefined ? null : new Pool(new URL(url).origin, { connections: 32, ...timeouts });
  const plugin: FastifyPluginAsync = async (fastify) => {
    if (pool === null) return;
    fastify.removeAllContentTypeParsers();
    fastify.addContentTypeParser('*', (_request, body, parsed) => parsed(null, body));
    const pass = async (request: Asked, reply: FastifyReply) => {
      try {
        const login = await loginOf(request);
        if (login.claims === null) return refuse(reply, 401, 'UNAUTHENTICATED', '请先登录:请求须带有效的访问令牌。');
        if (tooLarge(request)) return refuse(reply, 413, 'BODY_TOO_LARGE', '文件过大,请压缩或分开上传。');
        return await forward(pool, request, reply, { login, token: await tokenFor(login, keeper, signer) });
      } catch (error) {
        return refuseError(error, reply);
      }
    };
    fastify.put('/files/*', pass);
    fastify.get('/files/*', pass);
  };
  return { plugin, close: async () => pool?.close() };
}

/** True for an address that carries files, whose body is not read here. */
export function isFileAddress(url: string): boolean {
  return url.startsWith('/files/');
}

function tooLarge({ headers }: FastifyRequest): boolean {
  return Number(headers['content-length'] ?? 0) > limits.fileBytes;
}

async function forward(
  pool: Pool,
  request: Asked,
  reply: FastifyReply,
  { login, token }: { login: Login; token: string },
): Promise<FastifyReply> {
  const { 'content-type': type, 'content-length': length } = request.headers;
  const sent = request.method === 'PUT';
  const answer: Dispatcher.ResponseData = await pool.request({
    path: `/files/${encodeURIComponent(request.params['*'])}`,
    method: sent ? 'PUT' : 'GET',
    headers: {
      authorization: `Bearer ${token}`,
      traceparent: login.traceparent,
      ...(sent && type !== undefined ? { 'content-type': type } : {}),
      ...(sent && length !== undefined ? { 'content-length': length } : {}),
    },
    ...(sent ? { body: request.raw } : {}),
  });
  // An answer of the inside that is no answer to the client stays inside.
  if (answer.statusCode >= 500 && answer.statusCode !== 503) {
    await answer.body.dump();
    return unavailable(reply);
  }
  for (const name of passed) {
    const value = answer.headers[name];
    if (value !== undefined) reply.header(name, value);
  }
  return reply.header('x-trace-id', login.traceId).code(answer.statusCode).send(answer.body);
}

function refuseError(error: unknown, reply: FastifyReply): FastifyReply {
  if (!(error instanceof GraphQLError)) return unavailable(reply);
  const { code, http } = error.extensions as { code?: string; http?: { status?: number } };
  return refuse(reply, http?.status ?? 400, code ?? 'BAD_REQUEST', error.message);
}

function unavailable(reply: FastifyReply): FastifyReply {
  return refuse(reply, 503, 'SERVICE_UNAVAILABLE', '文件服务暂时无法使用,请稍后凭同一凭据重试。');
}

function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  reply.request.raw.resume();
  return reply.code(status).send({ code, message });
}
