import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Many documents a case, with what is known of their delivery, and the notices that are up. */
const statements: readonly string[] = [
  `CREATE TABLE case_document (
     id uuid PRIMARY KEY,
     case_id uuid NOT NULL REFERENCES subsistence_case,
     kind text NOT NULL,
     number text NOT NULL CONSTRAINT case_document_number_is_unique UNIQUE,
     title text NOT NULL,
     made_on date NOT NULL,
     -- How the sealed paper is written: 1 is JSON; 0 is plain text as decision_document sealed it, at that table's place.
     template integer NOT NULL,
     -- Holds names: encrypted, key id in the ciphertext.
     paper_cipher bytea NOT NULL,
     -- Of the code that is printed on it; null for what was made before there were codes.
     code_digest bytea,
     remedy jsonb,
     deliver_by date,
     delivered_on date,
     late_on date,
     withdrawn_on date
   )`,
  `CREATE INDEX case_document_by_case ON case_document (case_id, id)`,
  `CREATE INDEX case_document_undelivered ON case_document (deliver_by, id)
     WHERE deliver_by IS NOT NULL AND delivered_on IS NULL AND withdrawn_on IS NULL`,
  `CREATE TABLE document_delivery (
     id uuid PRIMARY KEY,
     document_id uuid NOT NULL REFERENCES case_document,
     method text NOT NULL,
     delivered_on date NOT NULL,
     -- The day on which it counts as delivered: of an announcement, when its days have passed.
     effective_on date NOT NULL,
     recipient_kind text NOT NULL,
     recipient uuid,
     recorded_by text NOT NULL,
     recorded_on date NOT NULL,
     -- Witnesses, an agent's name, a tracking number: sealed. Null where there is none of them.
     details_cipher bytea
   )`,
  `CREATE INDEX document_delivery_by_document ON document_delivery (document_id, id)`,
  // What a notice shows has its name masked before it is written here.
  `CREATE TABLE public_notice (
     document_id uuid PRIMARY KEY REFERENCES case_document,
     case_id uuid NOT NULL REFERENCES subsistence_case,
     kind text NOT NULL,
     division text NOT NULL,
     place text NOT NULL,
     shown_from date NOT NULL,
     shown_until date NOT NULL,
     taken_down_on date,
     content jsonb NOT NULL
   )`,
  `CREATE INDEX public_notice_up ON public_notice (division, shown_until, document_id) WHERE taken_down_on IS NULL`,
  `CREATE INDEX public_notice_by_case ON public_notice (case_id)`,
  // Decisions that were kept one a case move over as they are sealed; what delivery they had stays with the case's decision.
  `INSERT INTO case_document (id, case_id, kind, number, title, made_on, template, paper_cipher, remedy)
   SELECT gen_random_uuid(), d.case_id,
          CASE c.content->'decision'->>'kind' WHEN 'REFUSE' THEN 'REFUSAL' ELSE 'CONFIRMATION' END,
          d.number, d.title, (c.content->'decision'->>'on')::date, 0, d.text_cipher, c.content->'decision'->'remedy'
     FROM decision_document d JOIN subsistence_case c ON c.id = d.case_id`,
  `DROP TABLE decision_document`,
];

export class CaseDocuments1790000260000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {}
}
