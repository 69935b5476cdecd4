import type { Readable } from 'node:stream';
import { mayAct } from '@yimen/access';
import type { ContextOf, RequestContext, ServiceTools } from '@yimen/subgraph';
import { forbidden, VisibleError } from '@yimen/subgraph';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { type Action } from '../jurisdiction.js';
import { permissions } from '../permissions.js';
import { FileRefused } from './file-refused.js';
import { ReceiveFile } from './receive-file.js';
import { SendFile } from './send-file.js';

/** A wildcard, since the framework cuts a named part of an address off at a hundred characters; a ticket is longer. */
type Asked = FastifyRequest<{ Params: { '*': string } }>;

/** `PUT /files/<ticket>` brings a file, `GET /files/<ticket>` fetches one: the only addresses that carry the bytes. */
export function filesRoutes(tools: ServiceTools, contextOf: ContextOf): FastifyPluginAsync {
  return async (fastify) => {
    // Whatever it is said to be, the body is a stream here and nowhere else.
    fastify.removeAllContentTypeParsers();
    fastify.addContentTypeParser('*', (_request, body, parsed) => parsed(null, body));
    const route =
      (action: Action, answer: (ctx: RequestContext, request: Asked, reply: FastifyReply) => Promise<unknown>) =>
      async (request: Asked, reply: FastifyReply) => {
        try {
          const ctx = await contextOf(request.headers);
          if (!mayAct(ctx.actor, permissions[action], ctx.today)) throw forbidden();
          return await answer(ctx, request, reply);
        } catch (error) {
          request.raw.resume();
          return refuse(tools, error, reply);
        }
      };
    fastify.put(
      '/files/*',
      route('intake.file.upload', async (ctx, request, reply) => {
        const stored = await tools.get(ReceiveFile).receive(ctx, request.params['*'], bodyOf(request));
        return reply.code(201).send(stored);
      }),
    );
    fastify.get(
      '/files/*',
      route('intake.file.read', async (ctx, request, reply) => {
        const { content, mediaType, size, name } = await tools.get(SendFile).send(ctx, request.params['*']);
        return reply
          .headers({
            'content-type': mediaType,
            'content-length': size,
            'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
            'cache-control': 'no-store',
            'x-content-type-options': 'nosniff',
            'content-security-policy': "default-src 'none'; sandbox",
          })
          .send(content);
      }),
    );
  };
}

/** Without a content type Fastify reads no body; then it is the request itself. */
function bodyOf(request: FastifyRequest): { body: Readable; length: number | null } {
  const { 'content-length': length } = request.headers;
  const body = (request.body as Readable | undefined) ?? request.raw;
  return { body, length: length === undefined ? null : Number(length) };
}

function refuse({ log }: ServiceTools, error: unknown, reply: FastifyReply): FastifyReply {
  if (error instanceof FileRefused) return reply.code(error.status).send({ code: error.code, message: error.message });
  if (error instanceof VisibleError) {
    const code = String(error.extensions.code);
    return reply.code(code === 'UNAUTHENTICATED' ? 401 : 403).send({ code, message: error.message });
  }
  log.error('a file could not be passed', error);
  return reply.code(500).send({ code: 'INTERNAL', message: '系统内部出错，请稍后重试。' });
}
