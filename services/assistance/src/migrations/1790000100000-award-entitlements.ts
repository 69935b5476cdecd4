import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What follows from an award, and for whom: by it a department reads the tier of whom it was told of, and of nobody else. */
export class AwardEntitlements1790000100000 implements MigrationInterface {
  readonly name = 'AwardEntitlements1790000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE award_entitlement (
        award_id    uuid NOT NULL REFERENCES subsistence_award,
        entitlement text NOT NULL,
        person_ids  uuid[] NOT NULL CHECK (cardinality(person_ids) > 0),
        PRIMARY KEY (award_id, entitlement)
      )`);
    await runner.query('CREATE INDEX award_entitlement_persons ON award_entitlement USING gin (person_ids)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE award_entitlement');
  }
}
