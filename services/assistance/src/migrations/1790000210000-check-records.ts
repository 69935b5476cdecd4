import type { MigrationInterface, QueryRunner } from 'typeorm';

const up: readonly string[] = [
  // A source may be asked again: the question before stays on record (谁查过我), and only one of them is waited for.
  `ALTER TABLE check_request
     ADD COLUMN current boolean NOT NULL DEFAULT true,
     ADD COLUMN about text NOT NULL DEFAULT 'HOUSEHOLD',
     ADD COLUMN asked_by text`,
  // Who was asked about: every question about one person, newest first.
  `CREATE INDEX check_request_about_persons ON check_request USING gin (person_ids)`,
  // A withdrawn consent finds the questions that rest on it.
  `CREATE INDEX check_request_on_consents ON check_request USING gin (consent_ids) WHERE status = 'ASKED'`,
  // What a consent is for, by whom and for which case, and who signed for a ward; since when its case has ended.
  `ALTER TABLE consent_copy
     ADD COLUMN purpose_code text,
     ADD COLUMN agency_division text,
     ADD COLUMN case_number text,
     ADD COLUMN guardian_id uuid,
     ADD COLUMN lapsed_on date`,
];

/** Questions asked again, questions about obligors, and what a consent is for. */
export class CheckRecords1790000210000 implements MigrationInterface {
  readonly name = 'CheckRecords1790000210000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Questions asked twice would be lost: restore the database from its backup.');
  }
}
