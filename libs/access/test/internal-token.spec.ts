import { createHmac } from 'node:crypto';
import {
  actorOf,
  mintInternalToken,
  mintServiceToken,
  readInternalKeys,
  readSigner,
  TokenRefused,
  verifyInternalToken,
} from '../src/index.js';
import { ed25519Key, forge, p256Key } from './keys.js';

const now = new Date('2026-09-01T08:00:00Z');
const at = now.getTime() / 1000;
const gateway = ed25519Key('gateway');
const residents = ed25519Key('residents');
const operator = ed25519Key('operator');
const stranger = ed25519Key('gateway');
const keys = readInternalKeys({ keys: [gateway.publicJwk, residents.publicJwk, operator.publicJwk] });

const header = { alg: 'EdDSA', kid: 'gateway', typ: 'yimen-internal+jwt' };
const claims = {
  iss: 'gateway',
  aud: 'assistance',
  sub: 'clerk-li',
  kind: 'officer',
  trace: 't-1',
  iat: at,
  exp: at + 30,
};
const resident = { ...claims, kind: 'resident', person_id: 'p-1' };
const department = { ...claims, kind: 'department', department: 'education' };
const own = { ...claims, iss: 'residents', sub: 'residents', kind: 'service' };
const ofResidents = { ...header, kid: 'residents' };
const token = (change: object = {}, base: object = claims) => forge(header, { ...base, ...change }, gateway.privateKey);
const headed = (change: object) => forge({ ...header, ...change }, claims, gateway.privateKey);
const byResidents = (change: object) => forge(ofResidents, { ...own, ...change }, residents.privateKey);
const verify = (text: string) => verifyInternalToken(keys, text, { audience: 'assistance' }, now);

const [head, body, signature] = token().split('.');
const hmac = (secret: string) => {
  const input = `${Buffer.from(JSON.stringify({ ...header, alg: 'HS256' })).toString('base64url')}.${body}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
};

const wrong: readonly (readonly [string, string])[] = [
  ['an empty text', ''],
  ['a word', 'clerk-li'],
  ['two parts', `${head}.${body}`],
  ['no signature', `${head}.${body}.`],
  ['a signature of zeros', `${head}.${body}.${Buffer.alloc(64).toString('base64url')}`],
  ['a signature cut short', `${head}.${body}.${signature?.slice(0, 40)}`],
  ['another token under the same signature', `${head}.${token({ sub: 'admin' }).split('.')[1]}.${signature}`],
  ['another header under the same signature', `${headed({ x: 1 }).split('.')[0]}.${body}.${signature}`],
  ['a payload that is no object', forge(header, 'text', gateway.privateKey)],
  ['algorithm none', forge({ ...header, alg: 'none' }, claims, Buffer.alloc(0))],
  ['algorithm None', forge({ ...header, alg: 'None' }, claims, Buffer.alloc(0))],
  ['HMAC with the public key as its secret', hmac(String(gateway.publicJwk.x))],
  ['HMAC with an empty secret', hmac('')],
  ['algorithm ES256 by name', headed({ alg: 'ES256' })],
  ['no algorithm', headed({ alg: undefined })],
  ['a key that nobody knows', headed({ kid: 'stranger' })],
  ['no key id', headed({ kid: undefined })],
  ['a key of the right name that is not ours', forge(header, claims, stranger.privateKey)],
  [
    'its own key in the header',
    forge({ ...header, kid: 'stranger', jwk: stranger.publicJwk }, claims, stranger.privateKey),
  ],
  [
    'an address of a key in the header',
    forge({ ...header, jku: 'https://example.invalid/keys' }, claims, stranger.privateKey),
  ],
  ['another curve', forge(header, claims, p256Key('gateway').privateKey)],
  ['an unknown critical header', headed({ crit: ['x'], x: 1 })],
  ['type JWT', headed({ typ: 'JWT' })],
  ['type of an intake ticket', headed({ typ: 'intake-ticket+jwt' })],
  ['no type', headed({ typ: undefined })],
  ['another audience', token({ aud: 'residents' })],
  ['several audiences', token({ aud: ['assistance', 'residents'] })],
  ['a list of one audience', token({ aud: ['assistance'] })],
  ['no audience', token({ aud: undefined })],
  ['an issuer that is not the owner of the key', token({ iss: 'residents' })],
  ['no issuer', token({ iss: undefined })],
  ['no account', token({ sub: undefined })],
  ['an empty account', token({ sub: '' })],
  ['an account of spaces', token({ sub: '  ' })],
  ['an account of endless length', token({ sub: 'x'.repeat(201) })],
  ['an account that is a number', token({ sub: 7 })],
  ['no kind', token({ kind: undefined })],
  ['an unknown kind', token({ kind: 'root' })],
  ['two kinds', token({ kind: ['officer', 'service'] })],
  ['no trace', token({ trace: undefined })],
  ['no end', token({ exp: undefined })],
  ['an end that is a text', token({ exp: String(at + 30) })],
  ['no time of issue', token({ iat: undefined })],
  ['ended six seconds ago', token({ iat: at - 36, exp: at - 6 })],
  ['lives 61 seconds', token({ exp: at + 61 })],
  ['lives for ever', token({ exp: 1e12 })],
  ['issued in the future', token({ iat: at + 20, exp: at + 50 })],
  ['not before the future', token({ nbf: at + 20 })],
  ['ends before it begins', token({ iat: at + 4, exp: at + 2 })],
  ['a resident without a person', token({ kind: 'resident' })],
  ['a resident with an empty person', token({ person_id: '' }, resident)],
  ['an officer who is a person too', token({ person_id: 'p-1' })],
  ['an officer who is a department too', token({ department: 'education' })],
  ['a resident who is a department too', token({ department: 'education' }, resident)],
  ['a department without a name', token({ kind: 'department' })],
  ['a department that is a person too', token({ person_id: 'p-1' }, department)],
  ['a purpose that is no text', token({ purpose: { a: 1 } })],
  ['an amr that is no list', token({ amr: 'pwd' })],
  ['the gateway speaking for a service', token({ sub: 'residents', kind: 'service' })],
  ['the gateway speaking for the operator', token({ sub: 'operator', kind: 'operator' })],
  ['a service speaking for an officer', byResidents({ sub: 'clerk-li', kind: 'officer' })],
  ['a service speaking for a resident', byResidents({ sub: 'wei', kind: 'resident', person_id: 'p-1' })],
  ['a service speaking for another service', byResidents({ sub: 'intake' })],
  ['a service speaking as the operator', byResidents({ kind: 'operator' })],
  ['a service speaking as the gateway', forge(ofResidents, claims, residents.privateKey)],
  [
    'the operator speaking for an officer',
    forge({ ...header, kid: 'operator' }, { ...claims, iss: 'operator' }, operator.privateKey),
  ],
];

describe('an internal token', () => {
  it.each(wrong)('is refused when it is wrong: %s', async (_what, text) => {
    await expect(verify(text)).rejects.toBeInstanceOf(TokenRefused);
  });

  it('is refused in one sentence that says nothing of the token', async () => {
    const refusal = await verify(token({ aud: 'residents' })).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'UNAUTHENTICATED', message: '未登录或登录已失效,请重新登录' });
  });

  it('says who an officer is', async () => {
    expect(await verify(token({ purpose: 'HANDLE_CASE', amr: ['pwd'] }))).toEqual({
      issuer: 'gateway',
      sub: 'clerk-li',
      kind: 'officer',
      purpose: 'HANDLE_CASE',
      amr: ['pwd'],
      trace: 't-1',
    });
  });

  it('says which person a resident is, which department, which service', async () => {
    expect(actorOf(await verify(token({}, resident)))).toMatchObject({ kind: 'resident', personId: 'p-1' });
    expect(actorOf(await verify(token({}, department)))).toMatchObject({ kind: 'department', department: 'education' });
    expect(actorOf(await verify(byResidents({})))).toMatchObject({ kind: 'service', service: 'residents' });
  });

  it('holds within five seconds of two clocks apart', async () => {
    await expect(verify(token({ iat: at - 34, exp: at - 4 }))).resolves.toBeDefined();
    await expect(verify(token({ iat: at + 4, exp: at + 34 }))).resolves.toBeDefined();
  });

  it('is minted as it is verified, and never for longer than 60 seconds', async () => {
    const signer = await readSigner(gateway.privateJwk);
    const order = { audience: 'assistance', sub: 'wei', kind: 'resident', personId: 'p-1', trace: 't-2' } as const;
    const minted = await mintInternalToken(signer, { ...order, lifeSeconds: 3600 }, now);
    expect(await verify(minted)).toEqual({
      issuer: 'gateway',
      sub: 'wei',
      kind: 'resident',
      personId: 'p-1',
      trace: 't-2',
    });
    const late = new Date(now.getTime() + 66_000);
    await expect(verifyInternalToken(keys, minted, { audience: 'assistance' }, late)).rejects.toThrow(TokenRefused);
  });

  it('is minted by a service for itself', async () => {
    const minted = await mintServiceToken(await readSigner(residents.privateJwk), 'assistance', 't-3', now);
    expect(await verify(minted)).toMatchObject({ kind: 'service', sub: 'residents' });
  });
});

describe('the key files', () => {
  it('are refused when a key has no name, two have one name, a key is of another kind or private', async () => {
    expect(() => readInternalKeys({ keys: [{ ...gateway.publicJwk, kid: undefined }] })).toThrow('no kid');
    expect(() => readInternalKeys({ keys: [gateway.publicJwk, stranger.publicJwk] })).toThrow(
      'two keys are named gateway',
    );
    expect(() => readInternalKeys({ keys: [p256Key('gateway').publicJwk] })).toThrow('not Ed25519');
    expect(() => readInternalKeys({ keys: [gateway.privateJwk] })).toThrow('private');
    await expect(readSigner(gateway.publicJwk)).rejects.toThrow('not a private Ed25519 key');
    await expect(readSigner({ ...gateway.privateJwk, kid: undefined })).rejects.toThrow('no kid');
  });
});
