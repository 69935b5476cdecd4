import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileMissing, type FileStore } from './file-store.js';

/** Files in a folder, spread over sub-folders by the end of their key. A file appears under its name only when it is whole. */
export class DiskFileStore implements FileStore {
  constructor(private readonly folder: string) {}

  async put(key: string, content: Readable, length: number): Promise<void> {
    const path = this.pathOf(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const unfinished = `${path}.part`;
    try {
      const file = createWriteStream(unfinished, { mode: 0o600, flush: true });
      await pipeline(content, file);
      if (file.bytesWritten !== length) throw new Error(`the file is ${file.bytesWritten} bytes instead of ${length}`);
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  async get(key: string): Promise<Readable> {
    try {
      const file = await open(this.pathOf(key), 'r');
      return file.createReadStream();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new FileMissing('no such file');
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  private pathOf(key: string): string {
    if (!/^[0-9a-f-]{36}$/.test(key)) throw new Error('a key is an id');
    return join(this.folder, key.slice(-2), key.slice(-4, -2), key);
  }
}
