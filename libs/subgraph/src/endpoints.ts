import { parseLegalDate } from '@yimen/standards';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import type { Authenticator } from './authenticate.js';
import { type ServiceClock, SettableClock } from './clocks.js';
import { VisibleError } from './errors.js';
import type { Log } from './log.js';

/** What the endpoints beside `/graphql` ask of the running service. */
export interface Inside {
  readonly db: DataSource;
  readonly clock: ServiceClock;
  readonly log: Log;
  readonly authenticator: Authenticator;
  /** Null when ready, else why not (for people who run it: no address, no value). */
  notReady(): Promise<string | null>;
  metrics(): Promise<string>;
  runDue(): Promise<number>;
  drained(): Promise<{ drained: boolean; outbox: number; lag: number }>;
}

/** For the platform's supervisor: alive, ready, measured. */
export function addHealth(fastify: FastifyInstance, inside: Inside): void {
  fastify.get('/health/live', async () => ({ status: 'live' }));
  fastify.get('/health/ready', async (_request, reply) => {
    const reason = await inside.notReady();
    return reply.code(reason === null ? 200 : 503).send(reason === null ? { status: 'ready' } : { status: reason });
  });
  fastify.get('/metrics', async (_request, reply) => {
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await inside.metrics());
  });
}

/** The settable clock's door: for the operator's token only, and only where the clock is settable. */
export function addClock(fastify: FastifyInstance, inside: Inside): void {
  const { db, clock } = inside;
  if (!(clock instanceof SettableClock)) return;
  const today = async () => {
    await clock.refresh(db);
    return { today: clock.today() };
  };
  fastify.get('/dev/clock', operatorOnly(inside, today));
  fastify.put(
    '/dev/clock',
    operatorOnly(inside, async (request, reply) => {
      const { today: text, time } = (request.body ?? {}) as { today?: unknown; time?: unknown };
      const date = typeof text === 'string' ? parseLegalDate(text) : null;
      if (date === null) return reply.code(400).send(problemOf('BAD_USER_INPUT', '日期应写作 YYYY-MM-DD。'));
      if (!isTime(time)) return reply.code(400).send(problemOf('BAD_USER_INPUT', '时刻应写作 HH:MM:SS。'));
      const moved = await clock.move(db, date, time);
      return moved ? today() : reply.code(409).send(problemOf('CLOCK_NEVER_BACK', '法定日期不能往回拨。'));
    }),
  );
  fastify.post(
    '/dev/due',
    operatorOnly(inside, async () => ({ done: await inside.runDue() })),
  );
  fastify.get(
    '/dev/drained',
    operatorOnly(inside, () => inside.drained()),
  );
}

const isTime = (time: unknown): time is string | undefined =>
  time === undefined || (typeof time === 'string' && /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time));

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

function operatorOnly(inside: Inside, handler: Handler): Handler {
  return async (request, reply) => {
    try {
      const { authenticator, clock } = inside;
      const actor = await authenticator.actorOf(request.headers.authorization, clock.now());
      if (actor.kind !== 'operator') return reply.code(403).send(problemOf('FORBIDDEN', '只有运维可以拨动法定日期。'));
      return await handler(request, reply);
    } catch (error) {
      if (error instanceof VisibleError) {
        return reply.code(401).send(problemOf(String(error.extensions.code), error.message));
      }
      inside.log.error('a request of the operator failed', error, { route: request.routeOptions.url ?? null });
      return reply.code(500).send(problemOf('INTERNAL', '系统内部出错。'));
    }
  };
}

function problemOf(code: string, message: string) {
  return { code, message };
}
