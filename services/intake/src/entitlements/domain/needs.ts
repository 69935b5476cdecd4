import { type DatedParameter, type Law, type ParameterValue, parameterOn } from '@yimen/policy';
import { firstDayOf, type LegalMonth } from '@yimen/standards';

/** The tiers of low income by which the living allowance is possible, as the catalogue of benefits calls them, and the lightest grade of each. */
export type LivingNeed = { readonly benefit: string; readonly lightest: number };

export type LivingKeys = { readonly livingTiers: string; readonly singleAsDibao: string };

const key = 'matrix.needs.pwdLiving';
const benefits: Readonly<Record<string, string>> = { DIBAO: 'DIBAO', DIBAO_MARGIN: 'EDGE', RIGID_EXPENDITURE: 'RIGID' };
const everyGrade = 4;

/**
 * What the living allowance needs in a month, in a place (国发〔2015〕52号; domain §4.2, §19 case 4): the tiers that its district published,
 * each up to its lightest grade; where nothing was published, what the matrix says, in every grade.
 */
export function livingNeeds(law: Law, { livingTiers, singleAsDibao }: LivingKeys, month: LegalMonth): LivingNeed[] {
  const on = firstDayOf(month);
  const [tiers, single] = [parameterOn(law, livingTiers, on), parameterOn(law, singleAsDibao, on)];
  const alone = !single.ok || single.value === true;
  return [...published(tiers.ok ? tiers.value : null), ...(tiers.ok ? [] : byMatrix(law, month))].flatMap((need) => {
    if (need.benefit === 'DIBAO_SINGLE') return [];
    return need.benefit === 'DIBAO' && alone ? [need, { ...need, benefit: 'DIBAO_SINGLE' }] : [need];
  });
}

function published(tiers: ParameterValue): LivingNeed[] {
  if (typeof tiers !== 'object' || tiers === null || Array.isArray(tiers)) return [];
  return Object.entries(tiers).flatMap(([tier, grade]) => {
    const benefit = benefits[tier];
    return benefit === undefined ? [] : [{ benefit, lightest: Number(grade) }];
  });
}

function byMatrix(law: Law, month: LegalMonth): LivingNeed[] {
  const found = parameterOn(law, key, firstDayOf(month));
  const listed: readonly unknown[] = found.ok && Array.isArray(found.value) ? found.value : [];
  return listed.map((benefit) => ({ benefit: String(benefit), lightest: everyGrade }));
}

/**
 * The law with what the living allowance needs in the month said in the terms of the matrix. With the grade of the person's certificate only
 * the tiers that reach to it count; without one, all.
 */
export function withLivingNeeds(law: Law, keys: LivingKeys, month: LegalMonth, grade: number | null): Law {
  const needs = livingNeeds(law, keys, month).filter(({ lightest }) => grade === null || grade <= lightest);
  const [division] = law.divisions;
  if (division === undefined) return law;
  const value = needs.map(({ benefit }) => benefit);
  const on = firstDayOf(month);
  const found = [keys.livingTiers, key].map((each) => parameterOn(law, each, on)).find(({ ok }) => ok);
  const source = found?.ok ? found.source : '';
  const said: DatedParameter = {
    key,
    unit: 'list',
    division,
    values: [{ from: on, value, source }],
  };
  return { ...law, parameters: [...law.parameters, said] };
}
