import type { LegalDate } from '@yimen/standards';
import type { CertificateState } from '../../certificate/domain/index.js';

/** 两项补贴: 困难残疾人生活补贴 and 重度残疾人护理补贴; two rights, each with its own conditions (domain §4.1). */
export const allowances = ['LIVING', 'CARE'] as const;
export type Allowance = (typeof allowances)[number];

export const allowanceNames: Record<Allowance, string> = {
  LIVING: '困难残疾人生活补贴',
  CARE: '重度残疾人护理补贴',
};

/** What the rules need of a certificate as it stands on a day; never its number. */
export type CertificateFacts = Pick<CertificateState, 'status' | 'category' | 'level' | 'disabilities'> & {
  readonly validTo?: LegalDate;
};

/** The categories of low income, in assistance's words (yimen.assistance.low-income.*). */
export const tiers = ['DIBAO', 'DIBAO_MARGIN', 'RIGID_EXPENDITURE', 'TEKUN'] as const;
export type Tier = (typeof tiers)[number];

/** 特困人员 as assistance identifies them: the same fact as the support that they draw, whichever of the two is heard (domain §9). */
export const destituteTier: Tier = 'TEKUN';

/** What a person is identified as: with the household, or alone (单人保), then with the household's own tier beside it. */
export type TierFacts = { tier: Tier; subject: 'HOUSEHOLD' | 'PERSON'; householdTier: Tier | null };

/**
 * Facts of a person that others own and that bear on an allowance. What each of them does is a parameter (which exclude, which
 * belong to the group of like benefits), so that a new kind asks for no new code.
 */
export const circumstanceKinds = [
  'DESTITUTE_SUPPORT',
  'ORPHAN',
  'DE_FACTO_UNATTENDED',
  'WORK_INJURY_CARE',
  'ELDERLY_CARE_SUBSIDY',
  'OLD_AGE_ALLOWANCE',
  'LONG_TERM_CARE_INSURANCE',
  'OTHER_LIVING_BENEFIT',
  'OTHER_CARE_BENEFIT',
  'IN_PRISON',
  'LIVING_ELSEWHERE',
  'CARE_ELSEWHERE',
] as const;
export type CircumstanceKind = (typeof circumstanceKinds)[number];

export const circumstanceNames: Record<CircumstanceKind, string> = {
  DESTITUTE_SUPPORT: '特困人员救助供养',
  ORPHAN: '孤儿基本生活费',
  DE_FACTO_UNATTENDED: '事实无人抚养儿童基本生活补贴（全额）',
  WORK_INJURY_CARE: '工伤保险生活护理费',
  ELDERLY_CARE_SUBSIDY: '失能老年人护理补贴',
  OLD_AGE_ALLOWANCE: '高龄津贴',
  LONG_TERM_CARE_INSURANCE: '长期护理保险待遇',
  OTHER_LIVING_BENEFIT: '因公致残、离休等福利性生活补贴',
  OTHER_CARE_BENEFIT: '因公致残、离休等福利性护理补贴',
  IN_PRISON: '在监服刑',
  LIVING_ELSEWHERE: '外地的困难残疾人生活补贴',
  CARE_ELSEWHERE: '外地的重度残疾人护理补贴',
};

/** One such fact as it stands on a day; the amount where the kind is a payment that is compared. */
export type Circumstance = {
  kind: CircumstanceKind;
  from: LegalDate;
  to: LegalDate | null;
  amountFen: number | null;
};

/** Everything by which both allowances are judged, as it stands on one day. A month is judged by its first day. */
export type AllowanceFacts = {
  certificate: CertificateFacts | null;
  tier: TierFacts | null;
  circumstances: readonly Circumstance[];
  /** 需长期照护: declared with evidence, or assessed. */
  longTermCare: boolean;
};
