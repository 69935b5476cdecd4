import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DataSource } from 'typeorm';
import { appendToOutbox, type EventTransport, OutboxRelay, openTransport } from '../src/index.js';
import { type Postgres, postgres } from './support/database.js';
import { eventually } from './support/eventually.js';
import { aLog, aPerson } from './support/facts.js';

let server: Postgres;

beforeAll(async () => {
  server = await postgres();
});
afterAll(() => server.stop());

describe('a relay that is killed', () => {
  it('in the middle of its work loses nothing and keeps the order of each key', async () => {
    const { db, url } = await server.service();
    const events = await server.log();
    const log = openTransport(events);
    await log.ensureTopics(['yimen.residents']);
    const keys = Array.from({ length: 40 }, () => aPerson().subject);
    let version = 0;
    const tellAll = (): Promise<void> => {
      version += 1;
      return db.transaction((tx) =>
        appendToOutbox(
          tx,
          keys.map((key) => aPerson(key, version)),
        ),
      );
    };
    for (let round = 0; round < 50; round += 1) await tellAll();
    for (let kills = 0; kills < 3; kills += 1) {
      const before = await publishedCount(db);
      const child = relayProcess(url, events);
      await eventually(async () => (await publishedCount(db)) > before, 'the process to publish');
      child.kill('SIGKILL');
      await ended(child);
      for (let round = 0; round < 10; round += 1) await tellAll();
    }
    const relay = new OutboxRelay({ service: 'residents', dataSource: db, pgUrl: url, transport: log, log: aLog() });
    relay.start();
    await eventually(async () => (await relay.backlog()).unpublished === 0, 'everything published');
    await relay.stop();
    const heard = await versionsByKey(log);
    await log.close();
    expect(heard.size).toBe(keys.length);
    const all = Array.from({ length: version }, (_, nth) => nth + 1);
    for (const got of heard.values()) {
      // A killed relay may send again what it had not marked: a run of versions repeats, none is missing or overtaken.
      expect([...new Set(got)]).toEqual(all);
      expect(got.every((each, nth) => nth === 0 || each - Number(got[nth - 1]) <= 1)).toBe(true);
    }
  });
});

async function versionsByKey(log: EventTransport): Promise<Map<string, number[]>> {
  const heard = new Map<string, number[]>();
  await log.readAll({
    topics: ['yimen.residents'],
    onMessages: async (messages) => {
      for (const { key, headers } of messages)
        heard.set(String(key), [...(heard.get(String(key)) ?? []), Number(headers.ce_subjectversion)]);
    },
  });
  return heard;
}

async function publishedCount(source: DataSource): Promise<number> {
  return (await source.query('SELECT count(*)::int AS n FROM outbox WHERE published_at IS NOT NULL'))[0].n;
}

function relayProcess(...args: string[]): ChildProcess {
  const loader = new URL('./support/ts-loader.mjs', import.meta.url).href;
  const script = fileURLToPath(new URL('./support/relay-process.ts', import.meta.url));
  return spawn(process.execPath, ['--import', loader, '--conditions=yimen-source', script, ...args], {
    stdio: 'ignore',
    env: { PATH: process.env.PATH },
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
}
