import type { FieldVault, Place } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';

const placeOf = (id: string): Place => ({ table: 'review_text', column: 'text_cipher', row: id });

export type ReviewText = {
  readonly id: string;
  readonly caseId: string;
  readonly reviewId: string;
  readonly kind: 'OPINION' | 'RENOUNCED';
  readonly on: LegalDate;
  readonly text: string;
};

/** Keeps what somebody said in a review, sealed: it may hold names. */
export async function keepReviewText(tx: EntityManager, vault: FieldVault, said: ReviewText): Promise<void> {
  await tx.query(
    `INSERT INTO review_text (id, case_id, review_id, kind, written_on, text_cipher) VALUES ($1, $2, $3, $4, $5, $6)`,
    [said.id, said.caseId, said.reviewId, said.kind, said.on, vault.seal(placeOf(said.id), said.text)],
  );
}

/** What was said, opened; of all asked for by one statement. */
export async function openReviewTexts(
  tx: EntityManager,
  vault: FieldVault,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows: { id: string; text_cipher: Buffer }[] = await tx.query(
    'SELECT id, text_cipher FROM review_text WHERE id = ANY ($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, text_cipher }) => [id, vault.open(placeOf(id), text_cipher)]));
}
