import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { chunkSuite, type FileCipher } from './chunk-suites.js';
import { chunkBytes, FileBroken, opening, sealedSize, sealing } from './file-streams.js';

const key = Buffer.alloc(32, 7);
const file = 'b0a7a1f0-0000-4000-8000-000000000001';

describe.each<FileCipher>(['aes-256-gcm', 'sm4'])('a file sealed with %s', (cipher) => {
  const suite = chunkSuite(cipher, key);
  const seal = (plain: Buffer, id = file) => buffer(Readable.from(pieces(plain)).pipe(sealing(id, suite)));
  const open = async (sealed: Buffer, id = file, by = suite) => {
    const opened = opening(id, by);
    Readable.from(pieces(sealed)).pipe(opened);
    return buffer(opened);
  };

  it.each([0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes, 200_001])(
    'opens to what it was, %i bytes, and is as long as was reckoned',
    async (size) => {
      const plain = randomBytes(size);
      const sealed = await seal(plain);
      expect(sealed.length).toBe(sealedSize(size, suite));
      expect((await open(sealed)).equals(plain)).toBe(true);
    },
  );

  it('does not open when a bit was changed, the end cut off, chunks swapped, or it is another file or key', async () => {
    const plain = randomBytes(2 * chunkBytes + 10);
    const sealed = await seal(plain);
    const chunk = chunkBytes + suite.overhead;
    const changed = Buffer.from(sealed);
    changed[10] = (changed[10] ?? 0) ^ 1;
    const swapped = Buffer.concat([
      sealed.subarray(chunk, 2 * chunk),
      sealed.subarray(0, chunk),
      sealed.subarray(2 * chunk),
    ]);
    for (const wrong of [
      changed,
      swapped,
      sealed.subarray(0, chunk),
      sealed.subarray(0, 2 * chunk),
      sealed.subarray(0, 5),
    ])
      await expect(open(wrong)).rejects.toBeInstanceOf(FileBroken);
    await expect(open(sealed, `${file.slice(0, -1)}2`)).rejects.toBeInstanceOf(FileBroken);
    await expect(open(sealed, file, chunkSuite(cipher, Buffer.alloc(32, 8)))).rejects.toBeInstanceOf(FileBroken);
  });

  it('shows nothing of what it says', async () => {
    const sealed = await seal(Buffer.from('魏大山'.repeat(100)));
    expect(sealed.includes(Buffer.from('魏大山'))).toBe(false);
  });
});

function* pieces(content: Buffer) {
  for (let at = 0; at < content.length; at += 40_000) yield content.subarray(at, at + 40_000);
}
