/** The tables of this service, each statement with the reason for what is not obvious in it. */
export const tables: readonly string[] = [
  // Numbers are minted from a sequence, not from a counter row: two windows never wait for each other (gaps are allowed).
  `CREATE SEQUENCE case_serial MINVALUE 1 MAXVALUE 999999 CYCLE`,

  `CREATE TABLE subsistence_case (
     id uuid PRIMARY KEY,
     number text NOT NULL CONSTRAINT case_number_is_unique UNIQUE,
     item text NOT NULL,
     status text NOT NULL,
     -- Held from the application to its end or to the end of the award: see the two constraints below.
     open boolean NOT NULL,
     division text NOT NULL,
     applicant uuid NOT NULL,
     household_id uuid NOT NULL,
     intake_id uuid NOT NULL,
     applied_on date NOT NULL,
     accepted_on date,
     due_on date,
     notice_ends_on date,
     check_conclusion text,
     rule_version text NOT NULL,
     version integer NOT NULL,
     content jsonb NOT NULL
   )`,
  // 一户一案: the database refuses the second application, also when two windows send it at the same moment.
  `CREATE UNIQUE INDEX one_open_case_a_household ON subsistence_case (household_id) WHERE open`,
  `CREATE INDEX subsistence_case_by_division ON subsistence_case (division, id DESC)`,
  `CREATE INDEX subsistence_case_by_status ON subsistence_case (status, id DESC)`,
  `CREATE INDEX subsistence_case_by_applicant ON subsistence_case (applicant, id DESC)`,
  `CREATE INDEX subsistence_case_by_household ON subsistence_case (household_id, id DESC)`,
  `CREATE INDEX subsistence_case_due ON subsistence_case (due_on) WHERE open AND due_on IS NOT NULL`,
  `CREATE INDEX subsistence_case_on_notice ON subsistence_case (notice_ends_on) WHERE status = 'PUBLICIZED'`,

  `CREATE TABLE case_member (
     case_id uuid NOT NULL REFERENCES subsistence_case,
     person_id uuid NOT NULL,
     ordinal integer NOT NULL,
     -- A member who is declared not to be counted may be a member elsewhere, so holds nothing.
     open boolean NOT NULL,
     details jsonb NOT NULL,
     PRIMARY KEY (case_id, person_id)
   )`,
  // 一人一案
  `CREATE UNIQUE INDEX one_open_case_a_person ON case_member (person_id) WHERE open`,
  `CREATE INDEX case_member_by_person ON case_member (person_id, case_id DESC)`,

  `CREATE TABLE case_deadline (
     case_id uuid NOT NULL REFERENCES subsistence_case,
     name text NOT NULL,
     ordinal integer NOT NULL,
     started_on date NOT NULL,
     due_on date,
     provisional_due_on date,
     met_on date,
     details jsonb NOT NULL,
     PRIMARY KEY (case_id, name)
   )`,
  // What a published or changed calendar must look at again.
  `CREATE INDEX case_deadline_running ON case_deadline (started_on) WHERE met_on IS NULL`,

  `CREATE TABLE case_history (
     id uuid PRIMARY KEY,
     case_id uuid NOT NULL REFERENCES subsistence_case,
     version integer NOT NULL,
     at timestamptz NOT NULL,
     legal_date date NOT NULL,
     action text NOT NULL,
     status text NOT NULL,
     actor_kind text NOT NULL,
     actor text NOT NULL,
     actor_role text,
     reason_code text,
     rule_version text NOT NULL,
     details jsonb NOT NULL DEFAULT '{}'::jsonb
   )`,
  `CREATE INDEX case_history_by_case ON case_history (case_id, id)`,

  `CREATE TABLE check_request (
     id uuid PRIMARY KEY,
     case_id uuid NOT NULL REFERENCES subsistence_case,
     source text NOT NULL,
     person_ids uuid[] NOT NULL,
     consent_ids uuid[] NOT NULL,
     status text NOT NULL,
     asked_on date NOT NULL,
     answer_by date NOT NULL,
     answered_on date,
     data_date date,
     items jsonb NOT NULL DEFAULT '[]'::jsonb,
     CONSTRAINT one_request_a_source UNIQUE (case_id, source)
   )`,
  `CREATE INDEX check_request_waiting ON check_request (answer_by) WHERE status = 'ASKED'`,

  `CREATE TABLE decision_document (
     case_id uuid PRIMARY KEY REFERENCES subsistence_case,
     number text NOT NULL CONSTRAINT document_number_is_unique UNIQUE,
     title text NOT NULL,
     -- Holds names: encrypted, key id in the ciphertext.
     text_cipher bytea NOT NULL
   )`,

  `CREATE TABLE subsistence_award (
     id uuid PRIMARY KEY,
     case_id uuid NOT NULL CONSTRAINT one_award_a_case UNIQUE REFERENCES subsistence_case,
     household_id uuid NOT NULL,
     division text NOT NULL,
     from_month date NOT NULL,
     to_month date,
     status text NOT NULL,
     member_count integer NOT NULL,
     -- What the amount is computed from, so that a new standard recomputes it without the case.
     basis jsonb NOT NULL,
     version integer NOT NULL
   )`,
  `CREATE UNIQUE INDEX one_award_in_force_a_household ON subsistence_award (household_id) WHERE to_month IS NULL`,
  `CREATE INDEX subsistence_award_by_division ON subsistence_award (division, id)`,
  `CREATE TABLE award_member (
     award_id uuid NOT NULL REFERENCES subsistence_award,
     person_id uuid NOT NULL,
     PRIMARY KEY (award_id, person_id)
   )`,
  `CREATE INDEX award_member_by_person ON award_member (person_id)`,
  `CREATE TABLE award_amount (
     award_id uuid NOT NULL REFERENCES subsistence_award,
     from_month date NOT NULL,
     amount bigint NOT NULL CHECK (amount >= 0),
     reason text NOT NULL,
     source text,
     PRIMARY KEY (award_id, from_month)
   )`,
  // What a standard that reaches back makes due (or overpaid) for months that are on a roll already: never a silent edit.
  `CREATE TABLE award_arrears (
     award_id uuid NOT NULL REFERENCES subsistence_award,
     month date NOT NULL,
     amount bigint NOT NULL CHECK (amount <> 0),
     source text NOT NULL,
     found_on date NOT NULL,
     PRIMARY KEY (award_id, month, source)
   )`,

  `CREATE TABLE district_parameter (
     id uuid PRIMARY KEY,
     key text NOT NULL,
     division text NOT NULL,
     value jsonb NOT NULL,
     unit text NOT NULL,
     effective_from date NOT NULL,
     document_no text NOT NULL,
     published_by text NOT NULL,
     published_on date NOT NULL,
     CONSTRAINT one_standard_a_date UNIQUE (division, key, effective_from)
   )`,

  `CREATE TABLE subsistence_roll (
     id uuid PRIMARY KEY,
     month date NOT NULL,
     division text NOT NULL,
     status text NOT NULL,
     drafted_on date NOT NULL,
     drafted_by text NOT NULL,
     households integer NOT NULL,
     total_amount bigint NOT NULL,
     CONSTRAINT one_roll_a_month UNIQUE (division, month)
   )`,
  `CREATE TABLE roll_line (
     roll_id uuid NOT NULL REFERENCES subsistence_roll,
     award_id uuid NOT NULL REFERENCES subsistence_award,
     household_id uuid NOT NULL,
     month date NOT NULL,
     amount bigint NOT NULL CHECK (amount > 0),
     PRIMARY KEY (roll_id, award_id),
     -- 一户一月一次, whichever divisions the rolls are drafted for.
     CONSTRAINT an_award_once_a_month UNIQUE (award_id, month)
   )`,

  // Copies of what other services tell; the newest version of each subject stays.
  `CREATE TABLE household_copy (
     household_id uuid PRIMARY KEY,
     version integer NOT NULL,
     division text NOT NULL,
     members jsonb NOT NULL
   )`,
  `CREATE TABLE consent_copy (
     consent_id uuid PRIMARY KEY,
     person_id uuid NOT NULL,
     scopes text[] NOT NULL,
     purpose text NOT NULL,
     valid_from date NOT NULL,
     valid_until date NOT NULL,
     withdrawn_on date,
     version integer NOT NULL
   )`,
  `CREATE INDEX consent_copy_by_person ON consent_copy (person_id)`,
];

/** History is only ever added to: the application's role may not change or remove it, nor may anybody by mistake. */
export const historyIsAppendOnly: readonly string[] = [
  `CREATE FUNCTION refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN RAISE EXCEPTION 'case_history is append-only'; END $$`,
  `CREATE TRIGGER case_history_is_append_only BEFORE UPDATE OR DELETE ON case_history
   FOR EACH STATEMENT EXECUTE FUNCTION refuse_history_change()`,
];
