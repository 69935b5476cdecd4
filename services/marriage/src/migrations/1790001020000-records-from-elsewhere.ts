import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registrations of other registries that somebody asks to have in the register, and what the national network says of each. */
export class RecordsFromElsewhere1790001020000 implements MigrationInterface {
  readonly name = 'RecordsFromElsewhere1790001020000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('By what a record came into the register is kept (domain §6.5): it is not dropped.');
  }
}

const statements = [
  `CREATE TABLE record_entry (
     id             uuid PRIMARY KEY,
     number         text NOT NULL UNIQUE,
     registry       text NOT NULL,
     division       text NOT NULL,
     kind           text NOT NULL CHECK (kind IN ('MARRIAGE', 'DIVORCE')),
     party_a        uuid NOT NULL,
     party_b        uuid,
     status         text NOT NULL CHECK (status IN ('ASKED', 'ENTERED', 'NOT_ENTERED')),
     entered_on     date NOT NULL,
     entered_by     text NOT NULL,
     -- Codes, days, the certificate's number and the network's answer.
     facts          jsonb NOT NULL,
     act_id         uuid UNIQUE REFERENCES register_act,
     -- The registry that registered it; the name of a spouse whom nobody here knows.
     content_sealed bytea NOT NULL,
     version        integer NOT NULL,
     CHECK (party_a <> party_b),
     CHECK ((status = 'ENTERED') = (act_id IS NOT NULL))
   )`,
  'CREATE INDEX record_entry_of_division ON record_entry (division, id)',
  'CREATE INDEX record_entry_of_party_a ON record_entry (party_a)',
  'CREATE INDEX record_entry_of_party_b ON record_entry (party_b) WHERE party_b IS NOT NULL',
];
