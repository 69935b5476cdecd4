import { Transform, type TransformCallback } from 'node:stream';
import type { ChunkSuite } from './chunk-suites.js';

/** How much of a file is sealed at a time: nothing larger is ever in memory. */
export const chunkBytes = 65_536;

/** A sealed file was changed, cut off, or is another one. */
export class FileBroken extends Error {
  readonly code = 'FILE_BROKEN';
}

/** How long a file of this size is when it is sealed. */
export function sealedSize(size: number, { overhead }: ChunkSuite): number {
  return size + Math.max(1, Math.ceil(size / chunkBytes)) * overhead;
}

/** Seals what flows through it, chunk by chunk; each is bound to the file, its place in it, and whether it is the last. */
export function sealing(fileId: string, suite: ChunkSuite): Transform {
  return inChunks(chunkBytes, (index, last, chunk) => suite.seal(index, contextOf(fileId, index, last), chunk));
}

/** Opens what {@link sealing} made; ends with {@link FileBroken} when it was changed, reordered or cut off. */
export function opening(fileId: string, suite: ChunkSuite): Transform {
  return inChunks(chunkBytes + suite.overhead, (index, last, chunk) => {
    const plain = suite.open(index, contextOf(fileId, index, last), chunk);
    if (plain === null) throw new FileBroken('a sealed file does not open');
    return plain;
  });
}

function contextOf(fileId: string, index: number, last: boolean): Buffer {
  return Buffer.from(`evidence_file ${fileId} ${index} ${last ? 'last' : 'more'}`);
}

/** Gathers what comes into chunks of one size; a chunk is given on only when it is known whether another follows. */
function inChunks(size: number, each: (index: number, last: boolean, chunk: Buffer) => Buffer): Transform {
  let waiting: Buffer = Buffer.alloc(0);
  let index = 0;
  const attempt = (done: TransformCallback, work: () => Buffer) => {
    try {
      done(null, work());
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      attempt(done, () => {
        waiting = waiting.length === 0 ? piece : Buffer.concat([waiting, piece]);
        const ready: Buffer[] = [];
        let from = 0;
        for (; waiting.length - from > size; from += size, index += 1)
          ready.push(each(index, false, waiting.subarray(from, from + size)));
        waiting = waiting.subarray(from);
        return Buffer.concat(ready);
      });
    },
    flush(done) {
      attempt(done, () => each(index, true, waiting));
    },
  });
}
