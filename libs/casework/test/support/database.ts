import { createServiceTables } from '@yimen/subgraph';
import { DataSource, type QueryRunner } from 'typeorm';
import { testDatabase } from '../../../testing/src/database.js';

/** A database of a service that uses this library: seen as the application's role, and as its owner. */
export type CaseworkDatabase = {
  readonly app: DataSource;
  readonly owner: DataSource;
  close(): Promise<void>;
};

/** A fresh one, with what every service has and with the tables that the migration makes. */
export async function caseworkDatabase(migrate: (runner: QueryRunner) => Promise<void>): Promise<CaseworkDatabase> {
  const database = await testDatabase('assistance');
  const owner = await open(database.migratorUrl);
  const runner = owner.createQueryRunner();
  await createServiceTables(runner);
  await migrate(runner);
  await runner.release();
  const app = await open(database.appUrl);
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
