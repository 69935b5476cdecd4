import { createWordTables } from '@yimen/benefits';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What others decide of a person and the allowances depend on: every word of it, the periods that the words leave, and what was declared. */
export class Circumstances1790000520000 implements MigrationInterface {
  readonly name = 'Circumstances1790000520000';

  async up(runner: QueryRunner): Promise<void> {
    await createWordTables(runner);
    // What begins or ends on a day by itself is looked for each morning.
    await runner.query('CREATE INDEX told_period_end ON told_period (to_on) WHERE to_on IS NOT NULL');
    await runner.query('CREATE INDEX told_period_begin ON told_period (from_on)');
    // An owner's word takes the place of what was declared, from the first day that it speaks of.
    await runner.query(`
      CREATE VIEW circumstance AS
      SELECT p.series, p.subject_id AS person_id, p.substance ->> 'kind' AS kind, p.from_on, t.to_on,
             (p.substance ->> 'amountFen')::bigint AS amount, p.substance ->> 'tier' AS tier,
             (p.substance ->> 'single')::boolean AS single, p.substance ->> 'source' AS source
        FROM told_period p
       CROSS JOIN LATERAL (
         SELECT CASE WHEN p.substance ->> 'source' = 'DECLARED'
                     THEN least(p.to_on, (SELECT min(told.from_on) - 1 FROM told_period told
                                           WHERE told.subject_id = p.subject_id AND told.substance ->> 'source' = 'TOLD'
                                             AND told.substance ->> 'kind' = p.substance ->> 'kind'))
                     ELSE p.to_on END AS to_on) AS t
       WHERE t.to_on IS NULL OR t.to_on >= p.from_on`);
    await createDeclared(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE declared_circumstance');
    await runner.query('DROP VIEW circumstance');
    await runner.query('DROP TABLE told_period, told_word');
  }
}

/** What a hand recorded, with its evidence; what it wrote may hold names and is sealed. */
async function createDeclared(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE declared_circumstance (
      id              uuid PRIMARY KEY,
      person_id       uuid NOT NULL,
      kind            text NOT NULL,
      division        text NOT NULL,
      from_on         date NOT NULL,
      to_on           date,
      amount          bigint,
      status          text NOT NULL CHECK (status IN ('STANDING', 'ENDED', 'ANNULLED')),
      evidence_digest text NOT NULL,
      document        bytea NOT NULL,
      end_digest      text,
      end_reason      bytea,
      recorded_by     text NOT NULL,
      recorded_on     date NOT NULL,
      version         integer NOT NULL
    )`);
  await runner.query('CREATE INDEX declared_circumstance_person ON declared_circumstance (person_id, id)');
}
