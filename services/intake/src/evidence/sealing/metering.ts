import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

/** More came than was announced. */
export class TooMuch extends Error {
  readonly code = 'FILE_SIZE';
}

/** What went through a meter. */
export type Measured = { readonly size: number; readonly sha256: string; readonly head: Buffer };

/** How much of the beginning is kept for looking at: magic bytes and EXIF stand there. */
const headBytes = 1_048_576;

/** Lets a file through, counts and digests it on the way, and keeps its beginning; more than announced ends it. */
export function metering(announced: number): { stream: Transform; measured(): Measured } {
  const hash = createHash('sha256');
  const head: Buffer[] = [];
  let size = 0;
  const stream = new Transform({
    transform(piece: Buffer, _encoding, done) {
      if (size < headBytes) head.push(piece.subarray(0, headBytes - size));
      size += piece.length;
      if (size > announced) return done(new TooMuch('more came than was announced'));
      hash.update(piece);
      done(null, piece);
    },
  });
  return { stream, measured: () => ({ size, sha256: hash.digest('hex'), head: Buffer.concat(head) }) };
}
