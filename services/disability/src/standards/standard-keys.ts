import { disabilityKeys } from '../application/domain/index.js';
import { nationalParameters } from './national-law.js';

/** What a key is called and in which unit it is said, where the nation has no value of it. */
const own: Readonly<Record<string, { readonly label: string; readonly unit: string }>> = {
  [disabilityKeys.livingStandard]: { label: '生活补贴标准', unit: 'CNY/month' },
  [disabilityKeys.livingGuide]: { label: '省定生活补贴指导标准', unit: 'CNY/month' },
  [disabilityKeys.careStandard]: { label: '护理补贴标准（按等级）', unit: 'map' },
  [disabilityKeys.careGuide]: { label: '省定护理补贴指导标准（按等级）', unit: 'map' },
};

/** The label and unit of a key; the key itself where nobody has named it. */
export function standardKey(key: string): { label: string; unit: string } {
  const nation = nationalParameters.find((parameter) => parameter.key === key);
  return { label: own[key]?.label ?? nation?.name ?? key, unit: nation?.unit ?? own[key]?.unit ?? 'text' };
}
