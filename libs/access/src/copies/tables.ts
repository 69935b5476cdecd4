import type { QueryRunner } from 'typeorm';
import { auditTables } from '../audit/tables.js';

export interface AccessTableChoice {
  /** A copy of the few facts of persons (residents itself needs none). */
  readonly persons?: boolean;
  /** A copy of the working calendar. */
  readonly calendar?: boolean;
  /** A copy of the catalogue of items. */
  readonly items?: boolean;
}

/**
 * For a service's first migration: the copies of officers' posts and of the divisions, which every service needs to know
 * who may see what; the audit trail; and the copies that are asked for. Every copied row keeps the version of its fact
 * and when it was told.
 */
export async function createAccessTables(runner: QueryRunner, choice: AccessTableChoice = {}): Promise<void> {
  await runner.query(officerPost);
  await runner.query(divisionCopy);
  for (const statement of auditTables) await runner.query(statement);
  if (choice.persons) await runner.query(personCopy);
  if (choice.calendar) await runner.query(workingCalendarCopy);
  if (choice.items) await runner.query(serviceItemCopy);
}

const officerPost = `
  CREATE TABLE officer_post (
    post_id     uuid PRIMARY KEY,
    account     text NOT NULL,
    role        text NOT NULL,
    division    text NOT NULL,
    valid_from  date NOT NULL,
    valid_to    date,
    version     bigint NOT NULL,
    source_time timestamptz NOT NULL
  );
  CREATE INDEX officer_post_account ON officer_post (account);
  COMMENT ON TABLE officer_post IS 'copy, told by intake: who holds which post where; valid_to is the last day'`;

// A code is never reused, but a division may be renamed or come under another parent and keep its code: one row for each
// time, the code's rows do not overlap.
const divisionCopy = `
  CREATE TABLE division_copy (
    code            text NOT NULL,
    valid_from      date NOT NULL,
    valid_to        date,
    name            text NOT NULL,
    level           text NOT NULL,
    parent_code     text,
    successor_codes text[] NOT NULL DEFAULT '{}',
    version         bigint NOT NULL,
    source_time     timestamptz NOT NULL,
    PRIMARY KEY (code, valid_from)
  );
  CREATE INDEX division_copy_parent ON division_copy (parent_code);
  -- Without a pending list: reading is by single codes, hundreds at a time, and would walk the list each time.
  CREATE INDEX division_copy_successor ON division_copy USING gin (successor_codes) WITH (fastupdate = off)
    WHERE successor_codes <> '{}';
  COMMENT ON TABLE division_copy IS 'copy, told by place-names: the dated tree; valid_to is the first day without it'`;

const personCopy = `
  CREATE TABLE person_copy (
    person_id          uuid PRIMARY KEY,
    birth_date         date NOT NULL,
    sex                text NOT NULL,
    hukou_division     text,
    residence_division text,
    life_status        text NOT NULL,
    version            bigint NOT NULL,
    source_time        timestamptz NOT NULL
  );
  CREATE INDEX person_copy_hukou ON person_copy (hukou_division);
  CREATE INDEX person_copy_residence ON person_copy (residence_division);
  COMMENT ON TABLE person_copy IS 'copy, told by residents: never a name, never an identity number'`;

const workingCalendarCopy = `
  CREATE TABLE working_calendar_copy (
    year         integer PRIMARY KEY,
    holidays     date[] NOT NULL,
    make_up_days date[] NOT NULL,
    notice_no    text NOT NULL,
    version      bigint NOT NULL,
    source_time  timestamptz NOT NULL
  );
  COMMENT ON TABLE working_calendar_copy IS 'copy, told by intake: a year that is not here is unknown, never assumed'`;

const serviceItemCopy = `
  CREATE TABLE service_item_copy (
    code         text PRIMARY KEY,
    name         text NOT NULL,
    english_name text NOT NULL,
    service      text NOT NULL,
    routing      text NOT NULL,
    open         boolean NOT NULL,
    version      bigint NOT NULL,
    source_time  timestamptz NOT NULL
  );
  COMMENT ON TABLE service_item_copy IS 'copy, told by intake: the catalogue of items'`;
