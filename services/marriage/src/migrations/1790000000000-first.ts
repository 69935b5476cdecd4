import { createAccessTables } from '@yimen/access';
import { createEventTables } from '@yimen/events';
import { createServiceTables } from '@yimen/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every service has: its keys of repetition, its outbox and inbox, its copies of posts, places, persons, calendar and items. */
export class First1790000000000 implements MigrationInterface {
  readonly name = 'First1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    await createServiceTables(runner);
    await createEventTables(runner);
    await createAccessTables(runner, { persons: true, calendar: true, items: true });
    // Periods of one person that may not overlap: an exclusion over (uuid, range) needs the operators of this extension.
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
  }

  async down(): Promise<void> {
    throw new Error('A first migration is not undone: restore the database from its backup.');
  }
}
