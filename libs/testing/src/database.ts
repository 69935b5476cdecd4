import { randomBytes } from 'node:crypto';
import { dropDatabase, prepareDatabase } from '../../../tools/dev/postgres.mjs';
import { testPostgres } from './postgres.js';

export interface TestDatabase {
  readonly name: string;
  /** URL of the serving role: rows only. */
  readonly appUrl: string;
  /** URL of the migrating role: owns the database. */
  readonly migratorUrl: string;
  drop(): Promise<void>;
}

/** A fresh, empty database with the two roles of the service, on the tests' PostgreSQL. */
export async function testDatabase(service: string): Promise<TestDatabase> {
  const { adminUrl } = await testPostgres();
  const name = `t_${service.replaceAll('-', '_')}_${randomBytes(5).toString('hex')}`;
  const urls = await prepareDatabase(adminUrl, name, { service });
  return { name, ...urls, drop: () => dropDatabase(adminUrl, name) };
}
