import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 主动发现: reports that somebody may need help. What people wrote is sealed; of an anonymous reporter nothing is kept. */
export class NeedReports1790000340000 implements MigrationInterface {
  readonly name = 'NeedReports1790000340000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE need_report_serial MINVALUE 1 MAXVALUE 999999 CYCLE');
    await runner.query(`
      CREATE TABLE need_report (
        id             uuid PRIMARY KEY,
        number         text NOT NULL CONSTRAINT need_report_number UNIQUE,
        division       text NOT NULL,
        kind           text NOT NULL,
        urgency        text NOT NULL,
        reported_on    date NOT NULL,
        anonymous      boolean NOT NULL,
        reporter       uuid CHECK (reporter IS NULL OR NOT anonymous),
        person_id      uuid,
        content_sealed bytea NOT NULL,
        code_digest    bytea NOT NULL,
        status         text NOT NULL,
        assignee       text,
        due_on         date,
        visited_on     date,
        visitors       text[] NOT NULL DEFAULT '{}',
        finding_sealed bytea,
        outcome        text,
        closing_sealed bytea,
        intake_id      uuid,
        merged_into    uuid REFERENCES need_report,
        closed_on      date,
        version        integer NOT NULL
      )`);
    await runner.query('CREATE INDEX need_report_by_division ON need_report (division, id DESC)');
    await runner.query('CREATE INDEX need_report_by_status ON need_report (status, id DESC)');
    await runner.query(`CREATE INDEX need_report_by_due ON need_report (due_on, id DESC) WHERE status <> 'CLOSED'`);
    await runner.query(
      `CREATE INDEX need_report_by_assignee ON need_report (assignee, id DESC) WHERE status <> 'CLOSED'`,
    );
    await runner.query(
      'CREATE INDEX need_report_by_reporter ON need_report (reporter, id DESC) WHERE reporter IS NOT NULL',
    );
    await runner.query(`CREATE INDEX need_report_open_of ON need_report (person_id, kind) WHERE status <> 'CLOSED'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE need_report');
    await runner.query('DROP SEQUENCE need_report_serial');
  }
}
