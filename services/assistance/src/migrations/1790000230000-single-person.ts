import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 单人保: a case and an award for one person of a household. One household case a household and a person, and one 单人保 a person: whether
 * the two may follow each other is the rules' to say, so each is held by an index of its own.
 */
export class SinglePerson1790000230000 implements MigrationInterface {
  readonly name = 'SinglePerson1790000230000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Cases of single persons cannot be told from households’ without these columns.');
  }
}

const statements: readonly string[] = [
  `DROP INDEX one_open_case_a_household`,
  `CREATE UNIQUE INDEX one_open_case_a_household ON subsistence_case (household_id) WHERE open AND item = 'AST-01'`,
  `ALTER TABLE case_member ADD COLUMN program text NOT NULL DEFAULT 'HOUSEHOLD'`,
  `DROP INDEX one_open_case_a_person`,
  `CREATE UNIQUE INDEX one_open_case_a_person ON case_member (person_id, program) WHERE open`,

  `ALTER TABLE subsistence_award ADD COLUMN program text NOT NULL DEFAULT 'HOUSEHOLD'`,
  // Of a 单人保, whose it is; the household is the one that they belong to.
  `ALTER TABLE subsistence_award ADD COLUMN person_id uuid`,
  `ALTER TABLE subsistence_award ADD CONSTRAINT a_single_award_is_somebodys CHECK ((program = 'HOUSEHOLD') = (person_id IS NULL))`,
  `DROP INDEX one_award_in_force_a_household`,
  `CREATE UNIQUE INDEX one_award_in_force_a_household ON subsistence_award (household_id)
    WHERE to_month IS NULL AND program = 'HOUSEHOLD'`,
  `CREATE UNIQUE INDEX one_single_award_in_force_a_person ON subsistence_award (person_id) WHERE to_month IS NULL`,
  // The others of a household that was found to be at the edge: their tier, and nothing is paid for it.
  `CREATE TABLE award_edge_member (
     award_id  uuid NOT NULL REFERENCES subsistence_award,
     person_id uuid NOT NULL,
     PRIMARY KEY (award_id, person_id)
   )`,
  `CREATE INDEX award_edge_member_by_person ON award_edge_member (person_id)`,
];
