import { referring } from './referring.js';

/**
 * The tables of awards. `cases` is the table of the service's cases: an award is granted by one of them. A service adds columns of
 * its own to `award` (what the amount is computed from, who is counted) in its own migration; a unique index that says of whom
 * one award may be in force is its own to make as well.
 */
export const awardTables = (cases: string | null): readonly string[] => [
  `CREATE TABLE award (
     id           uuid PRIMARY KEY,
     -- Which benefit it is: a code of the exclusion matrix.
     benefit      text NOT NULL,
     case_id      uuid NOT NULL${referring(cases)},
     -- Who is paid: a household, a person, or a person as one of a household.
     household_id uuid,
     person_id    uuid,
     division     text NOT NULL,
     from_month   date NOT NULL,
     to_month     date,
     status       text NOT NULL,
     -- Pays shares of an old amount until its end: a new standard does not recompute it.
     fading       boolean NOT NULL DEFAULT false,
     end_reason   text,
     version      integer NOT NULL,
     CONSTRAINT an_award_is_somebodys CHECK (household_id IS NOT NULL OR person_id IS NOT NULL)
   )`,
  'CREATE INDEX award_by_division ON award (division, id)',
  'CREATE INDEX award_by_case ON award (case_id)',
  'CREATE INDEX award_by_household ON award (household_id, from_month)',
  'CREATE INDEX award_by_person ON award (person_id, from_month) WHERE person_id IS NOT NULL',
  'CREATE INDEX award_by_last_month ON award (to_month) WHERE to_month IS NOT NULL',
  `CREATE TABLE award_amount (
     award_id   uuid NOT NULL REFERENCES award,
     from_month date NOT NULL,
     amount     bigint NOT NULL CHECK (amount >= 0),
     reason     text NOT NULL,
     source     text,
     PRIMARY KEY (award_id, from_month)
   )`,
  // Months in which an award is not paid. Which months is a period of its own: the award's status says how it stands today.
  `CREATE TABLE award_suspension (
     award_id   uuid NOT NULL REFERENCES award,
     from_month date NOT NULL,
     to_month   date,
     reason     text NOT NULL,
     CHECK (to_month IS NULL OR to_month >= from_month),
     PRIMARY KEY (award_id, from_month)
   )`,
  'CREATE UNIQUE INDEX one_open_suspension ON award_suspension (award_id) WHERE to_month IS NULL',
];

/** The roll with what it is made of; after the awards. */
export const adjustmentTables: readonly string[] = [
  // What a coming roll pays or keeps back beside the month's own amount.
  `CREATE TABLE award_adjustment (
     id          uuid PRIMARY KEY,
     award_id    uuid NOT NULL REFERENCES award,
     -- The first month whose roll may carry it.
     from_month  date NOT NULL,
     kind        text NOT NULL CHECK (kind IN ('ARREARS', 'RECOVERY', 'REISSUE')),
     -- Signed: what is recovered is kept back.
     amount      bigint NOT NULL CHECK (amount <> 0 AND (amount < 0) = (kind = 'RECOVERY')),
     source_kind text NOT NULL,
     source_id   text NOT NULL,
     planned_on  date NOT NULL,
     status      text NOT NULL CHECK (status IN ('PLANNED', 'ON_ROLL', 'SETTLED', 'CANCELLED')),
     roll_id     uuid REFERENCES roll,
     CHECK ((roll_id IS NOT NULL) = (status IN ('ON_ROLL', 'SETTLED'))),
     CONSTRAINT planned_once_a_source UNIQUE (kind, source_kind, source_id)
   )`,
  `CREATE INDEX award_adjustment_planned ON award_adjustment (award_id, planned_on, id) WHERE status = 'PLANNED'`,
  'CREATE INDEX award_adjustment_by_award ON award_adjustment (award_id, id)',
  'CREATE INDEX award_adjustment_by_roll ON award_adjustment (roll_id, award_id)',
  // What is due (or was paid too much) for months that are on a locked roll already: never a silent edit.
  `CREATE TABLE award_arrears (
     award_id      uuid NOT NULL REFERENCES award,
     month         date NOT NULL,
     amount        bigint NOT NULL CHECK (amount <> 0),
     source        text NOT NULL,
     found_on      date NOT NULL,
     -- Which adjustment pays it.
     adjustment_id uuid REFERENCES award_adjustment,
     PRIMARY KEY (award_id, month, source)
   )`,
  'CREATE INDEX award_arrears_unplanned ON award_arrears (award_id) WHERE adjustment_id IS NULL AND amount > 0',
];
