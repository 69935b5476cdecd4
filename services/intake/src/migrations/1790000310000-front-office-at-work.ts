import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the desks need: whom a case waits for, when it turns yellow and red, who handles it, what was warned of and to whom. */
export class FrontOfficeAtWork1790000310000 implements MigrationInterface {
  readonly name = 'FrontOfficeAtWork1790000310000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [columns, orders, marks, ownSteps, assignees, warnings, parameters]) {
      await runner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('Assignments and acknowledged warnings would be lost: restore the database from its backup.');
  }
}

/** `in_work`: somebody or something must still act. `due_sort` puts what has no due day last. Rows of before are put right by rebuild-cases. */
const columns = `
  ALTER TABLE case_view
    ADD COLUMN waiting_for   text[] NOT NULL DEFAULT '{}',
    ADD COLUMN flags         text[] NOT NULL DEFAULT '{}',
    ADD COLUMN due_limit      text,
    ADD COLUMN due_from      date,
    ADD COLUMN decide_by     date,
    ADD COLUMN handled_by    text,
    ADD COLUMN assignee      text,
    ADD COLUMN assignee_role text,
    ADD COLUMN handler       text GENERATED ALWAYS AS (coalesce(assignee, handled_by)) STORED,
    ADD COLUMN handler_gone  boolean NOT NULL DEFAULT false,
    ADD COLUMN in_work       boolean NOT NULL DEFAULT false,
    ADD COLUMN due_sort      date GENERATED ALWAYS AS (coalesce(due_on, date '9999-12-31')) STORED,
    ADD COLUMN yellow_on     date,
    ADD COLUMN red_on        date,
    ADD COLUMN warning       text`;

/** A worklist reads one short range of one index for each division: both orders, for each thing that a list is asked by. */
const orders = `
  CREATE INDEX case_view_work_due      ON case_view (division, due_sort, id) WHERE in_work;
  CREATE INDEX case_view_work_new      ON case_view (division, id DESC) WHERE in_work;
  CREATE INDEX case_view_status_due    ON case_view (division, status, due_sort, id) WHERE in_work;
  CREATE INDEX case_view_status_new    ON case_view (division, status, id DESC) WHERE in_work;
  CREATE INDEX case_view_item_due      ON case_view (division, item, due_sort, id) WHERE in_work;
  CREATE INDEX case_view_item_new      ON case_view (division, item, id DESC) WHERE in_work;
  CREATE INDEX case_view_handler_due   ON case_view (division, handler, due_sort, id) WHERE in_work;
  CREATE INDEX case_view_handler_new   ON case_view (division, handler, id DESC) WHERE in_work;
  CREATE INDEX case_view_warning_due   ON case_view (division, warning, due_sort, id) WHERE in_work AND warning IS NOT NULL;
  CREATE INDEX case_view_warning_new   ON case_view (division, warning, id DESC) WHERE in_work AND warning IS NOT NULL;
  CREATE INDEX case_view_gone_due      ON case_view (division, due_sort, id) WHERE in_work AND handler_gone;
  CREATE INDEX case_view_gone_new      ON case_view (division, id DESC) WHERE in_work AND handler_gone;
  CREATE INDEX case_view_handled       ON case_view (handler, id) WHERE in_work;
  CREATE INDEX case_view_yellow        ON case_view (yellow_on) WHERE in_work AND yellow_on IS NOT NULL;
  CREATE INDEX case_view_received      ON case_view (division, applied_on);
  CREATE INDEX case_view_accepted      ON case_view (division, accepted_on);
  CREATE INDEX case_view_decide_by     ON case_view (division, decide_by)`;

/** Several of a case: the roles it waits for (small letters) and its flags (capitals), while it is in work. */
const marks = `
  CREATE TABLE case_mark (
    case_id  uuid NOT NULL,
    mark     text NOT NULL,
    division text NOT NULL,
    due_sort date NOT NULL,
    PRIMARY KEY (case_id, mark)
  );
  CREATE INDEX case_mark_due ON case_mark (division, mark, due_sort, case_id);
  CREATE INDEX case_mark_new ON case_mark (division, mark, case_id DESC)`;

/**
 * `seq`: 0 for what a service told; above it for steps of the front office itself (warned, acknowledged, assigned), which no event
 * of another service brings back. `account`: the officer who took the step, never shown on the timeline.
 */
const ownSteps = `
  CREATE SEQUENCE case_timeline_seq;
  ALTER TABLE case_timeline
    ADD COLUMN seq bigint NOT NULL DEFAULT 0,
    ADD COLUMN account text,
    DROP CONSTRAINT case_timeline_pkey,
    ADD PRIMARY KEY (case_id, version, seq, what);
  CREATE INDEX case_timeline_by_what ON case_timeline (what, legal_on, case_id)`;

/** Who was given a case, by whom and why (sealed: it may hold names); the newest row is the one in force. Not a lock. */
const assignees = `
  CREATE TABLE case_assignment (
    id            uuid PRIMARY KEY,
    case_id       uuid NOT NULL,
    account       text NOT NULL,
    role          text NOT NULL,
    from_account  text,
    given_by      text NOT NULL,
    given_on      date NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('TAKEN', 'ASSIGNED', 'HANDED_OVER')),
    reason_sealed bytea,
    version       integer NOT NULL,
    CONSTRAINT case_assignment_version UNIQUE (case_id, version)
  )`;

/** One row for each time a limit of a case turned yellow, turned red, or passed; kept for good. */
const warnings = `
  CREATE TABLE case_warning (
    id              uuid PRIMARY KEY,
    case_id         uuid NOT NULL,
    level           text NOT NULL CHECK (level IN ('YELLOW', 'RED', 'OVERDUE')),
    due_limit        text NOT NULL,
    due_on          date NOT NULL,
    turned_on       date NOT NULL,
    division        text NOT NULL,
    item            text NOT NULL,
    escalated_to    text[] NOT NULL,
    acknowledged_on date,
    acknowledged_by text,
    reason_sealed   bytea,
    CONSTRAINT case_warning_once UNIQUE (case_id, due_limit, due_on, level)
  );
  CREATE INDEX case_warning_by_day ON case_warning (division, turned_on)`;

/** The district's own values of the front office's parameters, over the nation's of the YAML. */
const parameters = `
  CREATE TABLE office_parameter (
    division       text NOT NULL,
    key            text NOT NULL,
    effective_from date NOT NULL,
    value          jsonb NOT NULL,
    document_no    text NOT NULL,
    published_by   text NOT NULL,
    PRIMARY KEY (division, key, effective_from)
  )`;
