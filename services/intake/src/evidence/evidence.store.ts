import type { LegalDate } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';
import type { Point, Purpose, Source } from './domain/evidence-file.js';
import type { FileCipher } from './sealing/chunk-suites.js';

/** What a file belongs to, with where and whose that is: who may read that may read the file. */
export type Belonging = {
  readonly intakeId: string | null;
  readonly caseId: string | null;
  readonly personId: string | null;
  readonly divisions: readonly string[];
  readonly persons: readonly string[];
};

export type EvidenceRow = Belonging & {
  readonly id: string;
  readonly purpose: Purpose;
  readonly source: Source;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly nameSealed: Buffer | null;
  readonly requestedBy: string;
  readonly requestedOn: LegalDate;
  readonly expiresAt: Date;
  readonly storedAt: Date | null;
  readonly takenAt: Date | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly verifiedBy: string | null;
  readonly verifiedOn: LegalDate | null;
  readonly objectId: string | null;
  readonly cipher: FileCipher | null;
  readonly keySealed: Buffer | null;
};

/** Where the file `e` is: of a case where the case is now, first, and the streets that handed it on; else where it was taken in. */
export const filePlaces = `CASE WHEN e.case_id IS NULL THEN e.divisions ELSE coalesce(
    (SELECT ARRAY[c.division] || c.former_divisions FROM case_view c WHERE c.id = e.case_id), e.divisions) END`;

export const evidenceColumns = `e.id, e.purpose, e.source, e.intake_id AS "intakeId", e.case_id AS "caseId", e.person_id AS "personId",
  ${filePlaces} AS divisions, e.persons::text[] AS persons, e.media_type AS "mediaType", e.size, e.sha256, e.label_sealed AS "nameSealed",
  e.requested_by AS "requestedBy", e.requested_on::text AS "requestedOn", e.expires_at AS "expiresAt", e.stored_at AS "storedAt",
  e.taken_at AS "takenAt", e.latitude, e.longitude, e.verified_by AS "verifiedBy", e.verified_on::text AS "verifiedOn",
  e.object_id AS "objectId", e.cipher, e.key_sealed AS "keySealed"`;

type Requested = Omit<
  EvidenceRow,
  'storedAt' | 'takenAt' | 'latitude' | 'longitude' | 'verifiedBy' | 'verifiedOn' | 'objectId' | 'cipher' | 'keySealed'
>;

export async function insertRequested(tx: EntityManager, file: Requested): Promise<void> {
  await tx.query(
    `INSERT INTO evidence_file (id, purpose, source, intake_id, case_id, person_id, divisions, persons, media_type, size, sha256,
       label_sealed, requested_by, requested_on, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[file.id, file.purpose, file.source, file.intakeId, file.caseId, file.personId, file.divisions, file.persons],
      ...[file.mediaType, file.size, file.sha256, file.nameSealed, file.requestedBy, file.requestedOn, file.expiresAt],
    ],
  );
}

/** The files of these ids that there are; `lock` keeps others from changing them until the transaction ends. */
export async function filesByIds(
  tx: EntityManager | DataSource,
  ids: readonly string[],
  lock = false,
): Promise<EvidenceRow[]> {
  return tx.query(
    `SELECT ${evidenceColumns} FROM evidence_file e WHERE e.id = ANY ($1::uuid[]) ${lock ? 'FOR UPDATE' : ''}`,
    [ids],
  );
}

export type Stored = {
  readonly id: string;
  readonly objectId: string;
  readonly cipher: FileCipher;
  readonly keySealed: Buffer;
  readonly storedAt: Date;
  readonly storedOn: LegalDate;
  readonly takenAt: Date | null;
  readonly place: Point | null;
};

export async function markStored(tx: EntityManager, stored: Stored): Promise<void> {
  const { id, objectId, cipher, keySealed, storedAt, storedOn, takenAt, place } = stored;
  await tx.query(
    `UPDATE evidence_file SET object_id = $2, cipher = $3, key_sealed = $4, stored_at = $5, stored_on = $6, taken_at = $7,
            latitude = $8, longitude = $9 WHERE id = $1`,
    [id, objectId, cipher, keySealed, storedAt, storedOn, takenAt, place?.latitude ?? null, place?.longitude ?? null],
  );
  await tx.query('DELETE FROM evidence_upload WHERE object_id = $1', [objectId]);
}

/** Written before the first byte goes to the store. */
export async function beginUpload(db: DataSource, upload: { objectId: string; fileId: string; at: Date }) {
  const { objectId, fileId, at } = upload;
  await db.query('INSERT INTO evidence_upload (object_id, file_id, started_at) VALUES ($1, $2, $3)', [
    objectId,
    fileId,
    at,
  ]);
}

export async function forgetUploads(tx: EntityManager | DataSource, objectIds: readonly string[]): Promise<void> {
  await tx.query('DELETE FROM evidence_upload WHERE object_id = ANY ($1::uuid[])', [objectIds]);
}
