import type { LegalDate } from '@yimen/standards';

export const purposes = [
  'APPLICATION',
  'HOME_VISIT_PHOTO',
  'NOTICE_PHOTO',
  'CONTEST',
  'HEARING',
  'REPORT',
  'OTHER',
] as const;
export type Purpose = (typeof purposes)[number];
/** Where it comes from: shared by another department, handed in, or only declared (domain §1.4). */
export type Source = 'SHARED' | 'UPLOADED' | 'DECLARED';
/** A point on the map, as the camera wrote it. */
export type Point = { readonly latitude: number; readonly longitude: number };

/** What somebody wants to upload. */
export type UploadOrder = { readonly mediaType: string; readonly size: number; readonly sha256: string };

/** What may be uploaded, as of a day. */
export type UploadLimits = {
  readonly maxBytes: number;
  readonly ticketMinutes: number;
  readonly mediaTypes: readonly string[];
};

export type UploadRefusal =
  | { readonly because: 'FILE_TYPE_NOT_ALLOWED'; readonly allowed: readonly string[] }
  | { readonly because: 'FILE_TOO_LARGE'; readonly maxBytes: number }
  | { readonly because: 'FILE_EMPTY' }
  | { readonly because: 'FILE_DIGEST' };

/** Whether a file of this kind and size may be uploaded; what it really is shows when it comes. */
export function uploadRefused({ mediaType, size, sha256 }: UploadOrder, limits: UploadLimits): UploadRefusal | null {
  if (!limits.mediaTypes.includes(mediaType)) return { because: 'FILE_TYPE_NOT_ALLOWED', allowed: limits.mediaTypes };
  if (!Number.isInteger(size) || size <= 0) return { because: 'FILE_EMPTY' };
  if (size > limits.maxBytes) return { because: 'FILE_TOO_LARGE', maxBytes: limits.maxBytes };
  return /^[0-9a-f]{64}$/.test(sha256) ? null : { because: 'FILE_DIGEST' };
}

/** What kind of file these first bytes begin, or null for none that is known: a name or a header can say anything. */
export function mediaTypeOf(head: Uint8Array): string | null {
  const text = Buffer.from(head.subarray(0, 16)).toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (text.startsWith('%PDF-')) return 'application/pdf';
  // ISO base media: a box of type ftyp, then the brand.
  if (text.slice(4, 8) === 'ftyp' && /^(heic|heix|heim|heis|hevc|mif1|msf1)/.test(text.slice(8))) return 'image/heic';
  return null;
}

/** EXIF's "2026:09:24 08:30:00", a clock without a zone, as an instant: Chinese time unless the camera says another offset. */
export function takenAtOf(text: string | undefined, offset: string | undefined): Date | null {
  const found = /^(\d{4}):(\d{2}):(\d{2})[ T](\d{2}):(\d{2}):(\d{2})/.exec(text ?? '');
  if (found === null) return null;
  const [, year, month, day, hour, minute, second] = found;
  const zone = /^[+-]\d{2}:\d{2}$/.test(offset ?? '') ? offset : '+08:00';
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(at.getTime()) ? null : at;
}

/** A place that can be one; (0, 0) is what a camera without reception writes. */
export function pointOf(latitude: unknown, longitude: unknown): Point | null {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null;
  const sound = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && !(latitude === 0 && longitude === 0);
  return sound ? { latitude, longitude } : null;
}

/** What of a stored file is told to the other services (no name, and a place only of a public notice). */
export type StoredFile = {
  readonly id: string;
  readonly purpose: Purpose;
  readonly source: Source;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly takenAt: Date | null;
  readonly place: Point | null;
  readonly intakeId: string | null;
  readonly caseId: string | null;
  readonly division: string | null;
  readonly storedOn: LegalDate;
};
