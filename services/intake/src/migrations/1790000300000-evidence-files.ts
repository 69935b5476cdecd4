import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Evidence files: what was announced, what came, and where its sealed bytes are. */
const statements: readonly string[] = [
  `CREATE TABLE evidence_file (
     id           uuid PRIMARY KEY,
     purpose      text NOT NULL,
     source       text NOT NULL,
     -- What it belongs to: one of the three. Division and person are kept with it: they say who may read it.
     intake_id    uuid,
     case_id      uuid,
     person_id    uuid,
     divisions    text[] NOT NULL,
     persons      uuid[] NOT NULL,
     media_type   text NOT NULL,
     size         bigint NOT NULL,
     sha256       text NOT NULL,
     -- A file's name may hold a person's: sealed. Null where none was given.
     label_sealed bytea,
     requested_by text NOT NULL,
     requested_on date NOT NULL,
     expires_at   timestamptz NOT NULL,
     stored_at    timestamptz,
     stored_on    date,
     taken_at     timestamptz,
     latitude     double precision,
     longitude    double precision,
     verified_by  text,
     verified_on  date,
     -- Of the upload that came whole: its object in the store, its cipher, and the key that sealed it, itself sealed.
     object_id    uuid,
     cipher       text,
     key_sealed   bytea,
     CONSTRAINT evidence_belongs_to_one CHECK (num_nonnulls(intake_id, case_id, person_id) = 1),
     CONSTRAINT evidence_is_whole CHECK ((stored_at IS NULL) = (object_id IS NULL))
   )`,
  `CREATE INDEX evidence_file_by_intake ON evidence_file (intake_id, id) WHERE intake_id IS NOT NULL`,
  `CREATE INDEX evidence_file_by_case ON evidence_file (case_id, id) WHERE case_id IS NOT NULL`,
  `CREATE INDEX evidence_file_by_person ON evidence_file (person_id, id) WHERE person_id IS NOT NULL`,
  `CREATE INDEX evidence_file_unfinished ON evidence_file (expires_at) WHERE stored_at IS NULL`,
  // Written before the first byte is: whatever happens then, the sweeper knows which object may be left over.
  `CREATE TABLE evidence_upload (
     object_id  uuid PRIMARY KEY,
     file_id    uuid NOT NULL,
     started_at timestamptz NOT NULL
   )`,
  `CREATE INDEX evidence_upload_by_start ON evidence_upload (started_at)`,
];

export class EvidenceFiles1790000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE evidence_upload; DROP TABLE evidence_file');
  }
}
