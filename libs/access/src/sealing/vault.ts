import { type FieldKeys, type KeyRing, readRing } from './keys.js';
import { type FieldCipher, isAvailable, type Suite, suiteNumbers, suiteOf } from './suites.js';

/** Where a sealed value stands. It opens there only: moved to another row or column it is refused. */
export interface Place {
  readonly table: string;
  readonly column: string;
  /** The row's id, which must not change. */
  readonly row: string;
}

/** Thrown when a sealed value does not open: changed, moved, or of a key that is not there. Says nothing of its content. */
export class SealBroken extends Error {
  readonly code = 'SEAL_BROKEN';
  constructor(place: Pick<Place, 'table' | 'column'>, why: string) {
    super(`${place.table}.${place.column}: ${why}`);
    this.name = 'SealBroken';
  }
}

/**
 * Seals fields for keeping at rest (L3 and L4 of domain 附录 A). A sealed value is bytes (column type bytea):
 * version 1, suite, length of the key id, key id, then what the suite made; all of it is authenticated.
 */
export interface FieldVault {
  readonly cipher: FieldCipher;
  seal(place: Place, plain: string): Buffer;
  /** Throws {@link SealBroken}. Opens what any key of the ring and either suite sealed. */
  open(place: Place, sealed: Buffer): string;
  /** The id of the key that sealed it. */
  keyOf(sealed: Buffer): string | null;
  /** Sealed anew when the key or the suite is not the current one; null when it may stay as it is. */
  reseal(place: Place, sealed: Buffer): Buffer | null;
}

const version = 1;

/** Takes the key file and the cipher of the configuration; refuses (throws, at boot) bad keys and a missing SM4. */
export function openFieldVault(keys: FieldKeys, cipher: FieldCipher = 'aes-256-gcm'): FieldVault {
  if (!isAvailable(cipher)) throw new Error(`FIELD_CIPHER=${cipher}: the OpenSSL of this Node has no SM4 or SM3`);
  const ring = readRing('field', keys.current, keys.keys);
  const suites = suitesOf(ring);
  const currentHeader = headerOf(suiteNumbers[cipher], ring.current);

  const seal = (place: Place, plain: string) => {
    const suite = suites.get(nameOf(suiteNumbers[cipher], ring.current));
    if (suite === undefined) throw new SealBroken(place, 'no key to seal with');
    return Buffer.concat([currentHeader, suite.seal(contextOf(place, currentHeader), Buffer.from(plain, 'utf8'))]);
  };
  const open = (place: Place, sealed: Buffer) => {
    const read = readHeader(sealed);
    if (read === null) throw new SealBroken(place, 'not a sealed value');
    const suite = suites.get(nameOf(read.suite, read.key));
    if (suite === undefined) throw new SealBroken(place, `no key ${read.key} for suite ${read.suite}`);
    const plain = suite.open(contextOf(place, read.header), sealed.subarray(read.header.length));
    if (plain === null) throw new SealBroken(place, 'changed, or not of this place');
    return plain.toString('utf8');
  };
  return {
    cipher,
    seal,
    open,
    keyOf: (sealed) => readHeader(sealed)?.key ?? null,
    reseal: (place, sealed) => {
      const plain = open(place, sealed);
      return sealed.subarray(0, currentHeader.length).equals(currentHeader) ? null : seal(place, plain);
    },
  };
}

const nameOf = (suite: number, key: string) => `${suite}:${key}`;

function suitesOf(ring: KeyRing): ReadonlyMap<string, Suite> {
  const suites = new Map<string, Suite>();
  for (const cipher of ['aes-256-gcm', 'sm4'] as const) {
    if (!isAvailable(cipher)) continue;
    for (const [id, secret] of ring.secrets) suites.set(nameOf(suiteNumbers[cipher], id), suiteOf(cipher, secret));
  }
  return suites;
}

const headerOf = (suite: number, key: string): Buffer => {
  const id = Buffer.from(key, 'latin1');
  return Buffer.concat([Buffer.from([version, suite, id.length]), id]);
};

function readHeader(sealed: Buffer): { suite: number; key: string; header: Buffer } | null {
  const [first, suite, length] = sealed;
  if (first !== version || suite === undefined || length === undefined || sealed.length < 3 + length) return null;
  const header = sealed.subarray(0, 3 + length);
  return { suite, key: header.subarray(3).toString('latin1'), header };
}

/** The header tells its own length, and each part has its length before it: no two places read the same. */
function contextOf({ table, column, row }: Place, header: Buffer): Buffer {
  const place = [table, column, row].map((part) => `${part.length}:${part}`).join('');
  return Buffer.concat([header, Buffer.from(place, 'utf8')]);
}
