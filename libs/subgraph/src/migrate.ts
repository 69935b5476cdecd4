import type { DataSource } from 'typeorm';
import { ConfigurationError, type ServiceConfig } from './config.js';
import { createDataSource } from './data-source.js';
import type { Class, ServiceParts } from './definition.js';
import { underLock } from './lock.js';

/** Thrown at boot: this build knows migrations that the database has not seen. */
export class MigrationsPending extends Error {
  readonly code = 'MIGRATIONS_PENDING';
  constructor() {
    super('The database is not up to date: run `migrate` first, or set MIGRATE_ON_BOOT=true in development.');
  }
}

/** Brings the database up to date as the migrating role, on one instance at a time; answers the names of what was run. */
export async function runMigrations(config: ServiceConfig, parts: ServiceParts): Promise<string[]> {
  const { migratorDatabaseUrl: url } = config;
  if (url === null) throw new ConfigurationError(['MIGRATOR_DATABASE_URL is missing']);
  const { entities, migrations } = parts;
  const db = createDataSource(config, { url, entities, migrations, poolSize: 2, statementTimeoutMs: 0 });
  await db.initialize();
  try {
    const run = await underLock(db, 'yimen-migrate', () => db.runMigrations(), { wait: true });
    return (run ?? []).map(({ name }) => name);
  } finally {
    await db.destroy();
  }
}

/** True when every migration that this build knows has been run. Asks as the serving role, which may create nothing. */
export async function isMigrated(db: DataSource, migrations: readonly Class[]): Promise<boolean> {
  const [table]: { exists: boolean }[] = await db.query(`SELECT to_regclass('migration') IS NOT NULL AS exists`);
  if (table?.exists !== true) return false;
  const rows: { name: string }[] = await db.query('SELECT name FROM migration');
  const known = new Set(rows.map((row) => row.name));
  return migrations.every((migration) => known.has(migration.name));
}
