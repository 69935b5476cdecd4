import { createCaseSerial } from '@yimen/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register: acts that nobody changes, and the bonds folded from them, of which the database keeps one a person at a time. */
export class Register1790000600000 implements MigrationInterface {
  readonly name = 'Register1790000600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createCaseSerial);
    for (const statement of [...acts, ...bonds, ...qualifications]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The register is kept for ever (domain §6.5): it is not dropped.');
  }
}

const acts = [
  `CREATE TABLE register_act (
     id             uuid PRIMARY KEY,
     seq            bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
     kind           text NOT NULL,
     record_no      text NOT NULL UNIQUE,
     party_a        uuid NOT NULL,
     party_b        uuid,
     about          uuid REFERENCES register_act,
     person_id      uuid,
     effective_on   date NOT NULL,
     recorded_on    date NOT NULL,
     recorded_at    timestamptz NOT NULL,
     source         text NOT NULL CHECK (source IN ('LOCAL', 'NATIONAL')),
     registry_code  text,
     division       text NOT NULL,
     registrar      text NOT NULL,
     registrar_role text NOT NULL,
     certificate_no text UNIQUE,
     basis          text,
     content_sealed bytea,
     CHECK (party_a <> party_b),
     CHECK (person_id IN (party_a, party_b)),
     CHECK (about <> id)
   )`,
  'CREATE INDEX register_act_of_party_a ON register_act (party_a)',
  'CREATE INDEX register_act_of_party_b ON register_act (party_b) WHERE party_b IS NOT NULL',
  'CREATE INDEX register_act_about ON register_act (about) WHERE about IS NOT NULL',
  'CREATE INDEX register_act_of_registry ON register_act (division, id)',
  `CREATE FUNCTION refuse_act_change() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN RAISE EXCEPTION 'register_act is append-only: record another act about it'; END $$`,
  `CREATE TRIGGER register_act_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON register_act
   FOR EACH STATEMENT EXECUTE FUNCTION refuse_act_change()`,
];

// One marriage at a time (民法典第一千零四十一条): not two windows, not a request sent twice, not a mistake of ours gets past this.
const bonds = [
  `CREATE TABLE marriage_bond (
     person_id uuid NOT NULL,
     act_id    uuid NOT NULL REFERENCES register_act,
     during    daterange NOT NULL CHECK (NOT isempty(during)),
     CONSTRAINT one_marriage_at_a_time EXCLUDE USING gist (person_id WITH =, during WITH &&)
   )`,
  'CREATE INDEX marriage_bond_of_act ON marriage_bond (act_id)',
];

const qualifications = [
  `CREATE TABLE registrar_qualification (
     id            uuid PRIMARY KEY,
     account       text NOT NULL,
     division      text NOT NULL,
     trained_on    date NOT NULL,
     examined_on   date NOT NULL,
     valid_from    date NOT NULL,
     valid_to      date NOT NULL,
     ended_on      date,
     ended_because text,
     registered_by text NOT NULL,
     registered_on date NOT NULL,
     version       integer NOT NULL,
     CHECK (trained_on <= examined_on AND examined_on <= valid_from AND valid_from <= valid_to),
     CONSTRAINT one_qualification_at_a_time EXCLUDE USING gist (
       account WITH =, daterange(valid_from, LEAST(valid_to, ended_on - 1), '[]') WITH &&)
       WHERE (ended_on IS NULL OR ended_on > valid_from)
   )`,
  'CREATE INDEX registrar_qualification_of_division ON registrar_qualification (division, id)',
];
