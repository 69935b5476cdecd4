// The databases and the events under the services.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { detectKafka, startKafka } from '../kafka.mjs';
import { defaultDataFolder } from '../places.mjs';
import { dropDatabase, prepareDatabase, startPostgres } from '../postgres.mjs';
import { pause } from '../wait.mjs';

const eventLog = 'events';

/**
 * Starts PostgreSQL, or uses the server that DATABASE_URL names, and prepares a database for each service and one for
 * the event log.
 * @returns {Promise<{ kind: 'embedded' | 'given', databases: Record<string, { migratorUrl: string, appUrl: string }>, stop: () => Promise<void>, pid?: number, exited?: Promise<unknown> }>}
 */
export async function openDatabases({ places, services, serverUrl, throwAway, fresh, say }) {
  const server = serverUrl === undefined ? await embedded(places, throwAway, say) : given(serverUrl);
  const prefix = databasePrefix(server.kind, places);
  const nameOf = (service) => `${prefix}_${service.replaceAll('-', '_')}`;
  const wanted = [...services, eventLog];
  const dropAll = () => Promise.all(wanted.map((service) => dropDatabase(server.adminUrl, nameOf(service))));
  if (fresh && server.kind === 'given') await dropAll();
  const prepared = await Promise.all(
    wanted.map(async (service) => [service, await prepareDatabase(server.adminUrl, nameOf(service), { service })]),
  );
  return {
    ...server,
    databases: Object.fromEntries(prepared),
    stop: async () => {
      if (throwAway && server.kind === 'given') await dropAll();
      await server.stop();
    },
  };
}

async function embedded(places, throwAway, say) {
  const logFile = join(places.logs, 'postgresql.log');
  const options = { dir: places.postgres, persistent: !throwAway, log: say, logFile };
  const server = await keepAlive('PostgreSQL', (port) => startPostgres({ ...options, port }), say);
  return { kind: 'embedded', adminUrl: server.first.adminUrl, pid: server.pid, kill: server.kill, stop: server.stop };
}

const given = (serverUrl) => ({
  kind: 'given',
  adminUrl: serverUrl,
  pid: () => undefined,
  kill: async () => undefined,
  stop: async () => undefined,
});

/** On a server that several platforms may share, each data folder has databases of its own. */
function databasePrefix(kind, places) {
  if (kind === 'embedded' || places.base === defaultDataFolder()) return 'yimen';
  return `yimen_${createHash('sha256').update(places.base).digest('hex').slice(0, 8)}`;
}

/**
 * Which event transport: the one that is asked for, else the one that this data began with, else Kafka where it can run.
 * @param {{ asked?: 'kafka' | 'postgres', decided?: 'kafka' | 'postgres' }} options
 * @returns {{ kind: 'kafka' | 'postgres', forced: boolean, reason: string }}
 */
export function chooseEvents({ asked, decided }) {
  if (asked !== undefined && decided !== undefined && asked !== decided) {
    throw new Error(
      `this data began with --events=${decided}; its events are there. Start with --fresh to change to ${asked}.`,
    );
  }
  const kind = asked ?? decided;
  if (kind !== undefined) return { kind, forced: true, reason: asked === undefined ? 'as before' : 'as asked' };
  const machine = detectKafka();
  if (machine.java === undefined) return { kind: 'postgres', forced: false, reason: machine.reason };
  return { kind: 'kafka', forced: false, reason: `Java ${machine.javaVersion} is here` };
}

/**
 * Starts the events. Kafka that cannot be brought (no network, no Maven) gives way to the PostgreSQL log with one line,
 * unless it was forced.
 */
export async function openEvents({ choice, places, databases, port, say }) {
  const nothing = async () => undefined;
  const log = {
    kind: 'postgres',
    url: databases[eventLog].migratorUrl,
    pid: () => undefined,
    kill: nothing,
    stop: nothing,
  };
  if (choice.kind === 'postgres') return log;
  try {
    const options = { dir: places.kafka, log: say, logFile: join(places.logs, 'kafka.log') };
    const broker = await keepAlive('Kafka', (again) => startKafka({ ...options, port: again ?? port }), say);
    return { kind: 'kafka', url: broker.first.url, pid: broker.pid, kill: broker.kill, stop: broker.stop };
  } catch (error) {
    if (choice.forced) throw error;
    say(`Kafka is not to be had (${error.message.split('\n')[0]}): events go through the PostgreSQL log`);
    return log;
  }
}

/** Starts a server, and starts it again on its port when it ends unasked. */
async function keepAlive(name, start, say) {
  const first = await start(undefined);
  let current = first;
  let wanted = true;
  const watch = async (server) => {
    await server.exited;
    for (let waitMs = 200; wanted; waitMs = Math.min(waitMs * 2, 5_000)) {
      say(`${name} ended; starting it again`);
      try {
        current = await start(first.port);
        return void watch(current);
      } catch (error) {
        say(`${name} does not start: ${error.message.split('\n')[0]}`);
        await pause(waitMs);
      }
    }
  };
  void watch(first);
  return {
    first,
    pid: () => current.pid,
    kill: () => current.kill(),
    stop: () => {
      wanted = false;
      return current.stop();
    },
  };
}
