import type { LegalDate } from '@yimen/standards';
import type { Disability, Member } from '../household.js';

/** For whom a case is: a household (低保), or one person of a household at the edge (单人保). */
export type CaseProgram = 'HOUSEHOLD' | 'SINGLE_PERSON';

/** What shows that somebody is of a category, beside what is known anyway (age, study). */
export type ProofKind = 'DISABILITY_CERTIFICATE' | 'DIAGNOSIS' | 'CLERGY_CERTIFICATE';
/** Who was asked whether it holds: 残联, 医保, 宗教事务 (domain §2.5). */
export type ProofSource = 'DPF' | 'MEDICAL_INSURANCE' | 'RELIGIOUS_AFFAIRS';
export type ProofResult = 'VALID' | 'EXPIRED' | 'FROZEN' | 'REVOKED' | 'NOT_FOUND';

/** An answer about a proof. Of a disability its type and level as the certificate has them; null for other proofs. */
export type ProofCheck = {
  kind: ProofKind;
  source: ProofSource;
  result: ProofResult;
  disability: Disability | null;
  validUntil: LegalDate | null;
  on: LegalDate;
  by: string;
};

/** The two tiers that a 单人保 leaves side by side (R-AST-08); null before anything is proposed. */
export type SingleTiers = { person: 'DIBAO' | null; household: 'DIBAO' | 'EDGE' | 'ABOVE' };

/** Of a 单人保: which of the members it is for, what was asked about them, and the tiers as they were judged. */
export type SingleClaim = { personId: string; proofs: readonly ProofCheck[]; tiers: SingleTiers | null };

const sources: Record<ProofKind, ProofSource> = {
  DISABILITY_CERTIFICATE: 'DPF',
  DIAGNOSIS: 'MEDICAL_INSURANCE',
  CLERGY_CERTIFICATE: 'RELIGIOUS_AFFAIRS',
};

/** Whoever keeps the record of such a proof. */
export const sourceOf = (kind: ProofKind): ProofSource => sources[kind];

/** The proofs that what is declared of somebody rests on: none for age or study, which are known. */
export function proofsNeeded({ disability, seriouslyIll, exclusion }: Member): ProofKind[] {
  return [
    ...(disability === null ? [] : ['DISABILITY_CERTIFICATE' as const]),
    ...(seriouslyIll ? ['DIAGNOSIS' as const] : []),
    ...(exclusion === 'CLERGY_LIVING_APART' ? ['CLERGY_CERTIFICATE' as const] : []),
  ];
}

/** Of the proofs needed, those about which nobody has answered yet. */
export function proofsUnchecked(claim: SingleClaim, member: Member): ProofKind[] {
  return proofsNeeded(member).filter((kind) => !claim.proofs.some((proof) => proof.kind === kind));
}

/** Somebody as the answers have them: what is not valid is not there, and the certificate's level goes before the declared. */
export function asProved({ proofs }: SingleClaim, member: Member): Member {
  const of = (kind: ProofKind) => proofs.find((proof) => proof.kind === kind);
  const fails = (kind: ProofKind) => (of(kind)?.result ?? 'VALID') !== 'VALID';
  const disability = of('DISABILITY_CERTIFICATE')?.disability ?? member.disability;
  const standing = fails('CLERGY_CERTIFICATE') ? { exclusion: null, exclusionSince: null } : {};
  return {
    ...member,
    ...standing,
    disability: fails('DISABILITY_CERTIFICATE') ? null : disability,
    seriouslyIll: member.seriouslyIll && !fails('DIAGNOSIS'),
  };
}
