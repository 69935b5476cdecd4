import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a case is for finds it too, where another applied. */
export class CasesForAnother1790001040004 implements MigrationInterface {
  readonly name = 'CasesForAnother1790001040004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX case_view_person ON case_view (person_id, id) WHERE person_id IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX case_view_person');
  }
}
