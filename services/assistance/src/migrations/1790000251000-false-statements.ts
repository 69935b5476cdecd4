import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 骗取案件: suspected false statements, what is evidence, what was heard and decided, and the fine. */
export class FalseStatements1790000251000 implements MigrationInterface {
  readonly name = 'FalseStatements1790000251000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['payment', 'text', 'claim', 'case']) await runner.query(`DROP TABLE false_statement_${table}`);
  }
}

const statements: readonly string[] = [
  `CREATE TABLE false_statement_case (
     id            uuid PRIMARY KEY,
     number        text NOT NULL CONSTRAINT false_statement_number_is_unique UNIQUE,
     case_id       uuid NOT NULL REFERENCES subsistence_case,
     household_id  uuid NOT NULL,
     division      text NOT NULL,
     person_id     uuid NOT NULL,
     status        text NOT NULL,
     act_on        date NOT NULL,
     opened_on     date NOT NULL,
     decide_by     date NOT NULL,
     defence_until date,
     pay_by        date,
     -- Of case_document, whose table is made after this one.
     document_id   uuid,
     fine          bigint NOT NULL CHECK (fine >= 0),
     fine_paid     bigint NOT NULL CHECK (fine_paid >= 0),
     -- Everything else as plain data; what people wrote is sealed in false_statement_text.
     content       jsonb NOT NULL,
     version       integer NOT NULL,
     CONSTRAINT no_fine_is_paid_twice CHECK (fine_paid <= fine)
   )`,
  `CREATE UNIQUE INDEX one_false_statement_a_case ON false_statement_case (case_id) WHERE status <> 'CLOSED'`,
  'CREATE INDEX false_statement_by_division ON false_statement_case (division, id DESC)',
  'CREATE INDEX false_statement_by_case ON false_statement_case (case_id, id DESC)',
  'CREATE INDEX false_statement_running ON false_statement_case (status, id)',
  // The claims by which what was obtained comes back: the case ends when they are settled.
  `CREATE TABLE false_statement_claim (
     false_statement_id uuid NOT NULL REFERENCES false_statement_case,
     claim_id           uuid NOT NULL REFERENCES recovery_claim,
     PRIMARY KEY (false_statement_id, claim_id)
   )`,
  `CREATE TABLE false_statement_text (
     false_statement_id uuid NOT NULL REFERENCES false_statement_case,
     ordinal            integer NOT NULL,
     kind               text NOT NULL,
     cipher             bytea NOT NULL,
     PRIMARY KEY (false_statement_id, ordinal)
   )`,
  `CREATE TABLE false_statement_payment (
     id                 uuid PRIMARY KEY,
     false_statement_id uuid NOT NULL REFERENCES false_statement_case,
     amount             bigint NOT NULL CHECK (amount > 0),
     received_on        date NOT NULL,
     receipt_no         text NOT NULL,
     by_account         text NOT NULL,
     CONSTRAINT a_fine_receipt_counts_once UNIQUE (false_statement_id, receipt_no)
   )`,
];
