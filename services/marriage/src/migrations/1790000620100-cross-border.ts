import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where what crosses a border is registered, as districts publish it. */
export class CrossBorder1790000620100 implements MigrationInterface {
  readonly name = 'CrossBorder1790000620100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cross_border_office (
        id              uuid PRIMARY KEY,
        division        text NOT NULL,
        name            text NOT NULL,
        address         text NOT NULL,
        telephone       text NOT NULL,
        appointment_url text NOT NULL,
        effective_from  date NOT NULL,
        document_no     text NOT NULL,
        published_by    text NOT NULL,
        UNIQUE (division, effective_from)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cross_border_office');
  }
}
