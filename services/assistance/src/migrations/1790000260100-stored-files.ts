import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What intake tells of stored files; and what a notice shows is sealed, since a district may publish a name in full. */
const statements: readonly string[] = [
  `CREATE TABLE stored_file_copy (
     file_id uuid PRIMARY KEY,
     sha256 text NOT NULL,
     purpose text NOT NULL,
     taken_at timestamptz,
     latitude double precision,
     longitude double precision,
     stored_on date NOT NULL,
     version integer NOT NULL
   )`,
  `CREATE INDEX stored_file_copy_by_digest ON stored_file_copy (sha256)`,
  `ALTER TABLE public_notice ADD COLUMN content_cipher bytea`,
  // Of notices that were put up before: masked, in the clear.
  `ALTER TABLE public_notice ALTER COLUMN content DROP NOT NULL`,
];

export class StoredFiles1790000260100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {}
}
