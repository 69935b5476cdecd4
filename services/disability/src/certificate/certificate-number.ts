import { type BlindIndexer, blindIndexCondition, type FieldVault, type Place } from '@yimen/access';
import {
  type DisabilityCategory,
  type DisabilityCertificateNumber,
  type DisabilityLevel,
  disabilityCertificate,
  disabilityCertificateNumber,
} from '@yimen/standards';
import { indexerOf, vaultOf } from '@yimen/subgraph';
import type { DataSource, EntityManager } from 'typeorm';

const field = 'disability-certificate.number';
const placeOf = (row: string): Place => ({ table: 'disability_certificate', column: 'number_cipher', row });

/** The number of a certificate in clear, for its rules; null when none was ever shown. */
export async function numberOf(
  tx: DataSource | EntityManager,
  vault: FieldVault,
  certificateId: string,
): Promise<DisabilityCertificateNumber | null> {
  const rows: { sealed: Buffer | null }[] = await tx.query(
    'SELECT number_cipher AS sealed FROM disability_certificate WHERE id = $1',
    [certificateId],
  );
  return numberIn(vault, certificateId, rows[0]?.sealed ?? null);
}

/** The number that a row keeps sealed. */
export function numberIn(
  vault: FieldVault,
  certificateId: string,
  sealed: Buffer | null,
): DisabilityCertificateNumber | null {
  if (sealed === null) return null;
  const read = disabilityCertificate(vault.open(placeOf(certificateId), sealed));
  return read.ok ? read : null;
}

/** Keeps the number sealed, found again by its digest; answers where the certificate lies. */
export async function sealNumber(tx: EntityManager, certificateId: string, number: string): Promise<string | null> {
  const index = indexerOf(tx.connection).of(field, number);
  const sealed = vaultOf(tx.connection).seal(placeOf(certificateId), number);
  const [rows]: [{ division: string | null }[]] = await tx.query(
    `UPDATE disability_certificate SET number_cipher = $2, number_key = $3, number_digest = $4 WHERE id = $1
      RETURNING division`,
    [certificateId, sealed, index.key, index.digest],
  );
  return rows[0]?.division ?? null;
}

/** The certificate of that number is somebody else's: its id, or null. */
export async function certificateOfNumber(
  tx: EntityManager,
  indexer: BlindIndexer,
  number: string,
): Promise<string | null> {
  const parameters: unknown[] = [];
  const same = blindIndexCondition(
    { key: 'c.number_key', digest: 'c.number_digest' },
    indexer.allOf(field, number),
    parameters,
  );
  const rows: { id: string }[] = await tx.query(`SELECT c.id FROM disability_certificate c WHERE ${same}`, parameters);
  return rows[0]?.id ?? null;
}

type Graded = {
  readonly certificateId: string;
  readonly category: DisabilityCategory;
  readonly level: DisabilityLevel;
};

/**
 * Category and level stand in the number: when the federation changes them, the number that is kept changes with them. Two statements
 * at most, however many certificates.
 */
export async function renumber(tx: EntityManager, told: readonly Graded[]): Promise<void> {
  const rows: { id: string; sealed: Buffer }[] = await tx.query(
    'SELECT id, number_cipher AS sealed FROM disability_certificate WHERE id = ANY ($1::uuid[]) AND number_cipher IS NOT NULL',
    [told.map(({ certificateId }) => certificateId)],
  );
  const [vault, indexer] = [vaultOf(tx.connection), indexerOf(tx.connection)];
  const sealed = new Map(rows.map((row) => [row.id, row.sealed]));
  const changed = told.flatMap(({ certificateId: id, category, level }) => {
    const known = numberIn(vault, id, sealed.get(id) ?? null);
    if (known === null || (known.category === category && known.level === level)) return [];
    const number = disabilityCertificateNumber(known.identity.number, category, level);
    return [{ id, cipher: vault.seal(placeOf(id), number), index: indexer.of(field, number) }];
  });
  if (changed.length === 0) return;
  await tx.query(
    `UPDATE disability_certificate c SET number_cipher = n.cipher, number_key = n.key, number_digest = n.digest
       FROM unnest($1::uuid[], $2::bytea[], $3::text[], $4::bytea[]) AS n (id, cipher, key, digest) WHERE c.id = n.id`,
    [
      changed.map(({ id }) => id),
      changed.map(({ cipher }) => cipher),
      changed.map(({ index }) => index.key),
      changed.map(({ index }) => index.digest),
    ],
  );
}
