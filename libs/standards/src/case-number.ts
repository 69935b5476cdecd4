import { plain } from './characters.js';
import { type LegalDate, parseLegalDate, partsOf } from './legal-date.js';

/** What a case number tells: division 6 + date 8 + domain 3 letters + serial 6 + check digit 1 (domain A.2). */
export type CaseNumberParts = { division: string; date: LegalDate; domain: string; serial: number };
export type CaseNumber = CaseNumberParts & { ok: true; number: string };
export type CaseNumberRefusal = { ok: false; code: 'CASE_NUMBER_FORMAT' | 'CASE_NUMBER_CHECK'; message: string };

/**
 * The check digit: ISO 7064 MOD 11,10 over the digits, letters written as two digits (A = 10). It finds every single wrong
 * digit and nearly every exchange of neighbours, and is itself always a digit, so that it can be said over the telephone.
 */
function checkDigit(body: string): string {
  const digits = body.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  let product = 10;
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - product) % 10);
}

/** Mints a case number. Throws a RangeError for parts of the wrong shape: they come from the program, not from a person. */
export function mintCaseNumber({ division, date, domain, serial }: CaseNumberParts): string {
  if (!/^\d{6}$/.test(division)) throw new RangeError('a case number begins with a six-digit division');
  if (!/^[A-Z]{3}$/.test(domain)) throw new RangeError('a domain is three capital letters');
  if (!Number.isInteger(serial) || serial < 1 || serial > 999_999) throw new RangeError('a serial is 1 to 999999');
  const { year, month, day } = partsOf(date);
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  const body = `${division}${pad(year, 4)}${pad(month, 2)}${pad(day, 2)}${domain}${pad(serial, 6)}`;
  return body + checkDigit(body);
}

/** Reads a case number as someone typed or dictated it (spaces, hyphens, small letters); refuses a wrong shape or check digit. */
export function checkCaseNumber(text: string): CaseNumber | CaseNumberRefusal {
  const number = plain(text).replace(/-/g, '').toUpperCase();
  const match = /^(\d{6})(\d{4})(\d{2})(\d{2})([A-Z]{3})(\d{6})(\d)$/.exec(number);
  const date = match ? parseLegalDate(`${match[2]}-${match[3]}-${match[4]}`) : null;
  if (!match || date === null) {
    const message = '办件号应为 6 位区划、8 位日期、3 个字母、6 位流水号和 1 位校验码。';
    return { ok: false, code: 'CASE_NUMBER_FORMAT', message };
  }
  if (checkDigit(number.slice(0, -1)) !== number.slice(-1)) {
    return { ok: false, code: 'CASE_NUMBER_CHECK', message: '办件号校验码不符，请核对是否抄错。' };
  }
  return { ok: true, number, division: match[1] ?? '', date, domain: match[5] ?? '', serial: Number(match[6]) };
}
