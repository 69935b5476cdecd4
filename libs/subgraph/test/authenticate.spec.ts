import { readInternalKeys } from '@yimen/access';
import { officer, testKeys, tokenFor } from '@yimen/testing';
import { Authenticator } from '../src/authenticate.js';

const posts = [
  { id: 'p', role: 'street-clerk', division: '370112001', validFrom: '2026-01-01', validTo: null },
] as never;

describe('a verified token', () => {
  it('is remembered until its end and not a moment longer, and never for another service', async () => {
    const keys = await testKeys('library');
    const at = (seconds: number) => new Date(Date.now() + seconds * 1000);
    const readKeys = readInternalKeys(keys.jwks);
    const library = new Authenticator(readKeys, 'library', { postsOf: async () => posts });
    const intake = new Authenticator(readKeys, 'intake', { postsOf: async () => posts });
    const token = `Bearer ${await tokenFor(keys, officer('clerk-li'), 'library')}`;
    for (const seconds of [0, 1, 20]) {
      expect(await library.actorOf(token, at(seconds))).toMatchObject({ sub: 'clerk-li', kind: 'officer', posts });
    }
    await expect(library.actorOf(token, at(61))).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    await expect(intake.actorOf(token, at(0))).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  it.each(['', 'Bearer', 'Bearer ', 'Basic abc', 'Bearer a.b.c', 'Bearer a b'])('"%s" is none', async (header) => {
    const keys = await testKeys('library');
    const library = new Authenticator(readInternalKeys(keys.jwks), 'library', { postsOf: async () => [] });
    await expect(library.actorOf(header, new Date())).rejects.toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });
});
