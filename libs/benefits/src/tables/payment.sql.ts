import { referring } from './referring.js';

/** Whose account the money of a case goes to, and each payment of a roll from the bank's file to the bank's answer. */
export const paymentTables = (cases: string | null): readonly string[] => [
  `CREATE TABLE payee_account (
     id               uuid PRIMARY KEY,
     case_id          uuid NOT NULL${referring(cases)},
     kind             text NOT NULL CHECK (kind IN ('SELF', 'GUARDIAN', 'INSTITUTION')),
     -- Whose account it is when it is a member's own.
     person_id        uuid CHECK ((kind = 'SELF') = (person_id IS NOT NULL)),
     bank             text NOT NULL,
     holder_cipher    bytea NOT NULL,
     number_cipher    bytea NOT NULL,
     number_key       text NOT NULL,
     number_digest    bytea NOT NULL,
     tail             text NOT NULL CHECK (length(tail) = 4),
     authorization_no text CHECK (kind = 'SELF' OR authorization_no IS NOT NULL),
     status           text NOT NULL CHECK (status IN ('PENDING', 'IN_FORCE', 'REPLACED', 'DECLINED')),
     version          integer NOT NULL DEFAULT 1,
     registered_by    text NOT NULL,
     registered_on    date NOT NULL,
     looked_at_by     text,
     looked_at_on     date
   )`,
  `CREATE UNIQUE INDEX one_account_in_force ON payee_account (case_id) WHERE status = 'IN_FORCE'`,
  `CREATE UNIQUE INDEX one_account_pending ON payee_account (case_id) WHERE status = 'PENDING'`,
  'CREATE INDEX payee_account_by_case ON payee_account (case_id, id DESC)',
  `CREATE INDEX payee_account_by_number ON payee_account (number_digest) WHERE status IN ('PENDING', 'IN_FORCE')`,
  `CREATE TABLE award_payment (
     id            uuid PRIMARY KEY,
     roll_id       uuid NOT NULL REFERENCES roll,
     award_id      uuid NOT NULL REFERENCES award,
     household_id  uuid,
     division      text NOT NULL,
     month         date NOT NULL,
     amount        bigint NOT NULL CHECK (amount > 0),
     account_id    uuid REFERENCES payee_account,
     line_no       integer,
     status        text NOT NULL CHECK (status IN ('HELD', 'READY', 'SENT', 'PAID', 'RETURNED', 'REISSUED')),
     held_reason   text,
     return_reason text CHECK (return_reason IN ('WRONG_NAME', 'ACCOUNT_CLOSED', 'FROZEN')),
     answered_on   date,
     correct_by    date,
     adjustment_id uuid REFERENCES award_adjustment,
     version       integer NOT NULL DEFAULT 1,
     CHECK (account_id IS NOT NULL OR status IN ('HELD', 'REISSUED')),
     CHECK ((adjustment_id IS NOT NULL) = (status = 'REISSUED')),
     CONSTRAINT one_payment_a_line UNIQUE (roll_id, award_id),
     CONSTRAINT one_payment_a_number UNIQUE (roll_id, line_no)
   )`,
  'CREATE INDEX award_payment_by_award ON award_payment (award_id, id DESC)',
  // What somebody must see to: sent back by the bank, or never sent.
  `CREATE INDEX award_payment_stuck ON award_payment (correct_by, id) WHERE status IN ('RETURNED', 'HELD')`,
];
