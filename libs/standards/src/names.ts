import { plain } from './characters.js';

// The separator between the parts of a name is typed in many ways; U+00B7 is the standard one.
const separators = /[\u2022\u2027\u2219\u22c5\u30fb\u318d\u16eb\u2e31\u25cf]/gu;
const dotBetweenHan = /(?<=\p{Script=Han})[.。](?=\p{Script=Han})/gu;

/** A name as it is compared: NFKC, no white space, one kind of separator (domain §10.5). Rare and private-use characters stay. */
export function normalizeName(name: string): string {
  return plain(name).replace(separators, '\u00b7').replace(dotBetweenHan, '\u00b7');
}

export type NameAnswer =
  | { ok: true; name: string }
  | { ok: false; code: 'EMPTY' | 'TOO_LONG' | 'CHARACTERS'; message: string };

/** Checks a person's name: 1 to 50 characters of any script, private-use ones included, with · - ' between them. */
export function checkName(name: string): NameAnswer {
  const normalized = normalizeName(name);
  if (normalized === '') return { ok: false, code: 'EMPTY', message: '姓名不能为空。' };
  if (Array.from(normalized).length > 50) return { ok: false, code: 'TOO_LONG', message: '姓名不能超过 50 个字。' };
  if (!/^[\p{L}\p{M}\p{Co}][\p{L}\p{M}\p{Co}\u00b7'’.-]*$/u.test(normalized)) {
    return { ok: false, code: 'CHARACTERS', message: '姓名中有不能用于姓名的字符。' };
  }
  return { ok: true, name: normalized };
}

/** A name for public notice: its first character and one star, whatever its length (domain §10.5). */
export function maskName(name: string): string {
  const [first] = Array.from(normalizeName(name));
  return first === undefined ? '' : `${first}*`;
}

/** An identity number with its first six and last four characters kept; anything shorter is all stars. */
export function maskIdentityNumber(number: string): string {
  if (number.length < 15) return '*'.repeat(number.length);
  return number.slice(0, 6) + '*'.repeat(number.length - 10) + number.slice(-4);
}

/** A telephone number with its last four digits, and of a mobile number the first three, kept. */
export function maskTelephone(telephone: string): string {
  const kept = telephone.length >= 11 ? 3 : 0;
  if (telephone.length < 7) return '*'.repeat(telephone.length);
  return telephone.slice(0, kept) + '*'.repeat(telephone.length - kept - 4) + telephone.slice(-4);
}
