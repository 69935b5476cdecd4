import type { FieldVault, Place } from '@yimen/access';
import type { EntityManager } from 'typeorm';

/** What is kept sealed beside a claim: why it was decided, what the household said, why it was let off. */
export type RecoveryTextKind = 'REASON' | 'OPINION' | 'WRITE_OFF';
export type RecoveryText = { readonly kind: RecoveryTextKind; readonly text: string };

const placeOf = (claimId: string, ordinal: number): Place => ({
  ...{ table: 'recovery_text', column: 'cipher', row: `${claimId}/${ordinal}` },
});

/** Keeps texts with a claim, after those that are there. The caller holds the claim's lock. */
export async function keepRecoveryTexts(
  tx: EntityManager,
  vault: FieldVault,
  claimId: string,
  texts: readonly RecoveryText[],
): Promise<void> {
  const [row]: { last: number }[] = await tx.query(
    'SELECT coalesce(max(ordinal), 0)::integer AS last FROM recovery_text WHERE claim_id = $1',
    [claimId],
  );
  const first = (row?.last ?? 0) + 1;
  const said = texts.filter(({ text }) => text.trim() !== '');
  await tx.query(
    `INSERT INTO recovery_text (claim_id, ordinal, kind, cipher)
     SELECT $1, ordinal, kind, decode(cipher, 'base64')
       FROM jsonb_to_recordset($2::jsonb) AS t(ordinal integer, kind text, cipher text)`,
    [claimId, JSON.stringify(said.map((each, at) => sealed(vault, claimId, first + at, each)))],
  );
}

function sealed(vault: FieldVault, claimId: string, ordinal: number, { kind, text }: RecoveryText) {
  return { ordinal, kind, cipher: vault.seal(placeOf(claimId, ordinal), text).toString('base64') };
}

/** The texts of these claims, opened, in the order in which they were kept; one statement. */
export async function openRecoveryTexts(
  tx: EntityManager,
  vault: FieldVault,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RecoveryText[]>> {
  const rows: { claimId: string; ordinal: number; kind: RecoveryTextKind; cipher: Buffer }[] = await tx.query(
    `SELECT claim_id AS "claimId", ordinal, kind, cipher FROM recovery_text
      WHERE claim_id = ANY ($1::uuid[]) ORDER BY claim_id, ordinal`,
    [claimIds],
  );
  return new Map(
    claimIds.map((id) => [
      id,
      rows
        .filter(({ claimId }) => claimId === id)
        .map(({ ordinal, kind, cipher }) => ({ kind, text: vault.open(placeOf(id, ordinal), cipher) })),
    ]),
  );
}
