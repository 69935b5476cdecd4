import { referring } from './referring.js';

/** 追缴台账: what was paid too much, how it is to come back, and every line that brought some of it back. */
export const claimTables = (cases: string | null): readonly string[] => [
  `CREATE TABLE recovery_claim (
     id           uuid PRIMARY KEY,
     award_id     uuid NOT NULL REFERENCES award,
     case_id      uuid NOT NULL${referring(cases)},
     household_id uuid,
     division     text NOT NULL,
     cause        text NOT NULL,
     status       text NOT NULL CHECK (status IN ('OPENED', 'DECIDED', 'SETTLED')),
     opened_on    date NOT NULL,
     settled_on   date,
     claimed      bigint NOT NULL CHECK (claimed > 0),
     repaid       bigint NOT NULL CHECK (repaid >= 0),
     waived       bigint NOT NULL CHECK (waived >= 0),
     -- The ledger's own law, kept by the database too: never less than nothing is owed.
     balance      bigint NOT NULL GENERATED ALWAYS AS (claimed - repaid - waived) STORED,
     -- The nearest day by which something is owed at the counter.
     next_due_on  date,
     decision     jsonb,
     version      integer NOT NULL,
     CONSTRAINT recovery_never_below_nothing CHECK (balance >= 0),
     CHECK ((status = 'SETTLED') = (balance = 0) AND (status = 'SETTLED') = (settled_on IS NOT NULL))
   )`,
  // One claim an award and cause, until it is decided; what is found later begins another.
  `CREATE UNIQUE INDEX one_undecided_claim ON recovery_claim (award_id, cause) WHERE status = 'OPENED'`,
  'CREATE INDEX recovery_claim_by_division ON recovery_claim (division, id DESC)',
  'CREATE INDEX recovery_claim_by_household ON recovery_claim (household_id, id DESC)',
  'CREATE INDEX recovery_claim_by_award ON recovery_claim (award_id, id)',
  'CREATE INDEX recovery_claim_by_case ON recovery_claim (case_id, id)',
  `CREATE INDEX recovery_claim_due ON recovery_claim (next_due_on) WHERE status = 'DECIDED'`,
  `CREATE TABLE recovery_item (
     claim_id uuid NOT NULL REFERENCES recovery_claim,
     award_id uuid NOT NULL REFERENCES award,
     month    date NOT NULL,
     source   text NOT NULL,
     amount   bigint NOT NULL CHECK (amount > 0),
     PRIMARY KEY (claim_id, month, source)
   )`,
  'CREATE INDEX recovery_item_by_month ON recovery_item (award_id, month)',
];

export const ledgerTables: readonly string[] = [
  `CREATE TABLE recovery_instalment (
     claim_id    uuid NOT NULL REFERENCES recovery_claim,
     ordinal     integer NOT NULL,
     due_on      date,
     month       date,
     amount      bigint NOT NULL CHECK (amount > 0),
     paid        bigint NOT NULL CHECK (paid >= 0 AND paid <= amount),
     cancelled   boolean NOT NULL,
     reminded_on date,
     PRIMARY KEY (claim_id, ordinal),
     CHECK ((due_on IS NULL) <> (month IS NULL))
   )`,
  // Which adjustment of a roll keeps back for which claim.
  `CREATE TABLE recovery_deduction (
     adjustment_id uuid PRIMARY KEY REFERENCES award_adjustment,
     claim_id      uuid NOT NULL REFERENCES recovery_claim,
     month         date NOT NULL
   )`,
  'CREATE INDEX recovery_deduction_by_claim ON recovery_deduction (claim_id)',
  `CREATE TABLE recovery_entry (
     id         uuid PRIMARY KEY,
     claim_id   uuid NOT NULL REFERENCES recovery_claim,
     kind       text NOT NULL CHECK (kind IN ('COUNTER', 'ROLL', 'SET_OFF', 'WAIVED')),
     amount     bigint NOT NULL CHECK (amount > 0),
     on_day     date NOT NULL,
     reference  text NOT NULL,
     by_account text NOT NULL
   )`,
  'CREATE INDEX recovery_entry_by_claim ON recovery_entry (claim_id, id)',
  // A receipt counts once; a roll's deduction counts once.
  `CREATE UNIQUE INDEX a_receipt_counts_once ON recovery_entry (claim_id, reference) WHERE kind = 'COUNTER'`,
  `CREATE UNIQUE INDEX a_deduction_counts_once ON recovery_entry (reference) WHERE kind = 'ROLL'`,
  // Why it was decided or let off, and what the payee said: may hold names, so sealed.
  `CREATE TABLE recovery_text (
     claim_id uuid NOT NULL REFERENCES recovery_claim,
     ordinal  integer NOT NULL,
     kind     text NOT NULL CHECK (kind IN ('REASON', 'OPINION', 'WRITE_OFF')),
     cipher   bytea NOT NULL,
     PRIMARY KEY (claim_id, ordinal)
   )`,
  `CREATE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN RAISE EXCEPTION 'recovery_entry is append-only'; END $$`,
  `CREATE TRIGGER recovery_entry_is_append_only BEFORE UPDATE OR DELETE ON recovery_entry
   FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change()`,
];
