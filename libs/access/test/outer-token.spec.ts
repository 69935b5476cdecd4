import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JWK } from 'jose';
import { IssuerUnreachable, outerVerifier, TokenRefused } from '../src/index.js';
import { ed25519Key, forge, p256Key, type TestKey } from './keys.js';

const now = new Date('2026-09-01T08:00:00Z');
const at = now.getTime() / 1000;
const key = p256Key('k1');
const header = { alg: 'ES256', kid: 'k1' };
const claims = { iss: 'https://login.example', aud: 'yimen', sub: 'clerk-li', kind: 'officer', exp: at + 600 };
const token = (change: object = {}, head: object = header, by: TestKey = key) =>
  forge(head, { ...claims, ...change }, by.privateKey);
const person = '01990000-0000-7000-8000-000000000001';
const settings = { issuer: 'https://login.example', audience: 'yimen', jwks: { keys: [key.publicJwk] } };
const verifier = outerVerifier(settings);

const wrong: readonly (readonly [string, string])[] = [
  ['a word', 'token'],
  ['algorithm none', forge({ alg: 'none' }, claims, Buffer.alloc(0))],
  ['an algorithm that was not agreed', token({}, { alg: 'EdDSA', kid: 'k1' }, ed25519Key('k1'))],
  ['a key that is not the issuer’s', token({}, header, p256Key('k1'))],
  ['a key nobody knows', token({}, { ...header, kid: 'k9' })],
  ['another issuer', token({ iss: 'https://other.example' })],
  ['no issuer', token({ iss: undefined })],
  ['another audience', token({ aud: 'elsewhere' })],
  ['no audience', token({ aud: undefined })],
  ['ended', token({ exp: at - 10 })],
  ['no end', token({ exp: undefined })],
  ['not yet valid', token({ nbf: at + 60 })],
  ['issued in the future', token({ iat: at + 60 })],
  ['no account', token({ sub: undefined })],
  ['no kind', token({ kind: undefined })],
  ['the kind service, which no account is', token({ kind: 'service' })],
  ['the kind operator, which no account is', token({ kind: 'operator' })],
  ['a resident without a person', token({ kind: 'resident' })],
  ['a resident whose person is no UUID', token({ kind: 'resident', person_id: 'p-1' })],
  ['a resident whose person holds a NUL', token({ kind: 'resident', person_id: `${person}\u0000` })],
  ['an officer who is a person too', token({ person_id: 'p-1' })],
  ['a department without a name', token({ kind: 'department' })],
];

describe('an account’s token', () => {
  it.each(wrong)('is refused when it is wrong: %s', async (_what, text) => {
    await expect(verifier.verify(text, now)).rejects.toBeInstanceOf(TokenRefused);
  });

  it('says who somebody is', async () => {
    expect(await verifier.verify(token(), now)).toEqual({ sub: 'clerk-li', kind: 'officer', expiresAt: at + 600 });
    const wei = token({ sub: 'resident-wei', kind: 'resident', person_id: person });
    expect(await verifier.verify(wei, now)).toMatchObject({ kind: 'resident', personId: person });
  });

  it('is not remembered past its end', async () => {
    const brief = token({ exp: at + 2 });
    await verifier.verify(brief, now);
    await expect(verifier.verify(brief, new Date((at + 10) * 1000))).rejects.toBeInstanceOf(TokenRefused);
  });

  it('is never checked by an algorithm with a shared secret', () => {
    expect(() => outerVerifier({ ...settings, algorithms: ['HS256'] })).toThrow('HS256 is not accepted');
    expect(() => outerVerifier({ ...settings, algorithms: ['none'] })).toThrow('none is not accepted');
    expect(() => outerVerifier({ ...settings, algorithms: [] })).toThrow('none is named');
  });
});

describe('an issuer on the network', () => {
  let server: Server;
  let address = '';
  let named = '';
  let published: JWK[] = [];
  let asked = 0;

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked += 1;
      const discovery = request.url === '/.well-known/openid-configuration';
      if (published.length === 0) response.statusCode = 503;
      response.end(JSON.stringify(discovery ? { issuer: named, jwks_uri: `${address}/jwks` } : { keys: published }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    named = address;
    published = [key.publicJwk];
    asked = 0;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('is found by its discovery document, and its keys are kept', async () => {
    const found = outerVerifier({ issuer: address, audience: 'yimen' });
    for (const sub of ['a', 'b', 'c']) {
      expect(await found.verify(token({ iss: address, sub }), now)).toMatchObject({ sub });
    }
    expect(asked).toBe(2);
  });

  it('is refused when its document names another issuer', async () => {
    named = 'https://other.example';
    const found = outerVerifier({ issuer: address, audience: 'yimen' });
    await expect(found.verify(token({ iss: address }), now)).rejects.toBeInstanceOf(IssuerUnreachable);
  });

  it('may be away for a moment: that is not the caller’s fault, and the next try succeeds', async () => {
    published = [];
    const found = outerVerifier({ issuer: address, audience: 'yimen' });
    await expect(found.verify(token({ iss: address }), now)).rejects.toBeInstanceOf(IssuerUnreachable);
    published = [key.publicJwk];
    expect(await found.verify(token({ iss: address }), now)).toMatchObject({ sub: 'clerk-li' });
  });

  it('may be away for a moment with its keys only', async () => {
    const found = outerVerifier({ issuer: address, audience: 'yimen', jwksUri: 'http://127.0.0.1:1/jwks' });
    await expect(found.verify(token({ iss: address }), now)).rejects.toBeInstanceOf(IssuerUnreachable);
  });
});
