import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements: readonly string[] = [
  // 转办: the case moves to another street; the streets that it came from keep reading it.
  `ALTER TABLE subsistence_case ADD COLUMN former_divisions text[] NOT NULL DEFAULT '{}'`,
  `CREATE INDEX subsistence_case_formerly ON subsistence_case USING gin (former_divisions) WHERE former_divisions <> '{}'`,

  // What people wrote in their own words; it may hold names: encrypted, key id in the ciphertext.
  `CREATE TABLE case_text (
     case_id uuid NOT NULL REFERENCES subsistence_case,
     kind text NOT NULL,
     no integer NOT NULL,
     cipher bytea NOT NULL,
     PRIMARY KEY (case_id, kind, no)
   )`,

  // 近亲属备案: the bureau's own register (domain §12 #16).
  `CREATE TABLE near_relative_register (
     id uuid PRIMARY KEY,
     case_id uuid NOT NULL REFERENCES subsistence_case,
     officer text NOT NULL,
     kind text,
     registered_on date NOT NULL,
     registered_by text NOT NULL,
     CONSTRAINT an_officer_once_a_case UNIQUE (case_id, officer)
   )`,

  // 抽查: one draw a month and division; a case once a draw.
  `CREATE TABLE spot_check_draw (
     id uuid PRIMARY KEY,
     division text NOT NULL,
     month date NOT NULL,
     share text NOT NULL,
     decided integer NOT NULL,
     drawn integer NOT NULL,
     drawn_on date NOT NULL,
     drawn_by text NOT NULL,
     CONSTRAINT one_draw_a_month UNIQUE (division, month)
   )`,
  `CREATE TABLE spot_check (
     draw_id uuid NOT NULL REFERENCES spot_check_draw,
     case_id uuid NOT NULL REFERENCES subsistence_case,
     ordinal integer NOT NULL,
     finding text,
     done_on date,
     PRIMARY KEY (draw_id, case_id)
   )`,
  `CREATE INDEX spot_check_by_case ON spot_check (case_id)`,
  // What streets decided, by day: what a draw draws from.
  `CREATE INDEX subsistence_case_by_street_decision ON subsistence_case ((content -> 'decision' ->> 'on'))
    WHERE content -> 'decision' ->> 'authority' = 'STREET' AND content -> 'decision' ->> 'kind' = 'APPROVE'`,

  // A case whose confirmation was revoked may be confirmed again: of its awards one at most is in force without an end.
  `ALTER TABLE subsistence_award DROP CONSTRAINT one_award_a_case`,
  `CREATE UNIQUE INDEX one_award_a_case ON subsistence_award (case_id) WHERE to_month IS NULL`,
];

/** What the path until the confirmation needs beside the case: transfers, texts, relatives, spot checks, revocations. */
export class ThePath1790000200000 implements MigrationInterface {
  readonly name = 'ThePath1790000200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX one_award_a_case');
    await runner.query('ALTER TABLE subsistence_award ADD CONSTRAINT one_award_a_case UNIQUE (case_id)');
    await runner.query('DROP INDEX subsistence_case_by_street_decision');
    for (const table of ['spot_check', 'spot_check_draw', 'near_relative_register', 'case_text']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query('ALTER TABLE subsistence_case DROP COLUMN former_divisions');
  }
}
