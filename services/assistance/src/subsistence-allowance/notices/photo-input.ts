import { legalDate, shanghaiDate } from '@yimen/standards';
import { invalidInput, type Problem } from '@yimen/subgraph';
import type { NoticePhoto, Spot } from '../domain/index.js';

/** A photograph as it comes through the schema: the instant as ISO text or a Date, degrees as numbers. */
export type PhotoInput = { digest: string; takenAt: string | Date; latitude: number; longitude: number };

function onEarth({ latitude, longitude }: Spot): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

/** A spot of the input; null when none was given, a problem when it lies nowhere on the earth. */
export function readSpot(spot: Spot | null | undefined, field: string): { spot: Spot | null } | { problem: Problem } {
  if (spot === null || spot === undefined) return { spot: null };
  if (onEarth(spot)) return { spot: { latitude: spot.latitude, longitude: spot.longitude } };
  const message = '纬度应在 -90 至 90 之间，经度应在 -180 至 180 之间。';
  return { problem: invalidInput({ code: 'PHOTO_SPOT', message, field }) };
}

/** A photograph of the input; null when none was given, a problem when its digest or place cannot be. */
export function readPhoto(
  photo: PhotoInput | null | undefined,
  field: string,
): { photo: NoticePhoto | null } | { problem: Problem } {
  if (photo === null || photo === undefined) return { photo: null };
  if (!/^[0-9a-f]{64}$/i.test(photo.digest)) {
    const message = '照片摘要应为 64 位十六进制的 SHA-256。';
    return { problem: invalidInput({ code: 'PHOTO_DIGEST', message, field: `${field}.digest` }) };
  }
  const read = readSpot(photo, field);
  if ('problem' in read) return read;
  const { latitude, longitude, digest } = photo;
  const takenOn = legalDate(shanghaiDate(new Date(photo.takenAt)));
  return { photo: { latitude, longitude, digest: digest.toLowerCase(), takenOn } };
}
