import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { prepareDatabase, type RunningPostgres, startPostgres, withClient } from '../../../../tools/dev/postgres.mjs';
import { createEventTables } from '../../src/index.js';

export { withClient };

/** A real PostgreSQL for one suite. */
export interface Postgres {
  readonly adminUrl: string;
  readonly server: RunningPostgres;
  /** A database of a service with its event tables, as a first migration makes them. */
  service(): Promise<{ url: string; db: DataSource }>;
  /** An empty database for an event log. */
  log(): Promise<string>;
  stop(): Promise<void>;
}

export async function postgres(): Promise<Postgres> {
  const dir = mkdtempSync(join(tmpdir(), 'yimen-events-'));
  const server = await startPostgres({ dir, persistent: false });
  const opened: DataSource[] = [];
  const open = async (url: string): Promise<DataSource> => {
    const db = await new DataSource({ type: 'postgres', url, entities: [], logging: false }).initialize();
    opened.push(db);
    return db;
  };
  const prepare = (): ReturnType<typeof prepareDatabase> =>
    prepareDatabase(server.adminUrl, `t_${randomBytes(4).toString('hex')}`, { service: 'residents' });
  return {
    adminUrl: server.adminUrl,
    server,
    service: async () => {
      const { migratorUrl, appUrl } = await prepare();
      const migrator = await open(migratorUrl);
      await migrator.transaction((tx) => createEventTables(runnerOf(tx.queryRunner)));
      await migrator.destroy();
      return { url: appUrl, db: await open(appUrl) };
    },
    log: async () => (await prepare()).migratorUrl,
    stop: async () => {
      for (const db of opened) if (db.isInitialized) await db.destroy();
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function runnerOf<T>(runner: T | undefined): T {
  if (runner === undefined) throw new Error('not in a transaction');
  return runner;
}
