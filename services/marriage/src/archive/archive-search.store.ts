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
  readonly purpose: string;
  readonly searchedOn: LegalDate;
  readonly searchedBy: string;
};

/** Keeps a search. */
export async function insertSearch(tx: EntityManager, made: ArchiveSearch): Promise<void> {
  const { id, number, personId, division, basis, purpose, searchedOn, searchedBy } = made;
  await tx.query(
    `INSERT INTO archive_search (id, number, person_id, division, basis, purpose, searched_on, searched_by)
     VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7, $8)`,
    [id, number, personId, division, JSON.stringify(basis), purpose, searchedOn, searchedBy],
  );
}

/** The searches with these ids that a condition on `s` keeps. One statement. */
export async function searchesWhere(
  db: DataSource | EntityManager,
  ids: readonly string[],
  { where, parameters }: { readonly where: string; readonly parameters: readonly unknown[] },
): Promise<ArchiveSearch[]> {
  return db.query(
    `SELECT s.id, s.number, s.person_id AS "personId", s.division, s.basis, s.purpose, s.searched_on::text AS "searchedOn",
            s.searched_by AS "searchedBy"
       FROM archive_search s WHERE s.id = ANY ($${parameters.length + 1}::uuid[]) AND ${where}`,
    [...parameters, ids.filter(isUuid)],
  );
}
