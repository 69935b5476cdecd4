/**
 * Names, numbers and telephones lie sealed (L3 and L4 of domain 附录 A); they are found by keyed digests. A name is found
 * by the digests of its beginnings, from two characters on: one character alone would tell surnames by their frequency.
 */
export const personTables: readonly string[] = [
  `CREATE TABLE person (
     id                 uuid PRIMARY KEY,
     identity_type      text NOT NULL CHECK (identity_type IN
                          ('RESIDENT_ID','HMT_RESIDENCE','FOREIGN_PERMANENT','PASSPORT','OFFICER','NONE')),
     number_sealed      bytea,
     number_key         text,
     number_digest      bytea,
     name_sealed        bytea NOT NULL,
     name_digests       bytea[] NOT NULL CHECK (cardinality(name_digests) >= 1),
     phone_sealed       bytea,
     sex                text NOT NULL CHECK (sex IN ('UNKNOWN','MALE','FEMALE','UNSTATED')),
     birth_date         date NOT NULL,
     hukou_division     text,
     hukou_since        date,
     residence_division text,
     residence_since    date,
     life_status        text NOT NULL CHECK (life_status IN
                          ('ALIVE','SUSPECTED_DEAD','DEAD','DECLARED_MISSING','DECLARED_DEAD')),
     life_status_on     date,
     registered_on      date NOT NULL,
     version            integer NOT NULL CHECK (version >= 1),
     CHECK (hukou_division IS NOT NULL OR residence_division IS NOT NULL),
     CHECK ((identity_type = 'NONE') = (number_sealed IS NULL)),
     CHECK (num_nulls(number_sealed, number_key, number_digest) IN (0, 3)),
     CHECK (birth_date <= registered_on),
     CHECK (life_status_on >= birth_date),
     CONSTRAINT person_identity_number UNIQUE (identity_type, number_key, number_digest)
   )`,
  'CREATE INDEX person_hukou ON person (hukou_division, id)',
  'CREATE INDEX person_residence ON person (residence_division, id)',
  'CREATE INDEX person_name ON person USING gin (name_digests)',
  `COMMENT ON TABLE person IS 'sealed: number, name, phone (key id inside); never a plain one'`,
  // What was done to a person, by whom and why: added to, never changed. The reason may hold a name: it is sealed.
  `CREATE TABLE person_history (
     person_id    uuid NOT NULL REFERENCES person,
     version      integer NOT NULL,
     what         text NOT NULL CHECK (what IN ('registered','corrected','moved','life-status-recorded')),
     effective_on date NOT NULL,
     recorded_on  date NOT NULL,
     recorded_by  text NOT NULL,
     recorded_at  timestamptz NOT NULL DEFAULT now(),
     before       jsonb,
     note_sealed  bytea,
     PRIMARY KEY (person_id, version)
   )`,
];
