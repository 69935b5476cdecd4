import exifr from 'exifr';
import { type Point, pointOf, takenAtOf } from './domain/evidence-file.js';

/** When and where a photograph was taken, as far as the camera wrote it down. */
export type PhotoFacts = { readonly takenAt: Date | null; readonly place: Point | null };

const nothing: PhotoFacts = { takenAt: null, place: null };

type Tags = {
  readonly DateTimeOriginal?: string;
  readonly CreateDate?: string;
  readonly OffsetTimeOriginal?: string;
  readonly latitude?: number;
  readonly longitude?: number;
};

/** Reads the EXIF data in the beginning of a photograph. What cannot be read says nothing: a photo without it is still a photo. */
export async function readExif(head: Buffer, mediaType: string): Promise<PhotoFacts> {
  if (!mediaType.startsWith('image/')) return nothing;
  try {
    const pick = [
      'DateTimeOriginal',
      'CreateDate',
      'OffsetTimeOriginal',
      'GPSLatitude',
      'GPSLongitude',
      'GPSLatitudeRef',
      'GPSLongitudeRef',
    ];
    // Values are left as they are written: exifr would make an instant of them by this machine's time zone.
    const tags = (await exifr.parse(head, { pick, gps: true, reviveValues: false })) as Tags | undefined;
    return {
      takenAt: takenAtOf(tags?.DateTimeOriginal ?? tags?.CreateDate, tags?.OffsetTimeOriginal),
      place: pointOf(tags?.latitude, tags?.longitude),
    };
  } catch {
    return nothing; // Damaged or unusual metadata: the file itself is what counts.
  }
}
