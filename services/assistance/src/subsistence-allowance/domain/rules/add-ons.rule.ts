import type { Explanation } from '@yimen/policy';
import {
  ageOn,
  fenToYuan,
  firstDayOf,
  type LegalDate,
  type LegalMonth,
  rational,
  timesRate,
  yuanToFen,
} from '@yimen/standards';
import type { Member } from '../household.js';
import { basisOn } from './basis.js';
import { keys } from './keys.js';
import { countOf, fieldOf, listOf, MalformedParameter, mapOf, moneyOf, wordOf } from './values.js';

type AddOnKind = 'elderly' | 'minor' | 'severeDisability' | 'seriousIllness';
type Rule = { kind: AddOnKind; label: string; fen: number; age: number | null; severeLevels: readonly string[] };

const labels: Record<AddOnKind, string> = {
  elderly: '老年人',
  minor: '未成年人',
  severeDisability: '重度残疾人',
  seriousIllness: '重病患者',
};

function rulesOn(x: Explanation, on: LegalDate): Rule[] {
  const kinds: AddOnKind[] = ['elderly', 'minor', 'severeDisability', 'seriousIllness'];
  return kinds.flatMap((kind) => {
    const found = x.optional(keys.addOn[kind], on);
    if (!found) return [];
    const rule = mapOf(found);
    const amount = fieldOf(rule, 'amount');
    const ratio = fieldOf(rule, 'ratio');
    if (amount === null && ratio === null) throw new MalformedParameter(found.key);
    const fen =
      amount === null
        ? timesRate(moneyOf(x.parameter(keys.standard, on)), rational(ratio ?? '0'), 'HALF_UP')
        : yuanToFen(amount);
    const said = fieldOf(rule, 'age');
    // Who is a minor, and whose disability is severe, is the law's to say where the district's rule does not.
    const lawful = kind === 'minor' && said === null ? countOf(x.parameter(keys.adultAge, on)) : null;
    const age = said === null ? lawful : Number(said);
    const severeLevels = kind === 'severeDisability' ? listOf(x.parameter(keys.severeLevels, on)) : [];
    return [{ kind, label: labels[kind], fen, age, severeLevels }];
  });
}

function applies({ kind, age, severeLevels }: Rule, member: Member, on: LegalDate): boolean {
  switch (kind) {
    case 'elderly':
      return age !== null && ageOn(member.birthDate, on) >= age;
    case 'minor':
      return age !== null && ageOn(member.birthDate, on) < age;
    case 'severeDisability':
      return member.disability !== null && severeLevels.includes(String(member.disability.level));
    case 'seriousIllness':
      return member.seriouslyIll;
  }
}

/**
 * 特殊成员加发: what the district's `dibao.addon.*` (`{ amount }` or `{ ratio }` of the standard, with an `age` for the old and
 * the young) adds for each member of the kinds. Somebody of two kinds gets both, or the higher, as `dibao.addon.combine` says.
 */
export function addOns(x: Explanation, counted: readonly Member[], month: LegalMonth): number {
  const on = firstDayOf(month);
  const rules = rulesOn(x, on);
  if (rules.length === 0) return 0;
  const combine = wordOf(x.parameter(keys.addOn.combine, on), ['SUM', 'HIGHEST']);
  const inputs: Record<string, string> = {};
  let total = 0;
  counted.forEach((member, i) => {
    const due = rules.filter((rule) => applies(rule, member, on));
    if (due.length === 0) return;
    const amounts = due.map((rule) => rule.fen);
    const fen = combine === 'SUM' ? amounts.reduce((sum, each) => sum + each, 0) : Math.max(...amounts);
    inputs[`成员${i + 1}`] = `${due.map((rule) => rule.label).join('、')}，加发 ${fenToYuan(fen)}`;
    total += fen;
  });
  const basis = basisOn(on, '第十八条、第二十条', '');
  x.step({ rule: 'F-1 特殊成员加发', basis, inputs, result: `加发 ${fenToYuan(total)}` });
  return total;
}
