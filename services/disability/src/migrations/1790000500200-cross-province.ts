import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 跨省通办: what is accepted here for other provinces, and what they pushed here. */
export class CrossProvince1790000500200 implements MigrationInterface {
  readonly name = 'CrossProvince1790000500200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE cross_province_serial MINVALUE 1 MAXVALUE 999999 CYCLE');
    await runner.query(`CREATE TABLE cross_province_case (
      id uuid PRIMARY KEY,
      number text NOT NULL UNIQUE,
      allowance text NOT NULL CHECK (allowance IN ('LIVING', 'CARE')),
      status text NOT NULL,
      -- asked for and not answered yet: it holds the person against a second one of the same allowance
      open boolean NOT NULL,
      division text NOT NULL,
      person_id uuid NOT NULL,
      applicant uuid NOT NULL,
      -- until when the home province has to answer, while it has not
      answer_by date,
      -- pushed last on this day, so that it is pushed again once a day at most
      pushed_last date,
      version integer NOT NULL,
      content jsonb NOT NULL
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX one_open_cross_province_case ON cross_province_case (person_id, allowance) WHERE open`,
    );
    await runner.query('CREATE INDEX cross_province_case_by_place ON cross_province_case (division, id DESC)');
    await runner.query('CREATE INDEX cross_province_case_by_person ON cross_province_case (person_id, id DESC)');
    await runner.query(
      'CREATE INDEX cross_province_case_due ON cross_province_case (answer_by, id) WHERE answer_by IS NOT NULL',
    );
    await runner.query(`CREATE TABLE cross_province_received (
      request_id uuid PRIMARY KEY,
      person_id uuid NOT NULL,
      allowance text NOT NULL CHECK (allowance IN ('LIVING', 'CARE')),
      home_division text NOT NULL,
      accepted_at text NOT NULL,
      handed_in_on date NOT NULL,
      collected_on date NOT NULL,
      received_on date NOT NULL,
      -- the application that it became here; null when it could not become one
      case_id uuid,
      outcome text CHECK (outcome IN ('GRANTED', 'REFUSED', 'NOT_OURS')),
      reason_code text,
      answered_on date,
      version integer NOT NULL
    )`);
    await runner.query(
      'CREATE INDEX cross_province_received_case ON cross_province_received (case_id) WHERE case_id IS NOT NULL',
    );
    await runner.query(
      'CREATE INDEX cross_province_received_list ON cross_province_received (home_division, request_id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cross_province_received');
    await runner.query('DROP TABLE cross_province_case');
    await runner.query('DROP SEQUENCE cross_province_serial');
  }
}
