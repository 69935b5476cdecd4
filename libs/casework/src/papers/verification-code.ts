import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** Crockford's alphabet: no letter looks like a figure or another letter when it is copied by hand. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code of twelve signs (60 bits) in groups of four, printed on a document so that anybody can check it. */
export function newCode(): string {
  const signs = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]);
  return [0, 4, 8].map((at) => signs.slice(at, at + 4).join('')).join('-');
}

/** What is stored of a code. As it is typed: small letters, spaces, O for 0 and I or L for 1 make no difference. */
export function digestOf(code: string): Buffer {
  const plain = code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return createHash('sha256').update(plain).digest();
}

/** Whether the code is the one whose digest was stored. */
export function isCode(code: string, stored: Buffer): boolean {
  return timingSafeEqual(digestOf(code), stored);
}
