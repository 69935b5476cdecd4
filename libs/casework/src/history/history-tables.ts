/**
 * The history of what a service decides about, for a migration: every step with who took it. `of` is the table of the subject; the
 * column that names it is called `case_id` in every service. Without it the history is of things of several tables, and nothing is referred
 * to. History is only ever added to: nobody changes or removes it, nor by mistake.
 */
export function createHistoryTable(of?: string): string[] {
  return [
    `CREATE TABLE case_history (
       id uuid PRIMARY KEY,
       case_id uuid NOT NULL ${of === undefined ? '' : `REFERENCES ${of}`},
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
    ...historyIsAppendOnly,
  ];
}

/** What refuses a change of the history, whoever asks. */
export const historyIsAppendOnly: readonly string[] = [
  `CREATE FUNCTION refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN RAISE EXCEPTION 'case_history is append-only'; END $$`,
  `CREATE TRIGGER case_history_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_history
   FOR EACH STATEMENT EXECUTE FUNCTION refuse_history_change()`,
];
