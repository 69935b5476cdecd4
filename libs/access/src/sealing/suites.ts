import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  getCiphers,
  getHashes,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** How fields are encrypted: AES-256-GCM, or the 国密 suite (SM4-CTR, then HMAC-SM3 over the result). */
export type FieldCipher = 'aes-256-gcm' | 'sm4';

/** One way of sealing under one 32-byte secret. What is sealed is bound to `context`: elsewhere it does not open. */
export interface Suite {
  /** In the sealed value's second byte. */
  readonly number: number;
  seal(context: Buffer, plain: Buffer): Buffer;
  /** Null when it was changed, is of another place, or of another key. */
  open(context: Buffer, sealed: Buffer): Buffer | null;
}

export const suiteNumbers: Readonly<Record<FieldCipher, number>> = { 'aes-256-gcm': 1, sm4: 2 };

/** True when this Node's OpenSSL can do it (builds for FIPS have no SM4). */
export function isAvailable(cipher: FieldCipher): boolean {
  return cipher === 'aes-256-gcm' || (getCiphers().includes('sm4-ctr') && getHashes().includes('sm3'));
}

/** Takes the secret of one key id, returns the suite under keys drawn from it for this one use. */
export function suiteOf(cipher: FieldCipher, secret: Buffer): Suite {
  return cipher === 'sm4' ? sm4Suite(secret) : aesSuite(secret);
}

function aesSuite(secret: Buffer): Suite {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'yimen field aes-256-gcm v1', 32));
  return {
    number: suiteNumbers['aes-256-gcm'],
    seal(context, plain) {
      // 96 random bits: NIST SP 800-38D allows 2^32 sealings under one key.
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(context);
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, body, cipher.getAuthTag()]);
    },
    open(context, sealed) {
      if (sealed.length < 28) return null;
      const tag = sealed.subarray(sealed.length - 16);
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 });
      decipher.setAAD(context).setAuthTag(tag);
      try {
        return Buffer.concat([decipher.update(sealed.subarray(12, sealed.length - 16)), decipher.final()]);
      } catch {
        return null;
      }
    },
  };
}

/**
 * GB/T 32907 (SM4) in counter mode, then HMAC with GB/T 32905 (SM3) over context, counter block and ciphertext: encrypt
 * then authenticate, since OpenSSL 3.0 has no SM4-GCM. Each under a key of its own.
 */
function sm4Suite(secret: Buffer): Suite {
  const keyFor = (use: string) => createHmac('sm3', secret).update(`yimen field ${use} v1`).digest();
  const cipherKey = keyFor('sm4-ctr').subarray(0, 16);
  const tagKey = keyFor('hmac-sm3');
  const tagOf = (context: Buffer, counter: Buffer, body: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(context.length);
    return createHmac('sm3', tagKey).update(length).update(context).update(counter).update(body).digest();
  };
  return {
    number: suiteNumbers.sm4,
    seal(context, plain) {
      const counter = randomBytes(16);
      const cipher = createCipheriv('sm4-ctr', cipherKey, counter);
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([counter, body, tagOf(context, counter, body)]);
    },
    open(context, sealed) {
      if (sealed.length < 48) return null;
      const counter = sealed.subarray(0, 16);
      const body = sealed.subarray(16, sealed.length - 32);
      if (!timingSafeEqual(tagOf(context, counter, body), sealed.subarray(sealed.length - 32))) return null;
      const decipher = createDecipheriv('sm4-ctr', cipherKey, counter);
      return Buffer.concat([decipher.update(body), decipher.final()]);
    },
  };
}
