/** Ids made where the rows are made: as those of the application, in the order of time. */
const uuidV7 = `CREATE FUNCTION uuid_v7() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  SELECT encode(set_bit(set_bit(
    overlay(uuid_send(gen_random_uuid())
            placing substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
    52, 1), 53, 1), 'hex')::uuid $$`;

/** A month's roll of one benefit and place; before the adjustments that it takes up. */
export const rollTable: readonly string[] = [
  uuidV7,
  `CREATE TABLE roll (
     id           uuid PRIMARY KEY,
     benefit      text NOT NULL,
     month        date NOT NULL,
     division     text NOT NULL,
     status       text NOT NULL,
     drafted_on   date NOT NULL,
     drafted_by   text NOT NULL,
     -- How many lines, and what they add up to.
     households   integer NOT NULL,
     total_amount bigint NOT NULL,
     version      integer NOT NULL DEFAULT 1,
     -- The divisions that it was drafted for, as the tree stood on that day.
     divisions    text[] NOT NULL DEFAULT '{}',
     checked_on   date, checked_by   text,
     locked_on    date, locked_by    text,
     sent_on      date, sent_by      text,
     settled_on   date,
     discarded_on date, discarded_by text,
     -- Why a month that has passed is drafted late: may hold names, sealed.
     late_reason  bytea,
     file_count   integer,
     file_total   bigint,
     file_digest  text
   )`,
  `CREATE UNIQUE INDEX one_roll_a_month ON roll (benefit, division, month) WHERE status <> 'DISCARDED'`,
  `CREATE INDEX roll_of_month ON roll (month) WHERE status <> 'DISCARDED'`,
];

/** The lines of rolls, who is left out, and holds; after the awards. */
export const lineTables: readonly string[] = [
  // A line may pay arrears for an award that has ended; it never pays less than nothing.
  `CREATE TABLE roll_line (
     roll_id      uuid NOT NULL REFERENCES roll,
     award_id     uuid NOT NULL REFERENCES award,
     household_id uuid,
     month        date NOT NULL,
     amount       bigint NOT NULL,
     arrears      bigint NOT NULL DEFAULT 0 CHECK (arrears >= 0),
     reissued     bigint NOT NULL DEFAULT 0 CHECK (reissued >= 0),
     recovered    bigint NOT NULL DEFAULT 0 CHECK (recovered >= 0),
     payable      bigint NOT NULL GENERATED ALWAYS AS (amount + arrears + reissued - recovered) STORED,
     hold_reason  text,
     held_by      text,
     held_on      date,
     -- May hold names: sealed.
     hold_note    bytea,
     PRIMARY KEY (roll_id, award_id),
     -- Once a month, whichever divisions the rolls are drafted for.
     CONSTRAINT an_award_once_a_month UNIQUE (award_id, month),
     CONSTRAINT roll_line_amount_check CHECK (amount >= 0 AND amount + arrears + reissued > 0),
     CONSTRAINT roll_line_never_pays_below_zero CHECK (payable >= 0),
     CONSTRAINT held_by_somebody CHECK ((hold_reason IS NULL) = (held_by IS NULL) AND (held_by IS NULL) = (held_on IS NULL))
   )`,
  // The lines of a draft that was thrown away: what the next draft is compared with.
  `CREATE TABLE discarded_roll_line (
     roll_id      uuid NOT NULL REFERENCES roll,
     award_id     uuid NOT NULL REFERENCES award,
     household_id uuid,
     payable      bigint NOT NULL,
     PRIMARY KEY (roll_id, award_id)
   )`,
  // Who was in force in that month and is not on the roll, and why: made up for once nothing stands against it.
  `CREATE TABLE roll_left_out (
     roll_id      uuid NOT NULL REFERENCES roll,
     award_id     uuid NOT NULL REFERENCES award,
     household_id uuid,
     month        date NOT NULL,
     reason       text NOT NULL CHECK (reason IN ('SUSPENDED', 'UNDER_REVIEW', 'ON_HOLD')),
     made_up      boolean NOT NULL DEFAULT false,
     PRIMARY KEY (roll_id, award_id)
   )`,
  `CREATE INDEX roll_left_out_open ON roll_left_out (award_id, month) WHERE NOT made_up AND reason <> 'SUSPENDED'`,
  // What was settled for a month of an award: by a roll that is locked, or by making up for having been left out of one. A draft
  // settles nothing: it is drafted anew.
  `CREATE VIEW award_month_paid AS
     SELECT l.award_id, l.month, l.amount
       FROM roll_line l JOIN roll r ON r.id = l.roll_id
      WHERE r.status IN ('LOCKED', 'SENT', 'SETTLED')
     UNION ALL
     SELECT o.award_id, o.month, 0 FROM roll_left_out o WHERE o.made_up`,
  `CREATE TABLE award_hold (
     id          uuid PRIMARY KEY,
     award_id    uuid NOT NULL REFERENCES award,
     reason      text NOT NULL,
     note        bytea,
     from_month  date NOT NULL,
     to_month    date CHECK (to_month >= from_month),
     placed_by   text NOT NULL,
     placed_on   date NOT NULL,
     released_by text,
     released_on date
   )`,
  `CREATE UNIQUE INDEX one_hold_an_award ON award_hold (award_id) WHERE released_on IS NULL`,
];
