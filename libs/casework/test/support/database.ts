import { createAccessTables } from '@yimen/access';
import { createEventTables } from '@yimen/events';
import { createServiceTables, type ServiceConfig } from '@yimen/subgraph';
import { DataSource, type QueryRunner } from 'typeorm';
import { createDataSource } from '../../../subgraph/src/data-source.js';
import { testDatabase } from '../../../testing/src/database.js';

/** A database of a service that uses this library: seen as the application's role, and as its owner. */
export type CaseworkDatabase = {
  readonly app: DataSource;
  readonly owner: DataSource;
  close(): Promise<void>;
};

// As much of a service's configuration as its data source needs.
const config = { service: 'lodging', fieldKeys: null, internalKey: { d: 'a secret' } } as unknown as ServiceConfig;

/** A fresh one, with what every service has and with the tables that the migration makes. */
export async function caseworkDatabase(migrate: (runner: QueryRunner) => Promise<void>): Promise<CaseworkDatabase> {
  const database = await testDatabase('assistance');
  const owner = await open(database.migratorUrl);
  const runner = owner.createQueryRunner();
  await createServiceTables(runner);
  await createEventTables(runner);
  await createAccessTables(runner);
  await migrate(runner);
  await runner.release();
  const app = await createDataSource(config, { url: database.appUrl, entities: [], migrations: [] }).initialize();
  return {
    app,
    owner,
    async close() {
      await Promise.all([app.destroy(), owner.destroy()]);
      await database.drop();
    },
  };
}

function open(url: string): Promise<DataSource> {
  return new DataSource({ type: 'postgres', url, entities: [], extra: { max: 8 } }).initialize();
}
