import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 残疾人证: what the federation has said of each person's certificate, and what is so today of it. */
export class Certificates1790000500000 implements MigrationInterface {
  readonly name = 'Certificates1790000500000';

  async up(runner: QueryRunner): Promise<void> {
    // One row a person, so that nobody can hold two in force. What it says of today is drawn from the statements.
    await runner.query(`CREATE TABLE disability_certificate (
      id uuid PRIMARY KEY,
      person_id uuid NOT NULL UNIQUE,
      -- where the holder is registered, as far as is known: the order of the lists
      division text,
      status text NOT NULL CHECK (status IN ('VALID', 'FROZEN', 'EXPIRED', 'CANCELLED')),
      status_since date NOT NULL,
      category text NOT NULL,
      level smallint NOT NULL CHECK (level BETWEEN 1 AND 4),
      disabilities jsonb NOT NULL,
      issued_on date NOT NULL,
      valid_to date NOT NULL,
      renewing boolean NOT NULL DEFAULT false,
      -- whether the federation itself has spoken of it
      confirmed boolean NOT NULL DEFAULT false,
      -- the day on which the calendar or a statement made before changes what is so
      next_change_on date,
      -- the last valid day of which the holder has been reminded
      reminded_for date,
      number_cipher bytea,
      number_key text,
      number_digest bytea,
      registered_on date NOT NULL,
      version integer NOT NULL,
      UNIQUE (number_key, number_digest)
    )`);
    await runner.query(`CREATE INDEX disability_certificate_list ON disability_certificate (status, valid_to, id)`);
    await runner.query(
      `CREATE INDEX disability_certificate_by_place ON disability_certificate (division, status, valid_to, id)`,
    );
    await runner.query(
      `CREATE INDEX disability_certificate_due ON disability_certificate (next_change_on, id) WHERE next_change_on IS NOT NULL`,
    );
    await runner.query(`CREATE TABLE certificate_statement (
      certificate_id uuid NOT NULL REFERENCES disability_certificate,
      revision integer NOT NULL CHECK (revision >= 0),
      local integer NOT NULL CHECK (local >= 0),
      effective_on date NOT NULL,
      status text NOT NULL CHECK (status IN ('VALID', 'FROZEN', 'CANCELLED')),
      disabilities jsonb NOT NULL,
      issued_on date NOT NULL,
      valid_to date NOT NULL,
      renewing boolean NOT NULL DEFAULT false,
      source text NOT NULL CHECK (source IN ('FEDERATION', 'WINDOW')),
      recorded_on date NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      recorded_by text NOT NULL,
      reason_code text,
      PRIMARY KEY (certificate_id, revision, local)
    )`);
    await runner.query(`CREATE FUNCTION refuse_statement_change() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'certificate_statement is append-only'; END $$`);
    await runner.query(`CREATE TRIGGER certificate_statement_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON certificate_statement
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_statement_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE certificate_statement');
    await runner.query('DROP FUNCTION refuse_statement_change');
    await runner.query('DROP TABLE disability_certificate');
  }
}
