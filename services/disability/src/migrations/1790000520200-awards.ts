import { createBenefitTables } from '@yimen/benefits';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The awards of the two allowances, each a person's, with what this service keeps of them beside what every award has. */
export class Awards1790000520200 implements MigrationInterface {
  readonly name = 'Awards1790000520200';

  async up(runner: QueryRunner): Promise<void> {
    await createBenefitTables(runner, { cases: null });
    await runner.query(`
      ALTER TABLE award
        -- The day as of which the right was found.
        ADD COLUMN eligible_on date NOT NULL,
        -- The next day on which something that is known already begins or ends: the award is looked at again then.
        ADD COLUMN look_again_on date,
        -- What the amount stands on: the level of the certificate, whether a like benefit has been compared.
        ADD COLUMN level smallint,
        ADD COLUMN compared boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT an_allowance_is_a_persons CHECK (person_id IS NOT NULL)`);
    await runner.query('CREATE INDEX award_look_again ON award (look_again_on, id) WHERE look_again_on IS NOT NULL');
    // Of one allowance a person has one award at a time, whatever two windows do at the same moment.
    await runner.query(`
      ALTER TABLE award ADD CONSTRAINT one_award_of_an_allowance EXCLUDE USING gist (
        person_id WITH =, benefit WITH =,
        (CASE WHEN to_month < from_month THEN 'empty'::daterange ELSE daterange(from_month, to_month, '[]') END) WITH &&)`);
    // Why an award was ended by a decision; one that is taken back leaves the award as if it had never been.
    await runner.query(`
      CREATE TABLE award_ground (
        id          uuid PRIMARY KEY,
        award_id    uuid NOT NULL REFERENCES award,
        kind        text NOT NULL CHECK (kind IN ('RENOUNCED', 'FALSE_STATEMENT', 'RECHECK_FAILED')),
        on_day      date NOT NULL,
        recorded_by text NOT NULL,
        recorded_on date NOT NULL,
        lifted_on   date,
        lifted_by   text
      )`);
    await runner.query('CREATE INDEX award_ground_by_award ON award_ground (award_id)');
  }

  async down(): Promise<void> {
    throw new Error('What was granted and paid is not unmade: restore the database from its backup.');
  }
}
