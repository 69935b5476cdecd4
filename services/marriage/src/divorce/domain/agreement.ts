import type { LegalDate } from '@yimen/standards';

/** The four elements that a divorce agreement must have (domain §6.2, §12 #32; 民法典第一千零七十六条). */
export const agreementElements = ['VOLUNTARY', 'CHILDREN', 'PROPERTY', 'DEBTS'] as const;
export type AgreementElement = (typeof agreementElements)[number];

export const elementLabels: Readonly<Record<AgreementElement, string>> = {
  VOLUNTARY: '双方自愿离婚的意思表示',
  CHILDREN: '子女抚养',
  PROPERTY: '财产处理',
  DEBTS: '债务处理',
};

/** With whom a child is to live. */
export const custodians = ['FIRST_PARTY', 'SECOND_PARTY', 'BOTH_IN_TURN', 'GRANDPARENTS', 'ANOTHER'] as const;
export type Custodian = (typeof custodians)[number];

/** What is agreed about one child. */
export type ChildArrangement = { name: string; birthDate: LegalDate; custodian: Custodian; terms: string };

/** What is agreed, or that there is nothing to agree on: one of both. */
export type Settled = { none: boolean; terms: string };

/** The agreement as it was handed in: an element that is not there is null. */
export type AgreementGiven = {
  voluntary: boolean | null;
  children: { none: boolean; arrangements: readonly ChildArrangement[] } | null;
  property: Settled | null;
  debts: Settled | null;
};

/** The agreement as it is kept: sealed, with all four elements. */
export type DivorceAgreement = {
  voluntary: true;
  children: readonly ChildArrangement[];
  /** Null: the two declare that there is none. */
  property: string | null;
  debts: string | null;
};

const settled = (given: Settled | null): boolean => given !== null && given.none === (given.terms.trim() === '');

const arranged = ({ name, terms }: ChildArrangement): boolean => name.trim() !== '' && terms.trim() !== '';

/**
 * The agreement with its four elements, or which of them are missing: all at once, so that the two are told once (一次性告知). An
 * element that says "none" and agrees on something at the same time is none.
 */
export function completeAgreement(given: AgreementGiven): DivorceAgreement | { missing: AgreementElement[] } {
  const { voluntary, children, property, debts } = given;
  const childrenSettled =
    children !== null &&
    children.none === (children.arrangements.length === 0) &&
    children.arrangements.every((each) => arranged(each));
  const there: Readonly<Record<AgreementElement, boolean>> = {
    VOLUNTARY: voluntary === true,
    CHILDREN: childrenSettled,
    PROPERTY: settled(property),
    DEBTS: settled(debts),
  };
  const missing = agreementElements.filter((element) => !there[element]);
  if (missing.length > 0) return { missing };
  return {
    voluntary: true,
    children: children?.arrangements ?? [],
    property: property === null || property.none ? null : property.terms.trim(),
    debts: debts === null || debts.none ? null : debts.terms.trim(),
  };
}

/** How many children are to live with whom: counts only, the one thing about them that may leave the service. */
export function custodyCounts(children: readonly ChildArrangement[]): Partial<Record<Custodian, number>> {
  const counts: Partial<Record<Custodian, number>> = {};
  for (const { custodian } of children) counts[custodian] = (counts[custodian] ?? 0) + 1;
  return counts;
}
