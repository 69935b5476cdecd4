import { type CryptoKey, createLocalJWKSet, importJWK, type JSONWebKeySet, type JWK, type JWTVerifyGetKey } from 'jose';

/** The public keys of everybody who may sign inside the platform; a key's `kid` is its owner's name. */
export interface InternalKeys {
  readonly names: readonly string[];
  readonly find: JWTVerifyGetKey;
}

/** A private key of our own, and whose it is. */
export interface Signer {
  readonly name: string;
  readonly key: CryptoKey | Uint8Array;
}

const isEd25519 = (jwk: JWK): boolean => jwk.kty === 'OKP' && jwk.crv === 'Ed25519';

/**
 * Takes the JWKS of INTERNAL_JWKS. Refuses (throws, at boot) a key without a name, of another kind than Ed25519, a name
 * that occurs twice, and a private key: a file that many processes read must hold none.
 */
export function readInternalKeys(jwks: JSONWebKeySet): InternalKeys {
  if (!Array.isArray(jwks?.keys)) throw new Error('INTERNAL_JWKS: not a JWKS ({ "keys": [...] })');
  const names = jwks.keys.map((jwk) => jwk.kid ?? '');
  for (const jwk of jwks.keys) {
    if (!jwk.kid) throw new Error("INTERNAL_JWKS: a key has no kid (its owner's name)");
    if (!isEd25519(jwk)) throw new Error(`INTERNAL_JWKS: the key ${jwk.kid} is not Ed25519`);
    if (jwk.d !== undefined) throw new Error(`INTERNAL_JWKS: the key ${jwk.kid} is a private one`);
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`INTERNAL_JWKS: two keys are named ${twice}`);
  return { names, find: createLocalJWKSet(jwks) };
}

/** Takes the private JWK of INTERNAL_KEY; refuses (throws, at boot) one without a kid, of another kind, or public. */
export async function readSigner(jwk: JWK): Promise<Signer> {
  if (!jwk?.kid) throw new Error("INTERNAL_KEY: the key has no kid (its owner's name)");
  if (!isEd25519(jwk) || jwk.d === undefined) throw new Error('INTERNAL_KEY: not a private Ed25519 key');
  return { name: jwk.kid, key: await importJWK(jwk, 'EdDSA') };
}
