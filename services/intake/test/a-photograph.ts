import { createHash } from 'node:crypto';

/** A small JPEG with what a camera writes into it, followed by as many bytes as asked; nothing that shows a picture. */
export function aPhotograph(
  facts: { takenAt?: string; offset?: string; latitude?: number; longitude?: number } = {},
  size = 2_000,
): Buffer {
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff(facts)]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  const head = Buffer.concat([Buffer.from('ffd8ffe1', 'hex'), length, exif, Buffer.from('ffda0008', 'hex')]);
  return Buffer.concat([head, Buffer.alloc(Math.max(0, size - head.length - 2), 0x55), Buffer.from('ffd9', 'hex')]);
}

export const sha256Of = (content: Buffer) => createHash('sha256').update(content).digest('hex');

type Entry = { tag: number; type: 2 | 4 | 5; count: number; value: Buffer };

function tiff({ takenAt, offset, latitude, longitude }: NonNullable<Parameters<typeof aPhotograph>[0]>): Buffer {
  const exif = [...ascii(0x9003, takenAt), ...ascii(0x9011, offset)];
  const gps =
    latitude === undefined || longitude === undefined
      ? []
      : [
          ...ascii(1, latitude < 0 ? 'S' : 'N'),
          degrees(2, Math.abs(latitude)),
          ...ascii(3, longitude < 0 ? 'W' : 'E'),
          degrees(4, Math.abs(longitude)),
        ];
  const header = Buffer.from('4d4d002a00000008', 'hex');
  const rootSize = 2 + 2 * 12 + 4;
  const exifPart = directory(exif, 8 + rootSize);
  const gpsPart = directory(gps, 8 + rootSize + exifPart.length);
  const pointer = (tag: number, at: number): Entry => ({ tag, type: 4, count: 1, value: uint(at) });
  const root = directory([pointer(0x8769, 8 + rootSize), pointer(0x8825, 8 + rootSize + exifPart.length)], 8);
  return Buffer.concat([header, root, exifPart, gpsPart]);
}

function directory(entries: readonly Entry[], at: number): Buffer {
  const count = Buffer.alloc(2);
  count.writeUInt16BE(entries.length);
  let next = at + 2 + entries.length * 12 + 4;
  const rows: Buffer[] = [];
  const values: Buffer[] = [];
  for (const { tag, type, count: many, value } of entries) {
    const row = Buffer.alloc(12);
    row.writeUInt16BE(tag, 0);
    row.writeUInt16BE(type, 2);
    row.writeUInt32BE(many, 4);
    if (value.length <= 4) value.copy(row, 8);
    else {
      row.writeUInt32BE(next, 8);
      values.push(value);
      next += value.length;
    }
    rows.push(row);
  }
  return Buffer.concat([count, ...rows, uint(0), ...values]);
}

function uint(value: number): Buffer {
  const found = Buffer.alloc(4);
  found.writeUInt32BE(value);
  return found;
}

function ascii(tag: number, text: string | undefined): Entry[] {
  if (text === undefined) return [];
  const value = Buffer.from(`${text}\0`, 'latin1');
  return [{ tag, type: 2, count: value.length, value }];
}

/** Degrees, minutes, seconds as three rationals. */
function degrees(tag: number, value: number): Entry {
  const whole = Math.floor(value);
  const minutes = Math.floor((value - whole) * 60);
  const seconds = Math.round(((value - whole) * 60 - minutes) * 60 * 10_000);
  const rationals = [uint(whole), uint(1), uint(minutes), uint(1), uint(seconds), uint(10_000)];
  return { tag, type: 5, count: 3, value: Buffer.concat(rationals) };
}
