import { plain } from './characters.js';
import { type IdentityNumber, type IdentityNumberRefusal, parseIdentityNumber } from './identity-number.js';

/** What a certificate's 19th digit can say, in the order of its digits: 1 视力 … 7 多重. */
export const disabilityCategories = [
  'VISUAL',
  'HEARING',
  'SPEECH',
  'PHYSICAL',
  'INTELLECTUAL',
  'MENTAL',
  'MULTIPLE',
] as const;
export type DisabilityCategory = (typeof disabilityCategories)[number];
/** 等级: 1 is the gravest. */
export type DisabilityLevel = 1 | 2 | 3 | 4;

export type DisabilityCertificateNumber = {
  ok: true;
  /** Normalised: capital letters, no white space. */
  number: string;
  /** The holder's identity number, which its first 18 characters are. */
  identity: IdentityNumber;
  category: DisabilityCategory;
  level: DisabilityLevel;
  /** How often the certificate was issued again after a loss: 0, or n of `Bn`. */
  reissued: number;
};
export type DisabilityCertificateRefusal = {
  ok: false;
  code: 'FORMAT' | 'CATEGORY' | 'LEVEL' | IdentityNumberRefusal['code'];
  message: string;
};

const shape = /^(.{18})(\d)(\d)(?:B(\d+))?$/u;

const messages: Record<'FORMAT' | 'CATEGORY' | 'LEVEL', string> = {
  FORMAT: '残疾人证号应为 20 位：身份证号 18 位、类别 1 位、等级 1 位；补办的证后面另有 B1、B2 等。',
  CATEGORY: '残疾人证号第 19 位是残疾类别，只有 1 至 7。',
  LEVEL: '残疾人证号第 20 位是残疾等级，只有 1 至 4。',
};

function refuse(code: 'FORMAT' | 'CATEGORY' | 'LEVEL'): DisabilityCertificateRefusal {
  return { ok: false, code, message: messages[code] };
}

/** The level of a digit, or null for a level that does not exist. */
export function disabilityLevel(value: number): DisabilityLevel | null {
  return value === 1 || value === 2 || value === 3 || value === 4 ? value : null;
}

/**
 * Reads the number of a disability certificate (残疾人证, domain §4.5). Takes the text as typed. Returns its parts, or the first
 * thing wrong in the order: format, category, level, then what is wrong with the identity number in it.
 */
export function disabilityCertificate(text: string): DisabilityCertificateNumber | DisabilityCertificateRefusal {
  const number = plain(text).toUpperCase();
  const [, holder = '', first = '', second = '', again = '0'] = shape.exec(number) ?? [];
  if (holder === '') return refuse('FORMAT');
  const category = disabilityCategories[Number(first) - 1];
  if (category === undefined) return refuse('CATEGORY');
  const level = disabilityLevel(Number(second));
  if (level === null) return refuse('LEVEL');
  const identity = parseIdentityNumber(holder);
  if (!identity.ok) return identity;
  return { ok: true, number, identity, category, level, reissued: Number(again) };
}

/** The number that a certificate of this holder, category and level bears. */
export function disabilityCertificateNumber(
  identityNumber: string,
  category: DisabilityCategory,
  level: DisabilityLevel,
  reissued = 0,
): string {
  const suffix = reissued === 0 ? '' : `B${reissued}`;
  return `${identityNumber}${disabilityCategories.indexOf(category) + 1}${level}${suffix}`;
}

/** True when the certificate is that of the holder of this identity number. */
export function certificateBelongsTo(certificate: DisabilityCertificateNumber, identityNumber: string): boolean {
  return certificate.identity.number === plain(identityNumber).toUpperCase();
}
