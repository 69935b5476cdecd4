import {
  createCaseSerial,
  createHistoryTable,
  createPaperTables,
  createParameterTable,
  createTextTable,
} from '@yimen/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements: readonly string[] = [
  `CREATE TABLE allowance_case (
     id uuid PRIMARY KEY,
     number text NOT NULL CONSTRAINT allowance_case_number UNIQUE,
     allowance text NOT NULL CHECK (allowance IN ('LIVING', 'CARE')),
     status text NOT NULL,
     -- asked for or drawn: it holds the person against a second case of the same allowance
     open boolean NOT NULL,
     division text NOT NULL,
     person_id uuid NOT NULL,
     applicant uuid NOT NULL,
     intake_id uuid NOT NULL,
     applied_on date NOT NULL,
     accepted_on date,
     -- the nearest limit that runs
     due_on date,
     -- the day after which a supplement that has not come counts as a withdrawal, or a notice has ended
     waits_until date,
     rule_version text NOT NULL,
     version integer NOT NULL,
     content jsonb NOT NULL
   )`,
  // Of two windows at the same moment the database lets one apply.
  `CREATE UNIQUE INDEX one_open_allowance_case_a_person ON allowance_case (person_id, allowance) WHERE open`,
  `CREATE INDEX allowance_case_by_place ON allowance_case (division, id DESC)`,
  `CREATE INDEX allowance_case_desk ON allowance_case (status, division, due_on, id)`,
  `CREATE INDEX allowance_case_by_person ON allowance_case (person_id, id DESC)`,
  `CREATE INDEX allowance_case_by_applicant ON allowance_case (applicant, id DESC)`,
  `CREATE INDEX allowance_case_waiting ON allowance_case (waits_until, id) WHERE waits_until IS NOT NULL`,
  ...createHistoryTable('allowance_case'),
  createCaseSerial,
  createTextTable('allowance_case'),
  ...createPaperTables('allowance_case'),
  createParameterTable,
];

/** 两项补贴: the applications with their history, texts and documents, and what the district publishes. */
export class Applications1790000510000 implements MigrationInterface {
  readonly name = 'Applications1790000510000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Cases are not thrown away: restore the database from its backup.');
  }
}
