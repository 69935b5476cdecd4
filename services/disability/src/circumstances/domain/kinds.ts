/**
 * What a person's rights to the two allowances depend on and others decide (domain §4.2, §9). A tier is only ever what assistance
 * tells; everything else the street records with evidence where the owner's word is missing. `amount`: a like benefit is compared by
 * what it pays a month.
 */
export const circumstanceKinds = {
  LOW_INCOME: { label: '低收入层级', declared: false, amount: false },
  DESTITUTE_SUPPORT: { label: '特困人员救助供养', declared: true, amount: false },
  ORPHAN: { label: '孤儿基本生活费', declared: true, amount: false },
  DE_FACTO_UNATTENDED: { label: '事实无人抚养儿童基本生活补贴（全额）', declared: true, amount: false },
  WORK_INJURY_CARE: { label: '工伤保险生活护理费', declared: true, amount: false },
  ELDERLY_CARE_SUBSIDY: { label: '失能老年人护理补贴', declared: true, amount: true },
  OLD_AGE_ALLOWANCE: { label: '高龄津贴', declared: true, amount: true },
  LONG_TERM_CARE_INSURANCE: { label: '长期护理保险待遇', declared: true, amount: true },
  OTHER_LIVING_BENEFIT: { label: '因公致残、离休等福利性生活补贴', declared: true, amount: true },
  OTHER_CARE_BENEFIT: { label: '因公致残、离休等福利性护理补贴', declared: true, amount: true },
  IN_PRISON: { label: '在监服刑', declared: true, amount: false },
  LIVING_ELSEWHERE: { label: '外地的困难残疾人生活补贴', declared: true, amount: false },
  CARE_ELSEWHERE: { label: '外地的重度残疾人护理补贴', declared: true, amount: false },
} as const;

export type CircumstanceKind = keyof typeof circumstanceKinds;
export type DeclaredKind = Exclude<CircumstanceKind, 'LOW_INCOME'>;
export type LowIncomeTier = 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'TEKUN';
