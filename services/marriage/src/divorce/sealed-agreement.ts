import { createHash } from 'node:crypto';
import { canonicalJson, type FieldVault, type Place } from '@yimen/access';
import type { DataSource, EntityManager } from 'typeorm';
import type { DivorceAgreement } from './domain/index.js';

/** What is sealed of an application: the agreement, and the names of the two for the papers that the calendar makes. */
export type SealedDivorce = { readonly agreement: DivorceAgreement; readonly names: readonly [string, string] };

const placeOf = (id: string): Place => ({ table: 'divorce_case', column: 'agreement_sealed', row: id });

/** By which it is seen that an agreement was not exchanged: the digest of what it says, whatever the order in which it is written. */
export function agreementDigest(agreement: DivorceAgreement): string {
  return createHash('sha256').update(canonicalJson(agreement)).digest('hex');
}

/** Both encrypted: they open at their own case only. */
export function sealDivorce(vault: FieldVault, id: string, sealed: SealedDivorce): Buffer {
  return vault.seal(placeOf(id), JSON.stringify(sealed));
}

/** What was sealed of these cases, opened; one statement. The caller has seen to it that it may be read. @throws SealBroken */
export async function openDivorces(
  db: DataSource | EntityManager,
  vault: FieldVault,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SealedDivorce>> {
  const rows: { id: string; sealed: Buffer }[] = await db.query(
    'SELECT id, agreement_sealed AS sealed FROM divorce_case WHERE id = ANY ($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, sealed }) => [id, JSON.parse(vault.open(placeOf(id), sealed)) as SealedDivorce]));
}
