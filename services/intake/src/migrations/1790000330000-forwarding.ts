import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 转办: a visit taken down at one window and handed over to the street that accepts. */
export class Forwarding1790000330000 implements MigrationInterface {
  readonly name = 'Forwarding1790000330000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE visit
        ADD COLUMN forwarded boolean NOT NULL DEFAULT false,
        ADD COLUMN forward_due_on date,
        ADD COLUMN received_on date,
        ADD COLUMN received_by text`);
    await runner.query(
      `CREATE INDEX visit_to_receive ON visit (division, id DESC) WHERE forwarded AND received_on IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE visit DROP COLUMN forwarded, DROP COLUMN forward_due_on, DROP COLUMN received_on, DROP COLUMN received_by',
    );
  }
}
