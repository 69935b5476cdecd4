export const householdTables: readonly string[] = [
  'CREATE SEQUENCE household_serial MAXVALUE 9999999',
  `CREATE TABLE household (
     id        uuid PRIMARY KEY,
     number    text NOT NULL UNIQUE CHECK (number ~ '^[0-9]{14}$'),
     division  text NOT NULL,
     formed_on date NOT NULL,
     version   integer NOT NULL CHECK (version >= 1)
   )`,
  'CREATE INDEX household_division ON household (division, id)',
  // relation: the digit of GB/T 4761. left_on: the first day without them; a member who left on the day of joining never was one.
  `CREATE TABLE household_member (
     id           uuid PRIMARY KEY,
     household_id uuid NOT NULL REFERENCES household,
     person_id    uuid NOT NULL REFERENCES person,
     relation     smallint NOT NULL CHECK (relation BETWEEN 0 AND 8),
     joined_on    date NOT NULL,
     left_on      date CHECK (left_on >= joined_on),
     reason_sealed bytea,
     -- domain 附录 A.1: at one moment a person belongs to one household.
     CONSTRAINT household_member_one_at_a_time EXCLUDE USING gist
       (person_id WITH =, daterange(joined_on, left_on, '[)') WITH &&),
     -- and a household has one head.
     CONSTRAINT household_member_one_head EXCLUDE USING gist
       (household_id WITH =, daterange(joined_on, left_on, '[)') WITH &&) WHERE (relation = 0)
   )`,
  'CREATE INDEX household_member_household ON household_member (household_id, relation, joined_on, id)',
  'CREATE INDEX household_member_person ON household_member (person_id, joined_on)',
];
