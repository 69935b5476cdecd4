import type { Readable } from 'node:stream';

/** There is nothing under this key. */
export class FileMissing extends Error {
  readonly code = 'FILE_MISSING';
}

/**
 * Where sealed files are kept: the one port, with a folder or an S3-compatible store behind it. Keys are ids of ours; what is put is
 * already sealed, so a store never sees what a file says.
 */
export interface FileStore {
  /** Keeps exactly `length` bytes under the key, all of them or none. */
  put(key: string, content: Readable, length: number): Promise<void>;
  /** @throws {FileMissing} */
  get(key: string): Promise<Readable>;
  /** Nothing happens when it is not there. */
  remove(key: string): Promise<void>;
}
