import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Moves that take effect with the next month are found by their day. */
export class Moves1790000231000 implements MigrationInterface {
  readonly name = 'Moves1790000231000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX subsistence_case_moving ON subsistence_case ((content -> 'move' ->> 'beginsOn'))
        WHERE open AND jsonb_typeof(content -> 'move') = 'object'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX subsistence_case_moving');
  }
}
