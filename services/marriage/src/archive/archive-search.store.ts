import type { FieldVault, Place } from '@yimen/access';
import { isUuid, type LegalDate } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';
import type { SearchBasis } from './domain/index.js';

/** A search of the archive as it lies on disk. */
export type ArchiveSearch = {
  readonly id: string;
  readonly number: string;
  readonly personId: string;
  readonly division: string;
  readonly basis: SearchBasis;
  /** What it was for, in the searcher's words: sealed, since people name people. Null of searches from before it was sealed. */
  readonly purposeSealed: Buffer | null;
  readonly searchedOn: LegalDate;
  readonly searchedBy: string;
};

const purposePlace = (row: string): Place => ({ table: 'archive_search', column: 'purpose_sealed', row });

/** What a search was for. */
export function purposeOf(
  vault: FieldVault,
  { id, purposeSealed }: Pick<ArchiveSearch, 'id' | 'purposeSealed'>,
): string {
  return purposeSealed === null ? '' : vault.open(purposePlace(id), purposeSealed);
}

/** Keeps a search, what it is for sealed. */
export async function insertSearch(
  tx: EntityManager,
  made: Omit<ArchiveSearch, 'purposeSealed'>,
  { purpose, vault }: { readonly purpose: string; readonly vault: FieldVault },
): Promise<void> {
  const { id, number, personId, division, basis, searchedOn, searchedBy } = made;
  await tx.query(
    `INSERT INTO archive_search (id, number, person_id, division, basis, purpose_sealed, searched_on, searched_by)
     VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7, $8)`,
    [
      id,
      number,
      personId,
      division,
      JSON.stringify(basis),
      vault.seal(purposePlace(id), purpose),
      searchedOn,
      searchedBy,
    ],
  );
}

/** The searches with these ids that a condition on `s` keeps. One statement. */
export async function searchesWhere(
  db: DataSource | EntityManager,
  ids: readonly string[],
  { where, parameters }: { readonly where: string; readonly parameters: readonly unknown[] },
): Promise<ArchiveSearch[]> {
  return db.query(
    `SELECT s.id, s.number, s.person_id AS "personId", s.division, s.basis, s.purpose_sealed AS "purposeSealed", s.searched_on::text AS "searchedOn",
            s.searched_by AS "searchedBy"
       FROM archive_search s WHERE s.id = ANY ($${parameters.length + 1}::uuid[]) AND ${where}`,
    [...parameters, ids.filter(isUuid)],
  );
}
