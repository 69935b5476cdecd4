import { type Law, parameterOn } from '@yimen/policy';
import { type LegalDate, legalDate, shanghaiDate } from '@yimen/standards';
import { type Problem, problem } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { keys, type NoticePhoto } from '../subsistence-allowance/domain/index.js';

type StoredFile = {
  readonly sha256: string;
  readonly takenAt: Date | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
};

/** The files of these digests that intake has told of; one statement. Of several with one digest the first. */
async function storedFiles(tx: EntityManager, digests: readonly string[]): Promise<ReadonlyMap<string, StoredFile>> {
  const rows: StoredFile[] = await tx.query(
    `SELECT DISTINCT ON (sha256) sha256, taken_at AS "takenAt", latitude, longitude
       FROM stored_file_copy WHERE sha256 = ANY ($1::text[]) ORDER BY sha256, file_id`,
    [digests.map((digest) => digest.toLowerCase())],
  );
  return new Map(rows.map((row) => [row.sha256, row]));
}

/**
 * The photograph as its own file says: what the camera wrote of time and place stands before what was typed in (domain §12 #18).
 * A photograph that is not stored, or whose camera wrote nothing, is what was said of it.
 */
export async function asPhotographed(tx: EntityManager, photo: NoticePhoto | null): Promise<NoticePhoto | null> {
  if (photo === null) return null;
  const stored = (await storedFiles(tx, [photo.digest])).get(photo.digest);
  if (stored === undefined) return photo;
  const { takenAt, latitude, longitude } = stored;
  return {
    ...photo,
    ...(takenAt === null ? {} : { takenOn: legalDate(shanghaiDate(takenAt)) }),
    ...(latitude === null || longitude === null ? {} : { latitude, longitude }),
  };
}

/**
 * Refuses digests of which no file is stored, where the district asks for that (`dibao.evidence.stored`); null where it does not, or
 * all are there. A file that was uploaded a moment ago may not have been told of yet: then a moment heals it.
 */
export async function digestsRefused(
  tx: EntityManager,
  law: Law,
  { on, field, digests }: { on: LegalDate; field: string; digests: readonly string[] },
): Promise<Problem | null> {
  const asked = parameterOn(law, keys.evidenceStored, on);
  if (digests.length === 0 || !asked.ok || asked.value !== 'REQUIRED') return null;
  const stored = await storedFiles(tx, digests);
  const missing = digests.filter((digest) => !stored.has(digest.toLowerCase()));
  if (missing.length === 0) return null;
  return problem('SubsistenceEvidenceNotStored', {
    code: 'EVIDENCE_NOT_STORED',
    message: '本地要求照片先上传存档。请先上传这些照片；刚上传的请稍候片刻再提交。',
    field,
    digests: missing,
  });
}
