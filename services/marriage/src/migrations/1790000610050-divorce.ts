import { createHistoryTable } from '@yimen/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Divorces by agreement: the case with its sealed agreement, one open case a person; the history of whatever goes step by step here. */
export class Divorce1790000610050 implements MigrationInterface {
  readonly name = 'Divorce1790000610050';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...createHistoryTable(), ...divorces]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was applied for is kept: restore the database from its backup.');
  }
}

const divorces = [
  `CREATE TABLE divorce_case (
     id               uuid PRIMARY KEY,
     receipt_number   text NOT NULL UNIQUE,
     registry         text NOT NULL REFERENCES marriage_registry,
     first_party      uuid NOT NULL,
     second_party     uuid NOT NULL,
     status           text NOT NULL,
     received_on      date NOT NULL,
     -- The last days as they are reckoned today, and the year whose calendar is missing; null: certain.
     cooling_end      date NOT NULL,
     cooling_doubtful integer,
     window_end       date NOT NULL,
     window_doubtful  integer,
     -- The agreement: names, children, property, debts. Encrypted, key id in the ciphertext; its digest shows that it was not exchanged.
     agreement_sealed bytea NOT NULL,
     agreement_hash   text NOT NULL,
     content          jsonb NOT NULL,
     version          integer NOT NULL,
     CHECK (first_party <> second_party)
   )`,
  'CREATE INDEX divorce_case_of_registry ON divorce_case (registry, id)',
  `CREATE INDEX divorce_case_applied ON divorce_case (received_on, id) WHERE status = 'APPLIED'`,
  `CREATE INDEX divorce_case_cooling ON divorce_case (cooling_end, id) WHERE status = 'COOLING' AND cooling_doubtful IS NULL`,
  `CREATE INDEX divorce_case_issuable ON divorce_case (window_end, id) WHERE status = 'ISSUABLE' AND window_doubtful IS NULL`,
  `CREATE INDEX divorce_case_open ON divorce_case (id) WHERE status IN ('APPLIED', 'COOLING', 'ISSUABLE')`,
  `CREATE TABLE divorce_party (
     case_id   uuid NOT NULL REFERENCES divorce_case,
     person_id uuid NOT NULL,
     open      boolean NOT NULL,
     PRIMARY KEY (case_id, person_id)
   )`,
  'CREATE UNIQUE INDEX one_open_divorce_of_a_person ON divorce_party (person_id) WHERE open',
  'CREATE INDEX divorce_party_of_person ON divorce_party (person_id, case_id)',
];
