import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Couples before a registrar, the questions put to the national network for them, and what households say of who is kin to whom. */
export class Sittings1790000600100 implements MigrationInterface {
  readonly name = 'Sittings1790000600100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was decided at a sitting is kept (domain §6.5): it is not dropped.');
  }
}

const statements = [
  `CREATE TABLE marriage_sitting (
     id             uuid PRIMARY KEY,
     number         text NOT NULL UNIQUE,
     registry       text NOT NULL,
     division       text NOT NULL,
     party_a        uuid NOT NULL,
     party_b        uuid NOT NULL,
     status         text NOT NULL,
     opened_on      date NOT NULL,
     opened_by      text NOT NULL,
     -- Codes and days only: sexes and births, declarations, the network's answer, proofs, the refusal.
     facts          jsonb NOT NULL,
     act_id         uuid REFERENCES register_act,
     -- Names, numbers, the numbers of proofs.
     content_sealed bytea NOT NULL,
     version        integer NOT NULL,
     CHECK (party_a <> party_b)
   )`,
  'CREATE INDEX marriage_sitting_of_division ON marriage_sitting (division, id)',
  `CREATE INDEX marriage_sitting_waiting ON marriage_sitting (id) WHERE status = 'DECLARED'`,
  `CREATE TABLE network_question (
     id         uuid PRIMARY KEY,
     sitting_id uuid NOT NULL REFERENCES marriage_sitting,
     asked_on   date NOT NULL
   )`,
  `CREATE TABLE kin_household (
     household_id uuid PRIMARY KEY,
     version      bigint NOT NULL,
     members      jsonb NOT NULL
   )`,
  'CREATE INDEX kin_household_members ON kin_household USING gin (members jsonb_path_ops)',
];
