import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 资格动态复核: of each year and place what was compared for every award, and what of it somebody must look into. */
export class Rechecks1790000520300 implements MigrationInterface {
  readonly name = 'Rechecks1790000520300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE recheck (
        id        uuid PRIMARY KEY,
        year      integer NOT NULL,
        division  text NOT NULL,
        opened_on date NOT NULL,
        opened_by text NOT NULL,
        awards    integer NOT NULL,
        doubtful  integer NOT NULL,
        version   integer NOT NULL,
        CONSTRAINT one_recheck_a_year UNIQUE (year, division)
      )`);
    // Whoever is clean is done with; doubts wait for somebody.
    await runner.query(`
      CREATE TABLE recheck_item (
        recheck_id uuid NOT NULL REFERENCES recheck,
        award_id   uuid NOT NULL REFERENCES award,
        division   text NOT NULL,
        doubts     text[] NOT NULL,
        status     text NOT NULL CHECK (status IN ('CLEAN', 'OPEN', 'KEPT', 'FAILED', 'OVERTAKEN')),
        settled_on date,
        settled_by text,
        finding    bytea,
        opinion    bytea,
        heard_on   date,
        PRIMARY KEY (recheck_id, award_id)
      )`);
    await runner.query(
      `CREATE INDEX recheck_item_open ON recheck_item (division, recheck_id, award_id) WHERE status = 'OPEN'`,
    );
    await runner.query('CREATE INDEX recheck_item_award ON recheck_item (award_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recheck_item');
    await runner.query('DROP TABLE recheck');
  }
}
