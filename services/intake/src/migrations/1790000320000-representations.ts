import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may act for whom, as residents tells it: ids only. A visit keeps which agent came. */
export class Representations1790000320000 implements MigrationInterface {
  readonly name = 'Representations1790000320000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE representation_copy (
        representation_id uuid PRIMARY KEY,
        person_id         uuid NOT NULL,
        agent_id          uuid NOT NULL,
        kind              text NOT NULL,
        matters           text[] NOT NULL,
        valid_from        date NOT NULL,
        valid_until       date,
        ended_on          date,
        version           integer NOT NULL
      )`);
    await runner.query('CREATE INDEX representation_copy_by_pair ON representation_copy (person_id, agent_id)');
    await runner.query('ALTER TABLE visit ADD COLUMN agent uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE visit DROP COLUMN agent');
    await runner.query('DROP TABLE representation_copy');
  }
}
