import type { AcceptanceRule } from '../../service-catalogue/domain/service-item.js';

/** A person as the routing sees them: streets (or townships) and the province of their 户籍, null where unknown. */
export interface Resident {
  readonly personId: string;
  readonly hukouStreet: string | null;
  readonly hukouProvince: string | null;
  readonly residenceStreet: string | null;
}

/** What the law leaves to the province or the district, on the day of the visit (parameters/acceptance.yaml). */
export interface LocalRules {
  readonly residencePermit: boolean;
  readonly sameProvince: 'ANY_MEMBER' | 'CONSISTENT_MEMBER';
}

export interface AcceptanceQuestion {
  readonly rule: AcceptanceRule;
  /** The street or township whose window it is; null when the place given is none. */
  readonly street: string | null;
  readonly applicant: Resident;
  /** For whom: decides for children. The applicant may be among them. */
  readonly subjects: readonly Resident[];
  /** Who lives together with the applicant, the applicant included. */
  readonly household: readonly Resident[];
  readonly local: LocalRules;
}

export type WrongPlaceReason =
  | 'HUKOU_ELSEWHERE'
  | 'RESIDENCE_ELSEWHERE'
  | 'MEMBERS_DIFFER_CONSISTENT'
  | 'MEMBERS_DIFFER_ANY'
  | 'NOT_A_STREET'
  | 'NOT_AT_A_WINDOW';

export type AcceptanceAnswer =
  | { readonly right: true }
  | {
      readonly right: false;
      readonly reason: WrongPlaceReason;
      /** Any of these streets is right. */
      readonly rightPlaces: readonly string[];
      /** Who may apply there. */
      readonly rightApplicants: readonly string[];
    };

/**
 * 受理地路由: may this item be accepted at this window? Otherwise says where, and by whom.
 * Source: 社会救助法 §37; 民发〔2021〕57号 §4, §5; domain §1.1.
 */
export function acceptancePlace(question: AcceptanceQuestion): AcceptanceAnswer {
  if (question.street === null) return { right: false, reason: 'NOT_A_STREET', ...placesOf(question) };
  switch (question.rule) {
    case 'HUKOU_STREET':
      return byHukou(question, question.street);
    case 'CHILD_HUKOU_STREET':
      return at(question.street, question.subjects, 'hukouStreet', 'HUKOU_ELSEWHERE');
    case 'RESIDENCE_STREET':
      return at(question.street, [question.applicant], 'residenceStreet', 'RESIDENCE_ELSEWHERE');
    case 'ANY_STREET':
    case 'EMERGENCY_STREET':
    case 'EMERGENCY_STATION':
      return { right: true };
    case 'ANY_REGISTRY':
    case 'ORIGINAL_REGISTRY':
    case 'COMPETENT_BUREAU':
    case 'FACILITY':
    case 'EX_OFFICIO':
      return { right: false, reason: 'NOT_AT_A_WINDOW', rightPlaces: [], rightApplicants: [] };
  }
}

function placesOf(question: AcceptanceQuestion): { rightPlaces: string[]; rightApplicants: string[] } {
  const answer = question.rule === 'HUKOU_STREET' ? byHukou(question, '') : null;
  return answer !== null && !answer.right
    ? { rightPlaces: [...answer.rightPlaces], rightApplicants: [...answer.rightApplicants] }
    : { rightPlaces: [], rightApplicants: [] };
}

function at(
  street: string,
  persons: readonly Resident[],
  where: 'hukouStreet' | 'residenceStreet',
  reason: WrongPlaceReason,
): AcceptanceAnswer {
  const known = persons.filter((person) => person[where] !== null);
  if (known.some((person) => person[where] === street)) return { right: true };
  return { right: false, reason, ...told(known, where) };
}

function told(persons: readonly Resident[], where: 'hukouStreet' | 'residenceStreet') {
  const places = persons.map((person) => person[where]).filter((place) => place !== null);
  return { rightPlaces: [...new Set(places)], rightApplicants: persons.map((person) => person.personId) };
}

/** 户籍地街道, and 57号 §5 for a household whose members' 户籍 differ. */
function byHukou(question: AcceptanceQuestion, street: string): AcceptanceAnswer {
  const { applicant, household, local } = question;
  if (local.residencePermit && applicant.residenceStreet === street) return { right: true };
  const members = household.filter((member) => member.hukouStreet !== null);
  const hukous = new Set(members.map((member) => member.hukouStreet));
  if (hukous.size <= 1) return at(street, [applicant], 'hukouStreet', 'HUKOU_ELSEWHERE');

  const mayApply = applicantsWhereMembersDiffer(members, local);
  const reason = mayApply.length === members.length ? 'MEMBERS_DIFFER_ANY' : 'MEMBERS_DIFFER_CONSISTENT';
  const applies = mayApply.some((member) => member.personId === applicant.personId);
  if (applies && applicant.hukouStreet === street) return { right: true };
  return { right: false, reason, ...told(mayApply, 'hukouStreet') };
}

/**
 * 57号 §5: who of a household with differing 户籍 applies. One whose 户籍 and residence agree, at their 户籍; where nobody's
 * agree, anyone at their own. Within one province the province's rule comes first.
 */
function applicantsWhereMembersDiffer(members: readonly Resident[], local: LocalRules): readonly Resident[] {
  const oneProvince = new Set(members.map((member) => member.hukouProvince)).size === 1;
  if (oneProvince && local.sameProvince === 'ANY_MEMBER') return members;
  const consistent = members.filter((member) => member.hukouStreet === member.residenceStreet);
  return consistent.length > 0 ? consistent : members;
}
