import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** How a file is sealed: as the fields are, by FIELD_CIPHER. */
export type FileCipher = 'aes-256-gcm' | 'sm4';

/** Seals one chunk after another under the key of one file. The context says which chunk it is, and whether it is the last. */
export interface ChunkSuite {
  /** How many bytes a sealed chunk is longer. */
  readonly overhead: number;
  seal(index: number, context: Buffer, plain: Buffer): Buffer;
  /** Null when it was changed or is not this chunk of this file. */
  open(index: number, context: Buffer, sealed: Buffer): Buffer | null;
}

/** The suite under a key that seals this one file and never another: so a counter may be its nonce. */
export function chunkSuite(cipher: FileCipher, key: Buffer): ChunkSuite {
  return cipher === 'sm4' ? sm4Chunks(key) : aesChunks(key);
}

function aesChunks(secret: Buffer): ChunkSuite {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'yimen file aes-256-gcm v1', 32));
  const overhead = 16;
  const nonceOf = (index: number) => {
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(index, 8);
    return nonce;
  };
  return {
    overhead,
    seal(index, context, plain) {
      const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index)).setAAD(context);
      return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open(index, context, sealed) {
      if (sealed.length < overhead) return null;
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index), { authTagLength: overhead });
      decipher.setAAD(context).setAuthTag(sealed.subarray(sealed.length - overhead));
      try {
        return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - overhead)), decipher.final()]);
      } catch {
        return null;
      }
    },
  };
}

/** SM4-CTR, then HMAC-SM3 over which chunk it is and the result: there is no SM4-GCM. */
function sm4Chunks(secret: Buffer): ChunkSuite {
  const drawn = Buffer.from(hkdfSync('sm3', secret, '', 'yimen file sm4-ctr hmac-sm3 v1', 48));
  const [key, macKey] = [drawn.subarray(0, 16), drawn.subarray(16)];
  const overhead = 32;
  // The chunk's number in the upper half: a chunk counts its blocks in the lower one and never reaches the next.
  const ivOf = (index: number) => {
    const iv = Buffer.alloc(16);
    iv.writeUInt32BE(index, 4);
    return iv;
  };
  const macOf = (context: Buffer, body: Buffer) => createHmac('sm3', macKey).update(context).update(body).digest();
  return {
    overhead,
    seal(index, context, plain) {
      const cipher = createCipheriv('sm4-ctr', key, ivOf(index));
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([body, macOf(context, body)]);
    },
    open(index, context, sealed) {
      if (sealed.length < overhead) return null;
      const body = sealed.subarray(0, sealed.length - overhead);
      if (!timingSafeEqual(macOf(context, body), sealed.subarray(body.length))) return null;
      const decipher = createDecipheriv('sm4-ctr', key, ivOf(index));
      return Buffer.concat([decipher.update(body), decipher.final()]);
    },
  };
}
