import { type Explanation, explain, fieldOf, flagOf, type Law, mapOf, moneyOf } from '@yimen/policy';
import { fenToYuan, firstDayOf, type LegalDate } from '@yimen/standards';
import type { AllowanceDetermination, DecidingDates } from '../../application/domain/determination.js';
import type { AllowanceFacts, CertificateFacts, Tier, TierFacts } from '../../application/domain/facts.js';
import { disabilityKeys } from '../../application/domain/keys.js';
import { certificateInForce, showDisability } from '../../application/domain/rules/certificate.rule.js';
import { yieldsTo } from '../../application/domain/rules/choose-higher.rule.js';
import { noRight, right } from '../../application/domain/rules/conclude.js';
import { excludedFrom } from '../../application/domain/rules/excluded.rule.js';

const basis = '困难残疾人生活补贴：低保家庭中的残疾人，有条件的地区可扩大（domain §4.1、§4.2）';

export const tierNames: Record<Tier, string> = {
  DIBAO: '最低生活保障',
  DIBAO_MARGIN: '低保边缘',
  RIGID_EXPENDITURE: '刚性支出困难',
  TEKUN: '特困',
};

/** The household's tier that counts. Whether 单人保 is taken for a household on 低保 is the district's word, by default yes (§19.4). */
function countedTier(x: Explanation, tier: TierFacts | null, judgedOn: LegalDate): Tier | null {
  if (tier === null) return null;
  if (tier.subject === 'HOUSEHOLD' || tier.tier !== 'DIBAO') return tier.tier;
  return flagOf(x.parameter(disabilityKeys.singleAsDibao, judgedOn)) ? 'DIBAO' : tier.householdTier;
}

/** Is the tier among those that the place counts, and the disability grave enough where it counts only grave ones? */
function tierCovered(x: Explanation, facts: AllowanceFacts, certificate: CertificateFacts, on: LegalDate): boolean {
  const tier = countedTier(x, facts.tier, on);
  const counted = x.parameter(disabilityKeys.livingTiers, on);
  const mildest = tier === null ? null : fieldOf(mapOf(counted), tier);
  const covered = mildest !== null && certificate.level <= Number(mildest);
  const of = facts.tier?.subject === 'PERSON' ? '（单人保）' : '';
  const inputs = {
    家庭类别: tier === null ? '不在低收入人口范围' : `${tierNames[tier]}${of}`,
    残疾类别与等级: showDisability(certificate),
    纳入范围: Object.entries(mapOf(counted))
      .map(([each, level]) => `${each} ≤ ${String(level)} 级`)
      .join('、'),
  };
  x.step({ rule: '家庭困难类别', basis, inputs, result: covered ? '符合' : '不在补贴范围' });
  return covered;
}

/**
 * 困难残疾人生活补贴 of a person: certificate, exclusions, tier, then the month's standard and the higher of like benefits (domain
 * §4.2). Takes the facts of a day and the law; the conditions are those of `judgedOn`, the amount that of the month's first day.
 */
export function determineLivingAllowance(
  facts: AllowanceFacts,
  law: Law,
  { judgedOn, month }: DecidingDates,
  ruleVersion: string,
): AllowanceDetermination {
  const x = explain(law, ruleVersion);
  const held = certificateInForce(x, facts.certificate);
  if (!held.ok) return noRight(x, held.outcome);
  const excluded = excludedFrom(x, 'LIVING', facts, judgedOn);
  if (excluded !== null) return noRight(x, excluded.outcome, excluded.circumstance);
  if (!tierCovered(x, facts, held.certificate, judgedOn)) return noRight(x, 'TIER_NOT_COVERED');
  const standardFen = moneyOf(x.parameter(disabilityKeys.livingStandard, firstDayOf(month)));
  x.step({ rule: '补贴标准', basis, inputs: { 月份: month }, result: `${fenToYuan(standardFen)} 元/月` });
  return right(x, standardFen, yieldsTo(x, { allowance: 'LIVING', ownFen: standardFen, month }, facts));
}
