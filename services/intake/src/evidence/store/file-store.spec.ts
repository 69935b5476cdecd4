import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { anS3Store, type S3Stand } from '../../../test/an-s3-store.js';
import { FileMissing, type FileStore } from './file-store.js';
import { openFileStore } from './open-file-store.js';

const folder = mkdtempSync(join(tmpdir(), 'yimen-store-'));
let s3: S3Stand;
beforeAll(async () => {
  s3 = await anS3Store();
});
afterAll(async () => {
  await s3.close();
  rmSync(folder, { recursive: true, force: true });
});

const stores: Readonly<Record<string, () => FileStore>> = {
  'a folder': () => openFileStore(pathToFileURL(folder).href, null),
  'an S3-compatible store': () => openFileStore(s3.url, s3.keys),
};

describe.each(Object.keys(stores))('files in %s', (name) => {
  const open = () => {
    const opened = stores[name]?.();
    if (opened === undefined) throw new Error('no such store');
    return opened;
  };

  it('come back as they were put, are removed, and removing again is nothing', async () => {
    const [store, key, content] = [open(), randomUUID(), randomBytes(300_000)];
    await store.put(key, Readable.from([content.subarray(0, 100), content.subarray(100)]), content.length);
    expect((await buffer(await store.get(key))).equals(content)).toBe(true);
    await store.remove(key);
    await store.remove(key);
    await expect(store.get(key)).rejects.toBeInstanceOf(FileMissing);
  });

  it('are not there when they did not come whole', async () => {
    const [store, key] = [open(), randomUUID()];
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half');
        throw new Error('the line broke');
      })(),
    );
    await expect(store.put(key, broken, 8)).rejects.toThrow();
    await expect(store.put(key, Readable.from([Buffer.from('half')]), 8)).rejects.toThrow();
    await expect(store.get(key)).rejects.toBeInstanceOf(FileMissing);
  });
});

it('leaves no unfinished file in the folder', () => {
  const found = readdirSync(folder, { recursive: true }).map(String);
  expect(found.filter((path) => path.endsWith('.part'))).toEqual([]);
});

it('says so when the store does not answer, and takes no other account', async () => {
  const store = openFileStore(s3.url, s3.keys);
  s3.broken = true;
  await expect(store.get(randomUUID())).rejects.toThrow('503');
  await expect(store.remove(randomUUID())).rejects.toThrow('503');
  s3.broken = false;
  const stranger = openFileStore(s3.url, { ...s3.keys, secretAccessKey: 'another' });
  await expect(stranger.put(randomUUID(), Readable.from([Buffer.from('x')]), 1)).rejects.toThrow('403');
});

it('opens no store that it does not know', () => {
  expect(() => openFileStore('ftp://somewhere', null)).toThrow();
  expect(() => openFileStore('s3+https://s3.example.cn/bucket', null)).toThrow();
});
