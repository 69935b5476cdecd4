import { connectedSourcesKey } from '../household-check/connected-sources.js';
import { keys } from '../subsistence-allowance/domain/index.js';
import { nationalParameters } from './national-law.js';

/** What a key is called and in which unit it is said: the nation's words where the nation has the key. */
const own: Readonly<Record<string, { readonly label: string; readonly unit: string }>> = {
  [keys.standard]: { label: '低保标准', unit: 'CNY/month' },
  [keys.guide]: { label: '省定低保指导标准', unit: 'CNY/month' },
  [keys.tiers]: { label: '分档定额', unit: 'list' },
  [keys.minPay]: { label: '最低发放额', unit: 'map' },
  [keys.assetVeto]: { label: '财产否决项', unit: 'map' },
  [keys.rigidDeduction]: { label: '刚性支出扣减', unit: 'map' },
  [keys.employmentDeduction]: { label: '就业成本扣减', unit: 'map' },
  [keys.minWage]: { label: '月最低工资', unit: 'CNY/month' },
  [keys.maintenance]: { label: '赡养费计算办法', unit: 'map' },
  [keys.addOn.elderly]: { label: '老年人加发', unit: 'map' },
  [keys.addOn.minor]: { label: '未成年人加发', unit: 'map' },
  [keys.addOn.severeDisability]: { label: '重度残疾人加发', unit: 'map' },
  [keys.addOn.seriousIllness]: { label: '重病患者加发', unit: 'map' },
  [keys.singleRatio]: { label: '单人保比例', unit: 'rate' },
  [connectedSourcesKey]: { label: '已接入的核对来源', unit: 'list' },
};

/** The label and unit of a key; the key itself where nobody has named it. */
export function standardKey(key: string): { label: string; unit: string } {
  const nation = nationalParameters.find((parameter) => parameter.key === key);
  const named = own[key];
  return { label: named?.label ?? nation?.name ?? key, unit: nation?.unit ?? named?.unit ?? 'text' };
}

/** The keys whose new value changes what households are paid from its day on. */
export const amountKeys: readonly string[] = [
  keys.standard,
  keys.mode,
  keys.tiers,
  keys.minPay,
  keys.singleMode,
  keys.singleRatio,
  ...Object.values(keys.addOn),
];
