import { countOf, type Explanation, explain, fieldOf, type Law, listOf, MissingParameter, mapOf } from '@yimen/policy';
import {
  type DisabilityCategory,
  type DisabilityLevel,
  fenToYuan,
  firstDayOf,
  type LegalDate,
  yuanToFen,
} from '@yimen/standards';
import type { AllowanceDetermination, DecidingDates } from '../../application/domain/determination.js';
import { type AllowanceFacts, type CertificateFacts } from '../../application/domain/facts.js';
import { disabilityKeys } from '../../application/domain/keys.js';
import {
  categoriesOf,
  categoryNames,
  certificateInForce,
  showDisability,
} from '../../application/domain/rules/certificate.rule.js';
import { yieldsTo } from '../../application/domain/rules/choose-higher.rule.js';
import { noRight, right } from '../../application/domain/rules/conclude.js';
import { excludedFrom } from '../../application/domain/rules/excluded.rule.js';

const basis = '重度残疾人护理补贴：一、二级且需长期照护，有条件的地区扩大到智力、精神三（四）级（domain §4.1、§4.2）';

const isCategory = (text: string): text is DisabilityCategory => Object.hasOwn(categoryNames, text);

/**
 * Grave enough: levels one and two of any category; of the categories that the place extends to (智力、精神) down to its own level, alone
 * or among several disabilities (银川：含上述类别的多重残疾). Of several the gravest level counts.
 */
function levelCovered(x: Explanation, certificate: CertificateFacts, on: LegalDate): boolean {
  const { level } = certificate;
  const grave = listOf(x.parameter(disabilityKeys.careLevels, on)).includes(String(level));
  const extended = listOf(x.parameter(disabilityKeys.careExtendedKinds, on)).filter(isCategory);
  const mildest = countOf(x.parameter(disabilityKeys.careMaxLevel, on));
  const covered = grave || (level <= mildest && categoriesOf(certificate).some((kind) => extended.includes(kind)));
  const inputs = {
    残疾类别与等级: showDisability(certificate),
    扩大到: `${extended.map((kind) => categoryNames[kind]).join('、')} ${mildest} 级`,
  };
  x.step({ rule: '残疾等级', basis, inputs, result: covered ? '符合' : '等级不在补贴范围' });
  return covered;
}

/** The month's standard of a level. A level that is covered and has no standard is a gap in what was published: it is not guessed. */
function standardOf(x: Explanation, level: DisabilityLevel, month: DecidingDates['month']): number {
  const on = firstDayOf(month);
  const standard = x.parameter(disabilityKeys.careStandard, on);
  const yuan = fieldOf(mapOf(standard), String(level));
  if (yuan === null) throw new MissingParameter(`${disabilityKeys.careStandard}.${level}`, on);
  const fen = yuanToFen(yuan);
  x.step({ rule: '补贴标准', basis, inputs: { 月份: month, 等级: `${level}级` }, result: `${fenToYuan(fen)} 元/月` });
  return fen;
}

/**
 * 重度残疾人护理补贴 of a person: certificate, exclusions, level, long-term care, then the month's standard of the level and the higher
 * of like benefits (domain §4.2). An orphan may draw it. Takes the facts of a day and the law; throws MissingParameter for a level
 * without a standard.
 */
export function determineCareAllowance(
  facts: AllowanceFacts,
  law: Law,
  { judgedOn, month }: DecidingDates,
  ruleVersion: string,
): AllowanceDetermination {
  const x = explain(law, ruleVersion);
  const held = certificateInForce(x, facts.certificate);
  if (!held.ok) return noRight(x, held.outcome);
  const excluded = excludedFrom(x, 'CARE', facts, judgedOn);
  if (excluded !== null) return noRight(x, excluded.outcome, excluded.circumstance);
  if (!levelCovered(x, held.certificate, judgedOn)) return noRight(x, 'LEVEL_NOT_COVERED');
  const { longTermCare } = facts;
  const need = { rule: '需长期照护', basis, inputs: { 长期照护: longTermCare ? '需要' : '未见需要' } };
  x.step({ ...need, result: longTermCare ? '符合' : '不需长期照护' });
  if (!longTermCare) return noRight(x, 'LONG_TERM_CARE_NOT_NEEDED');
  const standardFen = standardOf(x, held.certificate.level, month);
  return right(x, standardFen, yieldsTo(x, { allowance: 'CARE', ownFen: standardFen, month }, facts));
}
