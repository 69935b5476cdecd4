import { ageOn, type LegalDate } from '@yimen/standards';
import type { CheckScope, Consent, ConsentChannel, ConsentPurpose } from './consent.js';

export interface GiveOrder {
  readonly id: string;
  readonly scopes: readonly CheckScope[];
  readonly agency: string;
  readonly purpose: string;
  readonly purposeCode?: ConsentPurpose | null;
  readonly agencyDivision?: string | null;
  readonly caseNumber?: string | null;
  readonly signedOn: LegalDate;
  readonly validUntil: LegalDate;
  readonly channel: ConsentChannel;
}

/** What the rules need of a person who signs or is signed for. */
export interface Signer {
  readonly personId: string;
  readonly birthDate: LegalDate;
  readonly isLiving: boolean;
}

export type ConsentRefusal =
  | { readonly because: 'input'; readonly code: string; readonly message: string; readonly field: string }
  | { readonly because: 'guardian-required' }
  | { readonly because: 'guardian-unfit' }
  | { readonly because: 'person-not-living' };

export type GiveDecision =
  | { readonly outcome: 'accepted'; readonly consent: Consent }
  | { readonly outcome: 'refused'; readonly refusal: ConsentRefusal };

const adultAge = 18; // 民法典 第十七条
const longestYears = 10;

function refuse(refusal: ConsentRefusal): GiveDecision {
  return { outcome: 'refused', refusal };
}

/**
 * Gives a consent. Who is under 18 on the day of the signature is signed for by a guardian, a living adult (民法典 17、23);
 * an adult may have one too. The dead sign nothing. A consent ends some day: one without an end is none.
 */
export function give(order: GiveOrder, person: Signer, guardian: Signer | null, today: LegalDate): GiveDecision {
  const complaint = complaintAbout(order, today);
  if (complaint) return refuse(complaint);
  if (!person.isLiving) return refuse({ because: 'person-not-living' });
  if (order.signedOn < person.birthDate)
    return refuse({
      because: 'input',
      code: 'DATE_BEFORE_BIRTH',
      message: '签署日早于出生日期。',
      field: 'input.signedOn',
    });
  const isMinor = ageOn(person.birthDate, order.signedOn) < adultAge;
  if (isMinor && guardian === null) return refuse({ because: 'guardian-required' });
  if (guardian && !mayGuard(guardian, person, order.signedOn)) return refuse({ because: 'guardian-unfit' });
  const consent: Consent = {
    ...order,
    scopes: [...new Set(order.scopes)],
    agency: order.agency.trim(),
    purpose: order.purpose.trim(),
    purposeCode: order.purposeCode ?? null,
    agencyDivision: order.agencyDivision ?? null,
    caseNumber: order.caseNumber ?? null,
    lapsedOn: null,
    personId: person.personId,
    guardianId: guardian?.personId ?? null,
    withdrawnOn: null,
    version: 1,
  };
  return { outcome: 'accepted', consent };
}

function mayGuard(guardian: Signer, person: Signer, on: LegalDate): boolean {
  return guardian.personId !== person.personId && guardian.isLiving && ageOn(guardian.birthDate, on) >= adultAge;
}

function complaintAbout(order: GiveOrder, today: LegalDate): ConsentRefusal | null {
  const input = (code: string, message: string, field: string) => ({ because: 'input', code, message, field }) as const;
  if (order.scopes.length === 0) return input('SCOPES_MISSING', '请至少选择一项核对内容。', 'input.scopes');
  if (!isText(order.agency)) return input('AGENCY_MISSING', '请填写被授权的机构（不超过 100 字）。', 'input.agency');
  if (!isText(order.purpose)) return input('PURPOSE_MISSING', '请填写用途（不超过 100 字）。', 'input.purpose');
  if (/\d{15}/.test(order.agency + order.purpose))
    return input('PURPOSE_HOLDS_NUMBER', '机构和用途中不要写证件号码。', 'input.purpose');
  const unsaid = complaintAboutCase(order);
  if (unsaid) return unsaid;
  if (order.signedOn > today) return input('DATE_IN_FUTURE', `签署日不得晚于今天（${today}）。`, 'input.signedOn');
  if (order.validUntil < order.signedOn)
    return input('CONSENT_ENDS_BEFORE_SIGNED', '有效期不得早于签署日。', 'input.validUntil');
  if (Number(order.validUntil.slice(0, 4)) - Number(order.signedOn.slice(0, 4)) > longestYears)
    return input('CONSENT_TOO_LONG', `有效期不得超过 ${longestYears} 年，请核对日期。`, 'input.validUntil');
  return null;
}

/** Who must support others and lives apart consents for the one case that it is about, never at large (社会救助法 41). */
function complaintAboutCase({ purposeCode, agencyDivision, caseNumber }: GiveOrder): ConsentRefusal | null {
  const input = (code: string, message: string, field: string) => ({ because: 'input', code, message, field }) as const;
  if (agencyDivision && !/^\d{6}(\d{3}){0,2}$/.test(agencyDivision))
    return input('AGENCY_DIVISION', '机构所在区划请填 6、9 或 12 位代码。', 'input.agencyDivision');
  if (caseNumber && !/^[0-9A-Z-]{8,40}$/.test(caseNumber))
    return input('CASE_NUMBER', '办件号不对，请照受理通知书填写。', 'input.caseNumber');
  if (purposeCode === 'OBLIGOR_CHECK' && !caseNumber)
    return input('CASE_NUMBER_MISSING', '法定义务人的授权须写明是为哪一件申请，请填写办件号。', 'input.caseNumber');
  return null;
}

function isText(text: string): boolean {
  return text.trim() !== '' && text.length <= 100;
}
