import { isBornAfter, type LegalDate, parseIdentityNumber, plain } from '@yimen/standards';
import type { IdentityType, Sex } from './person.js';
import { badInput, type InputRefusal } from './refusals.js';

export interface IdentityClaim {
  readonly identityType: IdentityType;
  readonly number: string | null;
  readonly sex: Sex | null;
  readonly birthDate: LegalDate | null;
}

/** Who somebody is by their document. `sexInNumber` when it differs from what was stated: to be shown, not refused. */
export interface Identity {
  readonly identityType: IdentityType;
  readonly number: string | null;
  readonly sex: Sex;
  readonly birthDate: LegalDate;
  readonly sexInNumber: Sex | null;
}

const kindOf = {
  RESIDENT: 'RESIDENT_ID',
  HONG_KONG_MACAO_TAIWAN: 'HMT_RESIDENCE',
  PERMANENT_RESIDENT: 'FOREIGN_PERMANENT',
} as const;
const numberField = 'input.identityNumber';
const standard = 'GB 11643 公民身份号码';
const earliestBirth = '1850-01-01';

const isNumbered = (type: IdentityType): boolean =>
  type === 'RESIDENT_ID' || type === 'HMT_RESIDENCE' || type === 'FOREIGN_PERMANENT';

/**
 * Checks what a document says of a person (domain §10.3, 附录 A.1): an 18-digit number tells birth date and sex; a stated
 * birth date must agree with it; a stated sex that differs is registered as stated and shown. Other documents tell
 * neither, so the birth date must be stated.
 */
export function identityOf(claim: IdentityClaim, today: LegalDate): Identity | InputRefusal {
  const number = claim.number === null ? '' : plain(claim.number).toUpperCase();
  if (claim.identityType === 'NONE') {
    return number === ''
      ? stated(claim, null, today)
      : badInput('IDENTITY_NUMBER_UNEXPECTED', '选择“无证件”时不填证件号码。', numberField);
  }
  if (number === '') return badInput('IDENTITY_NUMBER_MISSING', '请填写证件号码。', numberField);
  if (isNumbered(claim.identityType)) return numbered(claim, number, today);
  if (!/^[A-Z0-9\p{Script=Han}]{5,30}$/u.test(number))
    return badInput('IDENTITY_NUMBER_FORMAT', '证件号码应为 5 至 30 位的字母、数字或汉字。', numberField);
  return stated(claim, number, today);
}

function numbered(claim: IdentityClaim, number: string, today: LegalDate): Identity | InputRefusal {
  const read = parseIdentityNumber(number);
  if (!read.ok) return badInput(`IDENTITY_NUMBER_${read.code}`, read.message, numberField, standard);
  if (kindOf[read.kind] !== claim.identityType)
    return badInput('IDENTITY_NUMBER_KIND', '号码与所选的证件类型不符，请核对证件类型。', numberField, standard);
  if (isBornAfter(read, today))
    return badInput(
      'IDENTITY_NUMBER_BIRTH_DATE_IN_FUTURE',
      '身份证号中的出生日期晚于今天，请核对。',
      numberField,
      standard,
    );
  if (claim.birthDate !== null && claim.birthDate !== read.birthDate)
    return badInput(
      'BIRTH_DATE_DIFFERS',
      '出生日期与身份证号第 7 至 14 位不一致，请核对。',
      'input.birthDate',
      standard,
    );
  const sex = claim.sex ?? read.sex;
  return {
    identityType: claim.identityType,
    number: read.number,
    sex,
    birthDate: read.birthDate,
    sexInNumber: sex === read.sex ? null : read.sex,
  };
}

function stated(
  { identityType, sex, birthDate }: IdentityClaim,
  number: string | null,
  today: LegalDate,
): Identity | InputRefusal {
  if (birthDate === null)
    return badInput('BIRTH_DATE_MISSING', '这种证件不含出生日期，请填写出生日期。', 'input.birthDate');
  if (birthDate > today) return badInput('BIRTH_DATE_IN_FUTURE', '出生日期晚于今天，请核对。', 'input.birthDate');
  if (birthDate < earliestBirth) return badInput('BIRTH_DATE_TOO_EARLY', '出生日期过早，请核对。', 'input.birthDate');
  return { identityType, number, sex: sex ?? 'UNKNOWN', birthDate, sexInNumber: null };
}
