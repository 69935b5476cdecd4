import type { Explanation } from '@yimen/policy';
import { fieldOf, mapOf, moneyOf } from '@yimen/policy';
import { fenToYuan, type LegalDate, rational, timesRate } from '@yimen/standards';
import type { Property, PropertyKind } from '../household.js';
import type { VetoHit } from '../refusals.js';
import { measures } from './basis.js';
import { keys } from './keys.js';

const money: readonly PropertyKind[] = ['DEPOSIT', 'SECURITIES', 'INSURANCE'];

/**
 * 财产否决项, by the district's `dibao.assetVeto` (`{ savingsYears, houses, vehicles, companies }`, each optional): savings of
 * more than so many years' standard of all members, or as many homes, vehicles or companies as named. What has an exempt use
 * or has been cleared by evidence is passed over. A hit is never the last word: data may be old, and the household may contest
 * it, which is why each says `contestable`. Without the parameter nothing is vetoed.
 */
export function vetoedProperty(
  x: Explanation,
  properties: readonly Property[],
  counted: ReadonlySet<string>,
  on: LegalDate,
): VetoHit[] {
  const found = x.optional(keys.assetVeto, on);
  if (!found) return [];
  const rule = mapOf(found);
  const weighed = properties.filter((p) => counted.has(p.personId) && p.exemptUse === null && p.cleared === null);
  const hits: VetoHit[] = [];
  const inputs: Record<string, string> = {};

  const years = fieldOf(rule, 'savingsYears');
  if (years !== null) {
    const savings = weighed.filter((p) => money.includes(p.kind)).reduce((sum, p) => sum + p.amountFen, 0);
    const yearly = moneyOf(x.parameter(keys.standard, on)) * 12 * counted.size;
    const limit = timesRate(yearly, rational(years), 'HALF_UP');
    inputs.金融资产 = fenToYuan(savings);
    if (savings > limit) {
      const text = `金融资产 ${fenToYuan(savings)} 元，超过 ${years} 倍年标准 ${fenToYuan(limit)} 元`;
      hits.push({ kind: 'SAVINGS', personId: null, text, contestable: true, measured: savings, limit });
    }
  }
  const things: [string, Exclude<VetoHit['kind'], 'SAVINGS'>, string][] = [
    ['houses', 'HOUSING', '住房'],
    ['vehicles', 'VEHICLE', '机动车'],
    ['companies', 'COMPANY_SHARE', '出资企业'],
  ];
  for (const [field, kind, label] of things) {
    const atLeast = fieldOf(rule, field);
    if (atLeast === null) continue;
    const count = weighed.filter((p) => p.kind === kind).reduce((sum, p) => sum + p.count, 0);
    inputs[label] = String(count);
    if (count >= Number(atLeast)) {
      const text = `${label} ${count} 项，达到 ${atLeast} 项`;
      hits.push({ kind, personId: null, text, contestable: true, measured: count, limit: Number(atLeast) });
    }
  }
  const result = hits.length === 0 ? '财产合规' : `命中否决项（可申辩）：${hits.map((hit) => hit.text).join('；')}`;
  x.step({ rule: 'R-AST-02 财产核查', basis: measures(), inputs, result });
  return hits;
}
