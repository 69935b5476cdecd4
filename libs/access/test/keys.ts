import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { JWK } from 'jose';
import type { FieldKeys } from '../src/index.js';

/** A key pair whose name is `kid`. */
export interface TestKey {
  readonly publicJwk: JWK;
  readonly privateJwk: JWK;
  readonly privateKey: KeyObject;
}

export function ed25519Key(kid: string): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const publicJwk = { ...publicKey.export({ format: 'jwk' }), kid } as JWK;
  return { publicJwk, privateJwk: { ...privateKey.export({ format: 'jwk' }), kid } as JWK, privateKey };
}

export function p256Key(kid: string): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicJwk = { ...publicKey.export({ format: 'jwk' }), kid } as JWK;
  return { publicJwk, privateJwk: { ...privateKey.export({ format: 'jwk' }), kid } as JWK, privateKey };
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A JWS made by hand: whatever header and payload one likes, signed with a key or with the given bytes. */
export function forge(header: object, payload: unknown, signature: KeyObject | Buffer): string {
  const input = `${part(header)}.${part(payload)}`;
  const made = Buffer.isBuffer(signature) ? signature : signWith(signature, Buffer.from(input));
  return `${input}.${made.toString('base64url')}`;
}

function signWith(key: KeyObject, input: Buffer): Buffer {
  return key.asymmetricKeyType === 'ed25519'
    ? sign(null, input, key)
    : sign('sha256', input, { key, dsaEncoding: 'ieee-p1363' });
}

const secret = () => randomBytes(32).toString('base64');

/** Field keys f1, f2 and blind index keys b1, b2; the first are current. */
export function testFieldKeys(): FieldKeys {
  return {
    current: 'f1',
    keys: { f1: secret(), f2: secret() },
    blindIndex: { current: 'b1', keys: { b1: secret(), b2: secret() } },
  };
}
