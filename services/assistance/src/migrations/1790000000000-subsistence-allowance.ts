import { createAccessTables } from '@yimen/access';
import { createEventTables } from '@yimen/events';
import { createServiceTables } from '@yimen/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { historyIsAppendOnly, tables } from './tables.sql.js';

/** 低保 from the application to the first roll. */
export class SubsistenceAllowance1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createServiceTables(runner);
    await createEventTables(runner);
    await createAccessTables(runner, { persons: true, calendar: true, items: true });
    for (const statement of [...tables, ...historyIsAppendOnly]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('A first migration is not undone: restore the database from its backup.');
  }
}
