// A photograph as a telephone makes it: a JPEG that says when and where it was taken (EXIF), and shows nothing.

/** @param {{ takenAt: string, latitude: number, longitude: number, filling?: string }} facts `takenAt` as the camera writes it: "2026:10:15 09:30:00" */
export function photograph({ takenAt, latitude, longitude, filling = '' }) {
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff({ takenAt, latitude, longitude })]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  const picture = Buffer.concat([Buffer.from('ffda0008', 'hex'), Buffer.from(filling), Buffer.alloc(2_000, 0x55)]);
  return Buffer.concat([Buffer.from('ffd8ffe1', 'hex'), length, exif, picture, Buffer.from('ffd9', 'hex')]);
}

function tiff({ takenAt, latitude, longitude }) {
  const taken = [text(0x9003, takenAt)];
  const where = [text(1, 'N'), degrees(2, latitude), text(3, 'E'), degrees(4, longitude)];
  const rootAt = 8;
  const takenAtByte = rootAt + 2 + 2 * 12 + 4;
  const takenPart = directory(taken, takenAtByte);
  const whereAt = takenAtByte + takenPart.length;
  const root = directory([pointer(0x8769, takenAtByte), pointer(0x8825, whereAt)], rootAt);
  return Buffer.concat([Buffer.from('4d4d002a00000008', 'hex'), root, takenPart, directory(where, whereAt)]);
}

/** One directory of tags; what is longer than four bytes stands behind it. */
function directory(entries, at) {
  let next = at + 2 + entries.length * 12 + 4;
  const behind = [];
  const rows = entries.map(({ tag, type, count, value }) => {
    const row = Buffer.alloc(12);
    row.writeUInt16BE(tag, 0);
    row.writeUInt16BE(type, 2);
    row.writeUInt32BE(count, 4);
    if (value.length <= 4) value.copy(row, 8);
    else {
      row.writeUInt32BE(next, 8);
      behind.push(value);
      next += value.length;
    }
    return row;
  });
  const many = Buffer.alloc(2);
  many.writeUInt16BE(entries.length);
  return Buffer.concat([many, ...rows, number(0), ...behind]);
}

function number(value) {
  const found = Buffer.alloc(4);
  found.writeUInt32BE(value);
  return found;
}

const pointer = (tag, at) => ({ tag, type: 4, count: 1, value: number(at) });

function text(tag, words) {
  const value = Buffer.from(`${words}\0`, 'latin1');
  return { tag, type: 2, count: value.length, value };
}

function degrees(tag, value) {
  const whole = Math.floor(value);
  const minutes = Math.floor((value - whole) * 60);
  const seconds = Math.round(((value - whole) * 60 - minutes) * 600_000);
  const parts = [number(whole), number(1), number(minutes), number(1), number(seconds), number(10_000)];
  return { tag, type: 5, count: 3, value: Buffer.concat(parts) };
}
