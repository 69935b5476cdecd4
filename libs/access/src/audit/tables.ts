/**
 * The audit trail. `audit_entry` is written by the business transaction itself; `audit_pending` names what is not yet in
 * the chain; `audit_chain` is written afterwards by one sequencer, so that no business transaction waits for another.
 * The application's role owns none of them, and a trigger refuses it every change of what is written.
 */
export const auditTables: readonly string[] = [
  `CREATE TABLE audit_entry (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at           timestamptz NOT NULL DEFAULT clock_timestamp(),
    legal_date   date NOT NULL,
    actor        text NOT NULL,
    actor_kind   text NOT NULL,
    action       text NOT NULL,
    outcome      text NOT NULL CHECK (outcome IN ('done', 'refused')),
    subject_type text,
    subject_id   text,
    division     text,
    purpose      text,
    trace        text NOT NULL,
    details      jsonb NOT NULL DEFAULT '{}'
  )`,
  'CREATE INDEX audit_entry_subject ON audit_entry (subject_type, subject_id, id)',
  'CREATE INDEX audit_entry_actor ON audit_entry (actor, id)',
  'CREATE TABLE audit_pending (entry_id bigint PRIMARY KEY)',
  `CREATE TABLE audit_chain (
    position   bigint PRIMARY KEY,
    entry_id   bigint NOT NULL UNIQUE,
    previous   bytea NOT NULL,
    hash       bytea NOT NULL,
    chained_at timestamptz NOT NULL DEFAULT clock_timestamp()
  )`,
  `CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'the audit trail is only ever added to' USING ERRCODE = 'insufficient_privilege';
   END $$`,
  ...['audit_entry', 'audit_chain'].flatMap((table) => [
    `CREATE TRIGGER ${table}_stands BEFORE UPDATE OR DELETE ON ${table}
     FOR EACH ROW EXECUTE FUNCTION refuse_audit_change()`,
    `CREATE TRIGGER ${table}_stays BEFORE TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()`,
  ]),
];
