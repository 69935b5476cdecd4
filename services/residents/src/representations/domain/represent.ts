import { addDays, addMonths, ageOn, type LegalDate } from '@yimen/standards';
import type { GuardianshipBasis, Representation, RepresentedMatter } from './representation.js';

/** What the rules must know of the two. `isGuarded`: somebody is this person's guardian on the day. */
export interface Party {
  readonly personId: string;
  readonly birthDate: LegalDate;
  readonly isLiving: boolean;
  readonly isGuarded: boolean;
}

export type RepresentationRefusal =
  | { readonly because: 'input'; readonly code: string; readonly message: string; readonly field: string }
  | {
      readonly because: 'REPRESENTED_NOT_LIVING' | 'AGENT_UNFIT' | 'WARD_CAPABLE' | 'PRINCIPAL_UNDER_GUARDIANSHIP';
    };

export type RepresentDecision =
  | { readonly outcome: 'accepted'; readonly representation: Representation }
  | { readonly outcome: 'refused'; readonly refusal: RepresentationRefusal };

export interface GuardianshipOrder {
  readonly id: string;
  readonly basis: GuardianshipBasis;
  readonly documentNo: string | null;
  readonly validFrom: LegalDate;
}

export interface MandateOrder {
  readonly id: string;
  readonly matters: readonly RepresentedMatter[];
  readonly signedOn: LegalDate;
  readonly validUntil: LegalDate;
}

const adultAge = 18; // 民法典第十七条
const longestMandateYears = 3; // 平台设计：到期重新授权
/** An appointment and the bureau's own guardianship rest on a document (民法典第三十一条、第三十二条). */
const documented: readonly GuardianshipBasis[] = ['APPOINTED', 'CIVIL_AFFAIRS'];

/**
 * 监护: for a minor, or for an adult whom a court found without full capacity (民法典第二十七条、第二十八条). Ends of itself with the
 * eighteenth birthday of a minor.
 */
export function guard(order: GuardianshipOrder, ward: Party, guardian: Party, today: LegalDate): RepresentDecision {
  const { id, basis, documentNo, validFrom } = order;
  if (validFrom > today) return input('DATE_IN_FUTURE', `起始日不得晚于今天（${today}）。`, 'input.validFrom');
  if (validFrom < ward.birthDate)
    return input('DATE_BEFORE_BIRTH', '起始日早于被监护人的出生日期。', 'input.validFrom');
  if (documentNo === null && documented.includes(basis))
    return input(
      'GUARDIANSHIP_DOCUMENT',
      '指定或者由民政部门、村（居）委会担任监护人的，请填写文书编号。',
      'input.documentNo',
    );
  if (!ward.isLiving) return refuse('REPRESENTED_NOT_LIVING');
  const isMinor = ageOn(ward.birthDate, today) < adultAge;
  if (!isMinor && documentNo === null) return refuse('WARD_CAPABLE');
  if (!isFit(ward, guardian, today)) return refuse('AGENT_UNFIT');
  const validUntil = isMinor ? addDays(addMonths(ward.birthDate, adultAge * 12), -1) : null;
  return accept({
    ...parties(id, ward, guardian),
    kind: 'GUARDIAN',
    guardianship: basis,
    matters: ['ALL'],
    validFrom,
    validUntil,
  });
}

/** 委托: by an adult who is under nobody's guardianship, in writing, for named matters and a time (民法典第一百六十五条). */
export function entrust(order: MandateOrder, principal: Party, agent: Party, today: LegalDate): RepresentDecision {
  const { id, matters, signedOn, validUntil } = order;
  if (matters.length === 0) return input('MANDATE_MATTERS', '请写明委托代办的事项。', 'input.matters');
  if (signedOn > today) return input('DATE_IN_FUTURE', `签署日不得晚于今天（${today}）。`, 'input.signedOn');
  if (validUntil < today) return input('MANDATE_ENDED', '委托的期限已经过去。', 'input.validUntil');
  if (validUntil > addMonths(signedOn, longestMandateYears * 12))
    return input(
      'MANDATE_TOO_LONG',
      `委托的期限不得超过 ${longestMandateYears} 年，到期可以重新委托。`,
      'input.validUntil',
    );
  if (!principal.isLiving) return refuse('REPRESENTED_NOT_LIVING');
  if (principal.isGuarded || ageOn(principal.birthDate, today) < adultAge)
    return refuse('PRINCIPAL_UNDER_GUARDIANSHIP');
  if (!isFit(principal, agent, today)) return refuse('AGENT_UNFIT');
  const granted = { matters: [...new Set(matters)], validFrom: signedOn, validUntil };
  return accept({ ...parties(id, principal, agent), kind: 'ENTRUSTED', guardianship: null, ...granted });
}

/** Whoever acts for others is another, living, of age, and under nobody's guardianship. */
function isFit(person: Party, agent: Party, on: LegalDate): boolean {
  return (
    agent.personId !== person.personId && agent.isLiving && !agent.isGuarded && ageOn(agent.birthDate, on) >= adultAge
  );
}

const parties = (id: string, person: Party, agent: Party) => ({
  ...{ id, personId: person.personId, agentId: agent.personId },
});

function accept(made: Omit<Representation, 'endedOn' | 'endedBecause' | 'version'>): RepresentDecision {
  return { outcome: 'accepted', representation: { ...made, endedOn: null, endedBecause: null, version: 1 } };
}

function refuse(because: Exclude<RepresentationRefusal['because'], 'input'>): RepresentDecision {
  return { outcome: 'refused', refusal: { because } };
}

function input(code: string, message: string, field: string): RepresentDecision {
  return { outcome: 'refused', refusal: { because: 'input', code, message, field } };
}
