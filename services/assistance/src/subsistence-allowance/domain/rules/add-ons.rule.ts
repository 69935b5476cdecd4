import type { Explanation } from '@yimen/policy';
import { countOf, fieldOf, listOf, MalformedParameter, mapOf, moneyOf, wordOf } from '@yimen/policy';
import {
  ageOn,
  firstDayOf,
  type LegalDate,
  type LegalMonth,
  plusRational,
  rational,
  yuanToFen,
} from '@yimen/standards';
import type { Member } from '../household.js';
import { basisOn } from './basis.js';
import { type ExactFen, exactly, larger, nothing, shareOf, sumOf, yuanText } from './exact-fen.js';
import { keys } from './keys.js';

export type AddOnKind = 'elderly' | 'minor' | 'severeDisability' | 'seriousIllness';
/** What the district adds for each member of a kind: how much, and by which age or levels of disability. */
export type AddOnRule = {
  kind: AddOnKind;
  label: string;
  each: ExactFen;
  age: number | null;
  severeLevels: readonly string[];
};

const labels: Record<AddOnKind, string> = {
  elderly: '老年人',
  minor: '未成年人',
  severeDisability: '重度残疾人',
  seriousIllness: '重病患者',
};

/** The additions in force on a day: for who computes many households at once by them, and for `addOns`. */
export function addOnRulesOn(x: Explanation, on: LegalDate): AddOnRule[] {
  const kinds: AddOnKind[] = ['elderly', 'minor', 'severeDisability', 'seriousIllness'];
  return kinds.flatMap((kind) => {
    const found = x.optional(keys.addOn[kind], on);
    if (!found) return [];
    const rule = mapOf(found);
    const amount = fieldOf(rule, 'amount');
    const ratio = fieldOf(rule, 'ratio');
    if (amount === null && ratio === null) throw new MalformedParameter(found.key);
    const each =
      amount === null
        ? shareOf(moneyOf(x.parameter(keys.standard, on)), rational(ratio ?? '0'))
        : exactly(yuanToFen(amount));
    const said = fieldOf(rule, 'age');
    // Who is a minor, and whose disability is severe, is the law's to say where the district's rule does not.
    const lawful = kind === 'minor' && said === null ? countOf(x.parameter(keys.adultAge, on)) : null;
    const age = said === null ? lawful : Number(said);
    const severeLevels = kind === 'severeDisability' ? listOf(x.parameter(keys.severeLevels, on)) : [];
    return [{ kind, label: labels[kind], each, age, severeLevels }];
  });
}

function applies({ kind, age, severeLevels }: AddOnRule, member: Member, on: LegalDate): boolean {
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
export function addOns(x: Explanation, counted: readonly Member[], month: LegalMonth): ExactFen {
  const on = firstDayOf(month);
  const rules = addOnRulesOn(x, on);
  if (rules.length === 0) return nothing;
  const combine = wordOf(x.parameter(keys.addOn.combine, on), ['SUM', 'HIGHEST']);
  const inputs: Record<string, string> = {};
  let total = nothing;
  counted.forEach((member, i) => {
    const due = rules.filter((rule) => applies(rule, member, on));
    if (due.length === 0) return;
    const amounts = due.map((rule) => rule.each);
    const added = combine === 'SUM' ? sumOf(amounts) : amounts.reduce(larger);
    inputs[`成员${i + 1}`] = `${due.map((rule) => rule.label).join('、')}，加发 ${yuanText(added)}`;
    total = plusRational(total, added);
  });
  const basis = basisOn(on, '第十八条、第二十条', '');
  x.step({ rule: 'F-1 特殊成员加发', basis, inputs, result: `加发 ${yuanText(total)}` });
  return total;
}
