import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which stops their holders were told of in writing: those that followed from facts, which no decision wrote down. */
export class StopNotices1790001050000 implements MigrationInterface {
  readonly name = 'StopNotices1790001050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stop_notice (
        id         uuid PRIMARY KEY,
        award_id   uuid NOT NULL REFERENCES award (id),
        from_month date NOT NULL,
        reason     text NOT NULL,
        -- Sealed: it may hold names.
        opinion    bytea,
        heard_on   date,
        told_on    date NOT NULL,
        told_by    text NOT NULL,
        UNIQUE (award_id, from_month, reason)
      )`);
    await runner.query('CREATE INDEX award_amount_nothing ON award_amount (award_id, from_month) WHERE amount = 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE stop_notice');
    await runner.query('DROP INDEX award_amount_nothing');
  }
}
