import { createAccessTables } from '@yimen/access';
import { createEventTables } from '@yimen/events';
import { createServiceTables } from '@yimen/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The front office: visits, officers and posts, the working calendar, and the projection of cases that other services tell of. */
export class FrontOffice1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createServiceTables(runner);
    await createEventTables(runner);
    await createAccessTables(runner, { persons: true });
    await runner.query(officers);
    await runner.query(calendar);
    await runner.query(visits);
    await runner.query(households);
    await runner.query(cases);
    await runner.query(items);
  }

  async down(): Promise<void> {
    throw new Error('A first migration is not undone: restore the database from its backup.');
  }
}

/** valid_to is the last day; a post that ends before it began was never held. The database itself refuses the same role twice at one time in one place (post_no_overlap). */
const officers = `
  CREATE EXTENSION IF NOT EXISTS btree_gist;
  CREATE TABLE officer (
    account      text PRIMARY KEY CHECK (account ~ '^[a-z0-9][a-z0-9._-]{2,63}$'),
    name         text NOT NULL,
    appointed_on date NOT NULL,
    appointed_by text NOT NULL
  );
  CREATE TABLE post (
    id           uuid PRIMARY KEY,
    account      text NOT NULL REFERENCES officer,
    role         text NOT NULL,
    division     text NOT NULL,
    valid_from   date NOT NULL,
    valid_to     date CHECK (valid_to >= valid_from - 1),
    ended_reason text,
    version      integer NOT NULL,
    CONSTRAINT post_no_overlap
      EXCLUDE USING gist (account WITH =, role WITH =, division WITH =, daterange(valid_from, valid_to + 1) WITH &&)
  );
  CREATE INDEX post_by_account ON post (account, id);
  CREATE INDEX post_by_division ON post (division, account)`;

/** Every version is kept: a deadline computed by an earlier one must be explainable years later. */
const calendar = `
  CREATE TABLE working_calendar (
    year         integer NOT NULL,
    version      integer NOT NULL,
    holidays     date[] NOT NULL,
    make_up_days date[] NOT NULL,
    notice_no    text NOT NULL,
    published_on date NOT NULL,
    published_by text NOT NULL,
    PRIMARY KEY (year, version)
  )`;

/**
 * `division` is the street that accepts, `registered_in` where it was written down (a village's worker helps). The reason is
 * what people said in their own words: it may hold names, so it is sealed.
 */
const visits = `
  CREATE SEQUENCE visit_serial MINVALUE 1 MAXVALUE 999999 CYCLE;
  CREATE TABLE visit (
    id            uuid PRIMARY KEY,
    number        text NOT NULL CONSTRAINT visit_number UNIQUE,
    applicant     uuid NOT NULL,
    subjects      uuid[] NOT NULL,
    division      text NOT NULL,
    registered_in text NOT NULL,
    opened_on     date NOT NULL,
    reason_sealed bytea NOT NULL,
    channel       text NOT NULL,
    on_behalf_of  text,
    officer       text,
    items         text[] NOT NULL,
    suggestions   jsonb NOT NULL
  );
  CREATE INDEX visit_by_division ON visit (division, id DESC);
  CREATE INDEX visit_by_applicant ON visit (applicant, id DESC)`;

/** Who lives together, as residents tells it: ids only. */
const households = `
  CREATE TABLE household_copy (
    household_id uuid PRIMARY KEY,
    version      integer NOT NULL
  );
  CREATE TABLE household_member_copy (
    household_id uuid NOT NULL REFERENCES household_copy,
    person_id    uuid NOT NULL,
    joined_on    date NOT NULL,
    left_on      date,
    PRIMARY KEY (household_id, person_id, joined_on)
  );
  CREATE INDEX household_member_by_person ON household_member_copy (person_id)`;

/** One index a filter, each ending in the id by which the list is ordered (UUIDv7: newest first). */
const cases = `
  CREATE TABLE case_view (
    id           uuid PRIMARY KEY,
    number       text NOT NULL CONSTRAINT case_view_number UNIQUE,
    item         text NOT NULL,
    status       text NOT NULL,
    division     text NOT NULL,
    applicant    uuid NOT NULL,
    household_id uuid NOT NULL,
    intake_id    uuid NOT NULL,
    applied_on   date NOT NULL,
    accepted_on  date,
    due_on       date,
    version      integer NOT NULL
  );
  CREATE INDEX case_view_by_division ON case_view (division, id DESC);
  CREATE INDEX case_view_by_status ON case_view (status, division, id DESC);
  CREATE INDEX case_view_by_item ON case_view (item, id DESC);
  CREATE INDEX case_view_by_applicant ON case_view (applicant, id DESC);
  CREATE INDEX case_view_by_household ON case_view (household_id, id DESC);
  CREATE INDEX case_view_by_intake ON case_view (intake_id, id DESC);
  CREATE INDEX case_view_by_due ON case_view (due_on, id DESC) WHERE due_on IS NOT NULL;
  CREATE TABLE case_timeline (
    case_id  uuid NOT NULL,
    version  integer NOT NULL,
    what     text NOT NULL,
    happened timestamptz NOT NULL,
    legal_on date NOT NULL,
    role     text NOT NULL,
    PRIMARY KEY (case_id, version, what)
  )`;

/** Which version of each item of the catalogue has been told. */
const items = `
  CREATE TABLE item_told (
    code    text PRIMARY KEY,
    version integer NOT NULL
  )`;
