export const consentTables: readonly string[] = [
  `CREATE TABLE consent (
     id           uuid PRIMARY KEY,
     person_id    uuid NOT NULL REFERENCES person,
     scopes       text[] NOT NULL CHECK (cardinality(scopes) >= 1 AND scopes <@ ARRAY['HUKOU','TAX','SOCIAL_INSURANCE',
                    'REAL_ESTATE','MARKET_REGULATION','HOUSING_FUND','VEHICLE','BANK','INSURANCE','SECURITIES','NONBANK_PAYMENT']),
     agency       text NOT NULL,
     purpose      text NOT NULL,
     signed_on    date NOT NULL,
     valid_until  date NOT NULL CHECK (valid_until >= signed_on),
     withdrawn_on date CHECK (withdrawn_on >= signed_on),
     channel      text NOT NULL CHECK (channel IN ('PAPER','ONLINE','HOME_VISIT')),
     guardian_id  uuid REFERENCES person CHECK (guardian_id <> person_id),
     recorded_by  text NOT NULL,
     recorded_on  date NOT NULL,
     version      integer NOT NULL CHECK (version >= 1)
   )`,
  'CREATE INDEX consent_person ON consent (person_id, signed_on DESC, id DESC)',
];
