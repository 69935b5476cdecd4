import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the federation is asked, what it said that cannot be taken as it stands, and where holders are. */
export class CertificateQuestions1790000500100 implements MigrationInterface {
  readonly name = 'CertificateQuestions1790000500100';

  async up(runner: QueryRunner): Promise<void> {
    // By which telling of the person the place is known: an older one heard later changes nothing.
    await runner.query('ALTER TABLE disability_certificate ADD COLUMN place_version bigint NOT NULL DEFAULT 0');
    await runner.query(`CREATE TABLE certificate_question (
      id uuid PRIMARY KEY,
      person_id uuid NOT NULL,
      division text,
      status text NOT NULL CHECK (status IN ('ASKED', 'ANSWERED')),
      outcome text CHECK (outcome IN ('CERTIFICATE', 'NONE')),
      asked_on date NOT NULL,
      asked_by text NOT NULL,
      -- the day until which the answer is waited for; provisional while the calendar of its year is not published
      answer_by date NOT NULL,
      provisional boolean NOT NULL,
      limit_days integer NOT NULL,
      counted_from date NOT NULL,
      -- how often it ran out without an answer; each time it is asked again and somebody is told
      overdue_times integer NOT NULL DEFAULT 0,
      answered_on date,
      late boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT 1
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX certificate_question_open ON certificate_question (person_id) WHERE status = 'ASKED'`,
    );
    await runner.query(
      `CREATE INDEX certificate_question_due ON certificate_question (answer_by, id) WHERE status = 'ASKED'`,
    );
    await runner.query(`CREATE INDEX certificate_question_of_person ON certificate_question (person_id, id)`);
    await runner.query(`CREATE TABLE federation_doubt (
      id uuid PRIMARY KEY,
      person_id uuid NOT NULL,
      question_id uuid,
      division text,
      reason text NOT NULL,
      -- the revision that it claimed, when it claimed one: the same doubt is kept once
      revision integer NOT NULL DEFAULT 0,
      heard_on date NOT NULL,
      settled_on date,
      settled_by text,
      UNIQUE (person_id, reason, revision)
    )`);
    await runner.query(`CREATE INDEX federation_doubt_open ON federation_doubt (id) WHERE settled_on IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE federation_doubt');
    await runner.query('DROP TABLE certificate_question');
    await runner.query('ALTER TABLE disability_certificate DROP COLUMN place_version');
  }
}
