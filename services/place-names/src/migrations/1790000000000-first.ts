import { createAccessTables } from '@yimen/access';
import { createEventTables } from '@yimen/events';
import { createServiceTables } from '@yimen/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The catalogue: a code stands once and for ever; the names it had and who took its place stand beside it. */
export class First1790000000000 implements MigrationInterface {
  readonly name = 'First1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    await createServiceTables(runner);
    await createEventTables(runner);
    await createAccessTables(runner);
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE division_change, former_name, division_succession, division');
  }
}

const statements = [
  `CREATE TABLE division (
     code           text PRIMARY KEY CHECK (code ~ '^[0-9]{6}([0-9]{3}){0,2}$'),
     name           text NOT NULL,
     name_since     date NOT NULL,
     level          text NOT NULL CHECK (level IN ('COUNTRY','PROVINCE','CITY','COUNTY','TOWNSHIP','VILLAGE')),
     kind           text NOT NULL CHECK (kind IN ('ADMINISTRATIVE','STATISTICAL')),
     -- No foreign key: a parent is never deleted (trigger below), and checking 100,000 of them would double the first load.
     parent_code    text,
     ancestor_codes text[] NOT NULL,
     valid_from     date NOT NULL,
     valid_to       date CHECK (valid_to >= valid_from),
     dates_exact    boolean NOT NULL,
     version        integer NOT NULL CHECK (version >= 1),
     CHECK ((parent_code IS NULL) = (level = 'COUNTRY')),
     CHECK (name_since >= valid_from)
   )`,
  'CREATE INDEX division_parent ON division (parent_code, code)',
  'CREATE INDEX division_level ON division (level, code)',
  // Prefix search. A trigram index helps from three characters on; most searches here have two, and a prefix is a range.
  'CREATE INDEX division_name ON division (name text_pattern_ops)',
  `CREATE TABLE former_name (
     code       text NOT NULL REFERENCES division,
     name       text NOT NULL,
     valid_from date NOT NULL,
     valid_to   date NOT NULL CHECK (valid_to > valid_from),
     PRIMARY KEY (code, valid_from)
   )`,
  'CREATE INDEX former_name_name ON former_name (name text_pattern_ops)',
  `CREATE TABLE division_succession (
     predecessor text NOT NULL REFERENCES division,
     successor   text NOT NULL REFERENCES division,
     PRIMARY KEY (predecessor, successor),
     CHECK (predecessor <> successor)
   )`,
  'CREATE INDEX division_succession_successor ON division_succession (successor)',
  // The documents by which each change was approved: added to, never changed.
  `CREATE TABLE division_change (
     id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     code        text NOT NULL REFERENCES division,
     kind        text NOT NULL CHECK (kind IN ('established','renamed','abolished','succeeded')),
     effective   date NOT NULL,
     document_no text NOT NULL,
     recorded_by text NOT NULL,
     recorded_on date NOT NULL,
     recorded_at timestamptz NOT NULL DEFAULT now()
   )`,
  'CREATE INDEX division_change_code ON division_change (code, id)',
  // A code that was ever given stays: not even a slip of the application may take it back.
  `CREATE FUNCTION refuse_code_removal() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'a division code is kept for ever' USING ERRCODE = 'restrict_violation';
   END $$`,
  `CREATE TRIGGER division_code_stays BEFORE DELETE ON division
     FOR EACH ROW EXECUTE FUNCTION refuse_code_removal()`,
  `CREATE TRIGGER division_code_is_fixed BEFORE UPDATE OF code, parent_code, ancestor_codes, level ON division
     FOR EACH ROW EXECUTE FUNCTION refuse_code_removal()`,
];
