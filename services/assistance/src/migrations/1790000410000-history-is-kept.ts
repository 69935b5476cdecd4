import type { MigrationInterface, QueryRunner } from 'typeorm';

/** History is only ever added to: emptying the table is refused as a change of a row is, also to the owner of the database. */
export class HistoryIsKept1790000410000 implements MigrationInterface {
  readonly name = 'HistoryIsKept1790000410000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TRIGGER case_history_is_never_emptied BEFORE TRUNCATE ON case_history
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_history_change()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER case_history_is_never_emptied ON case_history');
  }
}
