import type { FieldVault } from '@yimen/access';
import type { EntityManager } from 'typeorm';
import { openDocument, type SealedRow } from './open-document.js';

/** A decision's document as the schema shows it beside the decision. */
export type DecisionDocument = { readonly number: string; readonly title: string; readonly text: string };

/** The documents of these cases' decisions, opened; one statement. */
export async function decisionDocuments(
  tx: EntityManager,
  vault: FieldVault,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, DecisionDocument>> {
  const rows: SealedRow[] = await tx.query(
    `SELECT DISTINCT ON (case_id) id, case_id, kind, number, title, to_char(made_on, 'YYYY-MM-DD') AS made_on, template, paper_cipher
       FROM case_document
      WHERE case_id = ANY ($1::uuid[]) AND kind IN ('CONFIRMATION', 'REFUSAL')
      ORDER BY case_id, id DESC`,
    [caseIds],
  );
  return new Map(
    rows.map((row) => [row.case_id, { number: row.number, title: row.title, text: openDocument(vault, row).text }]),
  );
}
