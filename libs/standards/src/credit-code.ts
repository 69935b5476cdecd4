import { plain } from './characters.js';

export type CreditCode = {
  ok: true;
  code: string;
  /** First character: who registered it (1 机构编制, 5 民政, 9 市场监管 ...). */
  registrar: string;
  /** Second character: the kind of organisation within that registrar (民政: 1 社团, 2 民办非企业, 3 基金会). */
  category: string;
  /** Characters 3 to 8: the division of the registering authority. */
  regionCode: string;
  /** Characters 9 to 17: the organisation code of GB 11714. */
  organizationCode: string;
};
export type CreditCodeRefusal = {
  ok: false;
  reason: 'LENGTH' | 'CHARSET' | 'REGISTRAR' | 'REGION' | 'CHECKSUM' | 'ORGANIZATION_CODE';
  message: string;
};

const messages: Record<CreditCodeRefusal['reason'], string> = {
  LENGTH: '统一社会信用代码应为 18 位。',
  CHARSET: '统一社会信用代码只用数字和大写字母，且不含 I、O、S、V、Z。',
  REGISTRAR: '统一社会信用代码首位不是已有的登记管理部门代码。',
  REGION: '统一社会信用代码第 3 至 8 位不是行政区划代码。',
  CHECKSUM: '统一社会信用代码末位校验码不符，请核对是否抄错。',
  ORGANIZATION_CODE: '统一社会信用代码第 9 至 17 位（组织机构代码）自身的校验码不符。',
};

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const organizationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
const provinces = new Set(
  '10 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 66 71 81 82'.split(
    ' ',
  ),
);

function refuse(reason: CreditCodeRefusal['reason']): CreditCodeRefusal {
  return { ok: false, reason, message: messages[reason] };
}

/** The check character of the first 17 (GB 32100: weights 3^i mod 31). */
export function creditCodeCheck(first17: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of first17) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** The check character of an organisation code's first eight (GB 11714: letters count from A = 10). */
export function organizationCodeCheck(first8: string): string {
  const sum = organizationWeights.reduce(
    (total, weight, i) => total + weight * Number.parseInt(first8.charAt(i), 36),
    0,
  );
  return '0X987654321'.charAt(sum % 11);
}

/**
 * Reads a unified social credit code (GB 32100; domain §10.4). Returns its parts or the first thing wrong in the order:
 * length, characters, registrar, region, check character, the organisation code's own check character. Of the region only
 * the province is checked: registrars also use codes of development zones that GB/T 2260 does not hold.
 */
export function parseCreditCode(text: string): CreditCode | CreditCodeRefusal {
  const code = plain(text).toUpperCase();
  if (Array.from(code).length !== 18) return refuse('LENGTH');
  if (Array.from(code).some((character) => !alphabet.includes(character))) return refuse('CHARSET');
  if (!/^[1-9ANY]/.test(code)) return refuse('REGISTRAR');
  const regionCode = code.slice(2, 8);
  if (!/^\d{6}$/.test(regionCode) || !provinces.has(regionCode.slice(0, 2))) return refuse('REGION');
  if (creditCodeCheck(code.slice(0, 17)) !== code.charAt(17)) return refuse('CHECKSUM');
  const organizationCode = code.slice(8, 17);
  if (organizationCodeCheck(organizationCode) !== organizationCode.charAt(8)) return refuse('ORGANIZATION_CODE');
  return { ok: true, code, registrar: code.charAt(0), category: code.charAt(1), regionCode, organizationCode };
}
