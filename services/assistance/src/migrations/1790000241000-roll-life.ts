import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The roll from the draft over its second pair of eyes to the lock; what is held, and who is left out and why. */
export class RollLife1790000241000 implements MigrationInterface {
  readonly name = 'RollLife1790000241000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error(
      'A discarded roll cannot stand beside another of its month again: restore the database from its backup.',
    );
  }
}

const statements = [
  // Ids made where the rows are made: as those of the application, in the order of time.
  `CREATE FUNCTION uuid_v7() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
     SELECT encode(set_bit(set_bit(
       overlay(uuid_send(gen_random_uuid())
               placing substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
       52, 1), 53, 1), 'hex')::uuid $$`,

  `ALTER TABLE subsistence_roll
     ADD COLUMN version     integer NOT NULL DEFAULT 1,
     -- The divisions that it was drafted for, as the tree stood on that day.
     ADD COLUMN divisions   text[] NOT NULL DEFAULT '{}',
     ADD COLUMN checked_on  date, ADD COLUMN checked_by   text,
     ADD COLUMN locked_on   date, ADD COLUMN locked_by    text,
     ADD COLUMN sent_on     date, ADD COLUMN sent_by      text,
     ADD COLUMN settled_on  date,
     ADD COLUMN discarded_on date, ADD COLUMN discarded_by text,
     -- Why a month that has passed is drafted late: may hold names, sealed.
     ADD COLUMN late_reason bytea,
     DROP CONSTRAINT one_roll_a_month`,
  `CREATE UNIQUE INDEX one_roll_a_month ON subsistence_roll (division, month) WHERE status <> 'DISCARDED'`,
  `CREATE INDEX subsistence_roll_of_month ON subsistence_roll (month) WHERE status <> 'DISCARDED'`,

  `ALTER TABLE roll_line
     ADD COLUMN hold_reason text,
     ADD COLUMN held_by     text,
     ADD COLUMN held_on     date,
     -- May hold names: sealed.
     ADD COLUMN hold_note   bytea,
     ADD CONSTRAINT held_by_somebody CHECK ((hold_reason IS NULL) = (held_by IS NULL) AND (held_by IS NULL) = (held_on IS NULL))`,
  // The lines of a draft that was thrown away: what the next draft is compared with.
  `CREATE TABLE discarded_roll_line (
     roll_id      uuid NOT NULL REFERENCES subsistence_roll,
     award_id     uuid NOT NULL REFERENCES subsistence_award,
     household_id uuid NOT NULL,
     payable      bigint NOT NULL,
     PRIMARY KEY (roll_id, award_id)
   )`,
  // Who was in force in that month and is not on the roll, and why: made up for once nothing stands against it.
  `CREATE TABLE roll_left_out (
     roll_id      uuid NOT NULL REFERENCES subsistence_roll,
     award_id     uuid NOT NULL REFERENCES subsistence_award,
     household_id uuid NOT NULL,
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
       FROM roll_line l JOIN subsistence_roll r ON r.id = l.roll_id
      WHERE r.status IN ('LOCKED', 'SENT', 'SETTLED')
     UNION ALL
     SELECT o.award_id, o.month, 0 FROM roll_left_out o WHERE o.made_up`,

  `CREATE TABLE award_hold (
     id          uuid PRIMARY KEY,
     award_id    uuid NOT NULL REFERENCES subsistence_award,
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
