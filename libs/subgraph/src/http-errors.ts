import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from './log.js';

/** Answers what goes wrong before a document is read (too large, no JSON), in the shape of a GraphQL answer. */
export function httpErrorHandler(log: Log) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const status = error.statusCode ?? 500;
    if (status === 413) return reply.code(413).send(answer('BODY_TOO_LARGE', '请求内容过大。'));
    if (status >= 400 && status < 500) return reply.code(status).send(answer('BAD_REQUEST', '请求的格式不正确。'));
    log.error('a request failed outside of GraphQL', error, { route: request.routeOptions.url ?? null });
    return reply.code(500).send(answer('INTERNAL', '系统内部出错，请稍后重试。'));
  };
}

function answer(code: string, message: string) {
  return { errors: [{ message, extensions: { code } }] };
}
