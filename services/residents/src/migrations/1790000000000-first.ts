import { createAccessTables } from '@yimen/access';
import { createEventTables } from '@yimen/events';
import { createServiceTables } from '@yimen/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { consentTables } from './consent-tables.sql.js';
import { householdTables } from './household-tables.sql.js';
import { personTables } from './person-tables.sql.js';

/** People, households, consents. What must hold of them holds in the database too, whoever writes. */
export class First1790000000000 implements MigrationInterface {
  readonly name = 'First1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    await createServiceTables(runner);
    await createEventTables(runner);
    await createAccessTables(runner);
    // A person is in one household at a moment: an exclusion over (uuid, range) needs the operators of this extension.
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    for (const statement of [...personTables, ...householdTables, ...consentTables]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE consent, household_member, household, person_history, person');
    await runner.query('DROP SEQUENCE household_serial');
  }
}
