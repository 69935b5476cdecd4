import { createPaperTables } from '@yimen/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The documents of the register, and who may read each. */
export class Papers1790000620200 implements MigrationInterface {
  readonly name = 'Papers1790000620200';

  async up(runner: QueryRunner): Promise<void> {
    // About an act, a sitting or a case: no one table.
    for (const statement of createPaperTables()) await runner.query(statement);
    await runner.query(`
      CREATE TABLE document_reader (
        document_id uuid PRIMARY KEY REFERENCES case_document,
        division    text NOT NULL,
        person_ids  uuid[] NOT NULL
      )`);
  }

  async down(): Promise<void> {
    throw new Error('What was given to people is kept: documents are not dropped.');
  }
}
