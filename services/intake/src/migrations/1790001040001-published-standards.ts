import { createParameterTable } from '@yimen/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What districts published elsewhere and the entitlements of a person depend on; `published_by` is the service that told it. */
export class PublishedStandards1790001040001 implements MigrationInterface {
  readonly name = 'PublishedStandards1790001040001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createParameterTable);
    await runner.query('ALTER TABLE district_parameter ADD COLUMN told_version integer NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE district_parameter');
  }
}
