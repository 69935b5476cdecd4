import { type DomainEvent, eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { Point } from './domain/evidence-file.js';
import type { EvidenceRow } from './evidence.store.js';

/**
 * A file is there: its digest, kind and time, never its name. The place of a public notice is told, since a notice is put up in public;
 * of any other photograph it stays here: it is somebody's home.
 */
export function fileStored(
  file: EvidenceRow,
  { storedOn, takenAt, place }: { storedOn: LegalDate; takenAt: Date | null; place: Point | null },
): DomainEvent {
  const { id, purpose, source, mediaType, size, sha256, intakeId, caseId } = file;
  const data = {
    ...{ fileId: id, purpose, source, mediaType, size, sha256, intakeId, caseId },
    takenAt: takenAt?.toISOString() ?? null,
    place: purpose === 'NOTICE_PHOTO' ? place : null,
    on: storedOn,
    version: 1,
  };
  const division = file.divisions[0];
  const where = division === undefined ? {} : { division };
  return eventOf('yimen.intake.file.stored.v1', data, { subjectVersion: 1, legalDate: storedOn, ...where });
}

/** Somebody has seen the original of a file. */
export function fileVerified(
  { id: fileId, sha256, intakeId, caseId, divisions }: EvidenceRow,
  on: LegalDate,
): DomainEvent {
  const [division] = divisions;
  const where = division === undefined ? {} : { division };
  const data = { fileId, sha256, intakeId, caseId, on, version: 2 };
  return eventOf('yimen.intake.file.verified.v1', data, { subjectVersion: 2, legalDate: on, ...where });
}
