import { plain } from './characters.js';
import { dateOf, isCalendarDay, type LegalDate } from './legal-date.js';
import { wasEverRegionCode } from './region-codes.js';

export type Sex = 'MALE' | 'FEMALE';
/** Which document the number stands on: the residents' card, or a residence permit numbered in the same way. */
export type IdentityNumberKind = 'RESIDENT' | 'HONG_KONG_MACAO_TAIWAN' | 'PERMANENT_RESIDENT';
export type IdentityNumber = {
  ok: true;
  /** Normalised: 18 characters, a capital X. */
  number: string;
  kind: IdentityNumberKind;
  regionCode: string;
  birthDate: LegalDate;
  sex: Sex;
};
export type IdentityNumberRefusal = {
  ok: false;
  code: 'LENGTH' | 'FIFTEEN_DIGITS' | 'FORMAT' | 'REGION' | 'BIRTH_DATE' | 'CHECKSUM';
  message: string;
};

const messages: Record<IdentityNumberRefusal['code'], string> = {
  LENGTH: '身份证号应为 18 位。',
  FIFTEEN_DIGITS: '这是 15 位旧号，不再受理。请换领第二代居民身份证后使用 18 位号码。',
  FORMAT: '身份证号前 17 位应为数字，末位应为数字或 X。',
  REGION: '身份证号前 6 位不是任何时期有效过的行政区划代码。',
  BIRTH_DATE: '身份证号第 7 至 14 位不是真实存在的出生日期。',
  CHECKSUM: '身份证号末位校验码不符，请核对是否抄错。',
};

function refuse(code: IdentityNumberRefusal['code']): IdentityNumberRefusal {
  return { ok: false, code, message: messages[code] };
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of the first 17 digits (GB 11643: ISO 7064 MOD 11-2). */
export function identityNumberCheck(first17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return '10X98765432'.charAt(sum % 11);
}

function kindOf(regionCode: string): IdentityNumberKind | null {
  if (/^8[123]0000$/.test(regionCode)) return 'HONG_KONG_MACAO_TAIWAN';
  if (/^9\d{5}$/.test(regionCode)) return 'PERMANENT_RESIDENT';
  // A province's own code was never printed on a card; a prefecture's was, where it has no counties (东莞 441900).
  if (regionCode.endsWith('0000') || !wasEverRegionCode(regionCode)) return null;
  return 'RESIDENT';
}

/** No card holder was born earlier: the first cards were issued in 1984. */
const earliestBirthYear = 1850;

/**
 * Reads an identity number (GB 11643; domain §10.3). Takes the text as typed: white space, full-width digits and a small x
 * are put right. Returns the parts, or the first thing wrong in the order: length, 15 digits, format, region, birth date,
 * check character. A region code is accepted when it was valid at any time, whatever the birth date. A valid number need not
 * belong to a living person; and a birth date after today is the caller's to refuse ({@link isBornAfter}).
 */
export function parseIdentityNumber(text: string): IdentityNumber | IdentityNumberRefusal {
  const number = plain(text).toUpperCase();
  if (/^\d{15}$/.test(number)) return refuse('FIFTEEN_DIGITS');
  if (Array.from(number).length !== 18) return refuse('LENGTH');
  if (!/^\d{17}[\dX]$/.test(number)) return refuse('FORMAT');
  const regionCode = number.slice(0, 6);
  const kind = kindOf(regionCode);
  if (kind === null) return refuse('REGION');
  const birth = {
    year: Number(number.slice(6, 10)),
    month: Number(number.slice(10, 12)),
    day: Number(number.slice(12, 14)),
  };
  if (birth.year < earliestBirthYear || !isCalendarDay(birth.year, birth.month, birth.day)) return refuse('BIRTH_DATE');
  if (identityNumberCheck(number.slice(0, 17)) !== number.charAt(17)) return refuse('CHECKSUM');
  const sex: Sex = Number(number.charAt(16)) % 2 === 1 ? 'MALE' : 'FEMALE';
  return { ok: true, number, kind, regionCode, birthDate: dateOf(birth), sex };
}

/** True when the person would be born after the given day: such a number cannot be anyone's yet. */
export function isBornAfter(identity: IdentityNumber, on: LegalDate): boolean {
  return identity.birthDate > on;
}
