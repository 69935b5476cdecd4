import { readInternalKeys } from '@yimen/access';
import type { DataSource } from 'typeorm';
import { startAudit } from './audit.js';
import { Authenticator } from './authenticate.js';
import { openClock } from './clocks.js';
import type { ServiceConfig } from './config.js';
import { contextMaker } from './context-maker.js';
import { createDataSource } from './data-source.js';
import type { ServiceDefinition, ServiceParts, ServiceTools } from './definition.js';
import { DueRunner } from './due.js';
import { addClock, addHealth, type Inside } from './endpoints.js';
import { openEventsHouse } from './events-house.js';
import { forgetKeys } from './forget-keys.js';
import { JsonLog } from './json-log.js';
import { type Later, startLater } from './later.js';
import { underLock } from './lock.js';
import { metricsText } from './metrics.js';
import { isMigrated, MigrationsPending, runMigrations } from './migrate.js';
import { createContext, createServer } from './nest.js';
import { rememberedAuthority } from './remembered.js';
import type { RunningService, ServeOptions } from './running.js';
import { composeSdl } from './sdl.js';
import { Traffic } from './traffic.js';

/** Opens the service: database, schema, server, events, due works; it serves when this resolves. Closes what it opened when it fails. */
export async function openService(
  definition: ServiceDefinition,
  config: ServiceConfig,
  options: ServeOptions,
): Promise<RunningService> {
  const document = composeSdl(definition.sdl, definition.permissions);
  const parts = await definition.parts();
  const opened = new Opened();
  try {
    const log = new JsonLog(config.service, config.logLevel);
    const db = opened.keep(await openDatabase(config, parts), (one) => one.destroy());
    const clock = await openClock(config, db);
    const reader = opened.keep(await openReader(config), (one) => one.destroy());
    const authority = rememberedAuthority(db, reader);
    const authenticator = new Authenticator(readInternalKeys(config.internalJwks), config.service, authority);
    const contextOf = contextMaker({ db, clock, authenticator, authority, permissions: definition.permissions });
    const belongings = { db, clock, config, log };
    const app = await createServer(definition, parts, belongings, document, contextOf);
    await app.init();
    const tools: ServiceTools = { ...belongings, get: (token) => app.get(token, { strict: false }) };
    await prepare(parts, tools);

    opened.keep(await startAudit(config, log), (one) => one.stop());
    const events = opened.keep(openEventsHouse(parts, tools, clock, options.transport), (one) => one.stop());
    const works = [...(parts.due?.(tools) ?? []), forgetKeys(config.idempotencyKeepDays)];
    const due = opened.keep(new DueRunner(db, works, clock, log), (one) => one.stop());
    opened.keep(app, (one) => one.close());
    const traffic = new Traffic();
    let later: Later | null = null;
    const inside: Inside = {
      ...{ db, clock, log, authenticator },
      runDue: () => due.run({ wait: true }),
      drained: async () => {
        const told = await events.drained();
        return { ...told, drained: told.drained && later?.done() === true };
      },
      notReady: async () => (opened.isClosing ? 'closing' : notReady(db, parts)),
      metrics: async () => metricsText(db, traffic, await events.metricLines()),
    };
    const fastify = app.getHttpAdapter().getInstance();
    traffic.watch(fastify);
    addHealth(fastify, inside);
    addClock(fastify, inside);
    if (parts.routes !== undefined) await fastify.register(parts.routes(tools, contextOf));
    await app.listen(config.port, config.host);
    if (config.legalClock === 'system') due.start();
    later = opened.keep(startLater(parts, tools), (one) => one.stop());

    const address = app.getHttpServer().address();
    const port = typeof address === 'object' && address !== null ? address.port : config.port;
    log.info('serving', { port, today: clock.today() });
    const close = async () => {
      if (opened.isClosing) return;
      opened.isClosing = true;
      // Not ready from now on; whoever still sends is given the time to notice, and what is in hand is answered.
      if (config.production) await new Promise((resolve) => setTimeout(resolve, 1_500));
      await traffic.idle(2_000);
      await opened.close();
      log.info('closed');
    };
    const url = `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${port}`;
    return { ...tools, url, port, drained: inside.drained, runDue: inside.runDue, close };
  } catch (error) {
    await opened.close().catch(() => undefined);
    throw error;
  }
}

/** The service's providers over its database, without a server: for a command. */
export async function openForCommand(
  config: ServiceConfig,
  parts: ServiceParts,
): Promise<{ tools: ServiceTools; close: () => Promise<void> }> {
  const log = new JsonLog(config.service, config.logLevel);
  const db = await openDatabase(config, parts);
  const belongings = { db, clock: await openClock(config, db), config, log };
  const app = await createContext(parts, belongings);
  const tools: ServiceTools = { ...belongings, get: (token) => app.get(token, { strict: false }) };
  return {
    tools,
    close: async () => {
      await app.close();
      await db.destroy();
    },
  };
}

async function openDatabase(config: ServiceConfig, parts: ServiceParts): Promise<DataSource> {
  if (config.migrateOnBoot) await runMigrations(config, parts);
  const { entities } = parts;
  const db = await createDataSource(config, { url: config.databaseUrl, entities, migrations: [] }).initialize();
  if (await isMigrated(db, parts.migrations)) return db;
  await db.destroy();
  throw new MigrationsPending();
}

/** A few connections beside the pool, for what is asked in the middle of transactions: who may, and where. */
function openReader(config: ServiceConfig): Promise<DataSource> {
  return createDataSource(config, { url: config.databaseUrl, entities: [], migrations: [], poolSize: 2 }).initialize();
}

async function prepare(parts: ServiceParts, tools: ServiceTools): Promise<void> {
  const { prepare: work } = parts;
  if (work !== undefined) await underLock(tools.db, 'yimen-prepare', () => work(tools), { wait: true });
}

/** Ready asks for what is the service's own: another service or the event log may be away, and events wait in the outbox. */
async function notReady(db: DataSource, parts: ServiceParts): Promise<string | null> {
  try {
    return (await isMigrated(db, parts.migrations)) ? null : 'migrations are pending';
  } catch {
    return 'the database is unreachable';
  }
}

/** What was opened, to be closed in the reverse order: the server first, the pool last. */
class Opened {
  isClosing = false;
  private readonly closings: (() => Promise<unknown>)[] = [];

  keep<T>(one: T, close: (one: T) => Promise<unknown>): T {
    this.closings.push(() => close(one));
    return one;
  }

  async close(): Promise<void> {
    for (const close of this.closings.splice(0).reverse()) await close();
  }
}
