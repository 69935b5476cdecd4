import { reaction } from '@yimen/events';

/** Keeps what this service must know of evidence files: digest, purpose, and when and where a notice was photographed. */
export const copyStoredFiles = reaction({
  consumer: 'assistance.copy-stored-files',
  on: ['yimen.intake.file.stored.v1'],
  async handle(tx, { data }) {
    await tx.query(
      `INSERT INTO stored_file_copy AS mine (file_id, sha256, purpose, taken_at, latitude, longitude, stored_on, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (file_id) DO UPDATE
         SET sha256 = excluded.sha256, purpose = excluded.purpose, taken_at = excluded.taken_at, latitude = excluded.latitude,
             longitude = excluded.longitude, stored_on = excluded.stored_on, version = excluded.version
       WHERE mine.version < excluded.version`,
      [
        ...[data.fileId, data.sha256, data.purpose, data.takenAt],
        ...[data.place?.latitude ?? null, data.place?.longitude ?? null, data.on, data.version],
      ],
    );
  },
});
