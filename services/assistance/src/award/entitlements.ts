import { ageOn, type LegalDate } from '@yimen/standards';
import type { Member } from '../subsistence-allowance/domain/household.js';
import type { AwardBasis } from './award-basis.js';

export type Entitlement =
  | 'MEDICAL_INSURANCE_SUBSIDY'
  | 'MEDICAL_ASSISTANCE'
  | 'EDUCATION_ASSISTANCE'
  | 'HOUSING_ASSISTANCE'
  | 'EMPLOYMENT_ASSISTANCE'
  | 'TEMPORARY_PRICE_SUBSIDY';

/** One entitlement, and whom of the household it concerns: never nobody. */
export type Entitled = { readonly entitlement: Entitlement; readonly personIds: readonly string[] };

/** From sixteen one may work (劳动法第十五条); whether work is to be had is for 人社 to find out. */
const workingAge = 16;

/**
 * Whom each special assistance concerns when a household is on 低保 (R-AST-09; 社会救助法第二十四至二十七、三十二条): medical
 * assistance the seriously ill, school aid those who study, help to work those who can and have none, the others everybody.
 */
const concerns: Readonly<Record<Entitlement, (member: Member, on: LegalDate) => boolean>> = {
  MEDICAL_INSURANCE_SUBSIDY: () => true,
  MEDICAL_ASSISTANCE: ({ seriouslyIll }) => seriouslyIll,
  EDUCATION_ASSISTANCE: ({ studentStage }) => studentStage !== 'NONE',
  HOUSING_ASSISTANCE: () => true,
  EMPLOYMENT_ASSISTANCE: ({ employed, laborCapacity, birthDate }, on) =>
    !employed && laborCapacity !== 'NONE' && ageOn(birthDate, on) >= workingAge,
  TEMPORARY_PRICE_SUBSIDY: () => true,
};
const entitlements = Object.keys(concerns) as Entitlement[];

/** What a household on 低保 may ask other departments for, one by one and not as a vague "low income", and for whom. */
export function entitlementsOf(counted: readonly Member[], on: LegalDate): Entitled[] {
  return entitlements.flatMap((entitlement) => {
    const personIds = counted.filter((member) => concerns[entitlement](member, on)).map(({ personId }) => personId);
    return personIds.length === 0 ? [] : [{ entitlement, personIds }];
  });
}

/**
 * What follows for a household at the edge from R-AST-09 everywhere; the subsidy of the insurance fee and of prices is the district's own to give
 * to it, and is no consequence of the tier.
 */
const atTheEdge: readonly Entitlement[] = [
  'MEDICAL_ASSISTANCE',
  'EDUCATION_ASSISTANCE',
  'HOUSING_ASSISTANCE',
  'EMPLOYMENT_ASSISTANCE',
];

/**
 * What follows from a 单人保: for the person as on 低保, for the others as a household at the edge. One entry an entitlement, for it is told
 * once a household.
 */
export function entitlementsOfSingle(person: Member, others: readonly Member[], on: LegalDate): Entitled[] {
  const own = entitlementsOf([person], on);
  const theirs = entitlementsOf(others, on).filter(({ entitlement }) => atTheEdge.includes(entitlement));
  return entitlements.flatMap((entitlement): Entitled[] => {
    const mine = own.find((each) => each.entitlement === entitlement)?.personIds ?? [];
    const rest = theirs.find((each) => each.entitlement === entitlement)?.personIds ?? [];
    if (mine.length === 0 && rest.length === 0) return [];
    return [{ entitlement, personIds: [...mine, ...rest] }];
  });
}

/** What follows from an award, from what its amount is computed from. */
export function entitlementsOfBasis({ counted, single }: Pick<AwardBasis, 'counted' | 'single'>, on: LegalDate) {
  const [person] = counted;
  return single === undefined || person === undefined
    ? entitlementsOf(counted, on)
    : entitlementsOfSingle(person, single.edge, on);
}

/**
 * Which department each entitlement is told to, by an event of its own on its own topic: health is sensitive (个人信息保护法第二十八条),
 * and what one department helps with is no matter of another. Price subsidies are paid by civil affairs itself.
 */
const departments: Readonly<Record<Entitlement, string | null>> = {
  MEDICAL_INSURANCE_SUBSIDY: 'medical-insurance',
  MEDICAL_ASSISTANCE: 'medical-insurance',
  EDUCATION_ASSISTANCE: 'education',
  HOUSING_ASSISTANCE: 'housing',
  EMPLOYMENT_ASSISTANCE: 'human-resources',
  TEMPORARY_PRICE_SUBSIDY: null,
};

/** The entitlements of which this department is told; none for any other. */
export function entitlementsToldTo(department: string | undefined): Entitlement[] {
  return entitlements.filter((entitlement) => departments[entitlement] === (department ?? ''));
}

/** All departments that are told of an entitlement. */
export const departmentsTold: readonly string[] = [
  ...new Set(entitlements.flatMap((entitlement) => departments[entitlement] ?? [])),
];
