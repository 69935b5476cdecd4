/**
 * The tables of documents and their deliveries, for a migration. `of` is the table of what the documents are about: a case, an act of a
 * register; the column that names it is called `case_id` in every service. Without it the documents are about something of several
 * tables, and nothing is referred to.
 */
export function createPaperTables(of?: string): string[] {
  return [
    `CREATE TABLE case_document (
       id uuid PRIMARY KEY,
       case_id uuid NOT NULL ${of === undefined ? '' : `REFERENCES ${of}`},
       kind text NOT NULL,
       number text NOT NULL CONSTRAINT case_document_number_is_unique UNIQUE,
       title text NOT NULL,
       made_on date NOT NULL,
       -- How the sealed paper is written.
       template integer NOT NULL,
       -- Holds names: encrypted, key id in the ciphertext.
       paper_cipher bytea NOT NULL,
       -- Of the code that is printed on it.
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
  ];
}
