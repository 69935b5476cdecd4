import { createHmac } from 'node:crypto';
import { type FieldKeys, readRing } from './keys.js';
import { type FieldCipher, isAvailable } from './suites.js';

/** What a value is found by without being known: kept beside the sealed value (text `key`, bytea `digest`). */
export interface BlindIndex {
  readonly key: string;
  readonly digest: Buffer;
}

/**
 * Exact search over sealed fields. The digest is keyed, since an identity number could be guessed by counting; `field`
 * (e.g. `person.identity-number`) keeps equal values of different fields apart. Input must be normalised by the caller
 * (`parseIdentityNumber`, `normalizeName`): two spellings are two digests.
 */
export interface BlindIndexer {
  /** Under the current key: for writing, and for a unique constraint over (key, digest). */
  of(field: string, normalised: string): BlindIndex;
  /**
   * Under every key, the current first: for looking up while rows of an older key remain
   * (`WHERE (key, digest) IN (...)`; see `blindIndexCondition`).
   */
  allOf(field: string, normalised: string): readonly BlindIndex[];
  readonly current: string;
}

/** Takes the same key file and cipher as the vault: HMAC-SHA256, or HMAC-SM3 with the 国密 suite. */
export function openBlindIndexer(keys: FieldKeys, cipher: FieldCipher = 'aes-256-gcm'): BlindIndexer {
  if (!isAvailable(cipher)) throw new Error(`FIELD_CIPHER=${cipher}: the OpenSSL of this Node has no SM4 or SM3`);
  const ring = readRing('blind index', keys.blindIndex.current, keys.blindIndex.keys);
  const hash = cipher === 'sm4' ? 'sm3' : 'sha256';
  const under = (key: string, secret: Buffer, field: string, value: string): BlindIndex => ({
    key,
    digest: createHmac(hash, secret).update(`${field}\0`).update(value).digest(),
  });
  const others = [...ring.secrets].filter(([id]) => id !== ring.current);
  const currentSecret = ring.secrets.get(ring.current) ?? Buffer.alloc(0);
  return {
    current: ring.current,
    of: (field, value) => under(ring.current, currentSecret, field, value),
    allOf: (field, value) => [
      under(ring.current, currentSecret, field, value),
      ...others.map(([id, secret]) => under(id, secret, field, value)),
    ],
  };
}

/**
 * `(key, digest) IN (...)` for the two columns, its values appended to `parameters`.
 */
export function blindIndexCondition(
  columns: { readonly key: string; readonly digest: string },
  indexes: readonly BlindIndex[],
  parameters: unknown[],
): string {
  const pairs = indexes.map(({ key, digest }) => {
    parameters.push(key, digest);
    return `($${parameters.length - 1}::text, $${parameters.length}::bytea)`;
  });
  return `(${columns.key}, ${columns.digest}) IN (${pairs.join(', ')})`;
}
