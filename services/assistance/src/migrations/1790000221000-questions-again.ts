import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A source is waited for once at a time, about the household and about obligors; what was asked before stays on record. */
export class QuestionsAgain1790000221000 implements MigrationInterface {
  readonly name = 'QuestionsAgain1790000221000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE check_request DROP CONSTRAINT one_request_a_source');
    await runner.query(
      'CREATE UNIQUE INDEX one_request_a_source ON check_request (case_id, source, about, round) WHERE current',
    );
  }

  async down(): Promise<void> {
    throw new Error('Questions asked twice would be lost: restore the database from its backup.');
  }
}
