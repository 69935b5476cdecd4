import { type Explanation, listOf } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { AllowanceOutcome } from '../determination.js';
import {
  type AllowanceFacts,
  allowanceNames,
  type Circumstance,
  type CircumstanceKind,
  circumstanceNames,
  destituteTier,
} from '../facts.js';
import { disabilityKeys } from '../keys.js';

const basis = '残疾人两项补贴政策：特困、工伤保险生活护理费、孤儿等不重复享受（domain §4.2 排除、§9）';

const outcomes: { readonly [Kind in CircumstanceKind]?: AllowanceOutcome } = {
  DESTITUTE_SUPPORT: 'IN_TEKUN',
  WORK_INJURY_CARE: 'IN_WORK_INJURY_CARE',
  ORPHAN: 'IS_ORPHAN',
  DE_FACTO_UNATTENDED: 'IS_DE_FACTO_UNATTENDED',
  IN_PRISON: 'IN_PRISON',
  LIVING_ELSEWHERE: 'DRAWN_ELSEWHERE',
  CARE_ELSEWHERE: 'DRAWN_ELSEWHERE',
};
const keyOf = { LIVING: disabilityKeys.livingExcludedBy, CARE: disabilityKeys.careExcludedBy } as const;

/** What assistance identifies as 特困 is so, whether or not it was also declared. */
function withTier({ tier, circumstances }: AllowanceFacts, on: LegalDate): readonly Circumstance[] {
  if (tier?.tier !== destituteTier) return circumstances;
  return [{ kind: 'DESTITUTE_SUPPORT', from: on, to: null, amountFen: null }, ...circumstances];
}

/** Under which words the records hold something of this kind: that of the circumstance, and the tier that is the same fact. */
export function heldAs(kind: string): readonly string[] {
  return kind === 'DESTITUTE_SUPPORT' ? [kind, destituteTier] : [kind];
}

/**
 * What excludes the allowance altogether (domain §4.2 排除, §9 ✕): the first of the kinds in the parameter's order that stands. Null
 * when nothing does. Excluded is no right; what yields to a like benefit is chosen by another rule.
 */
export function excludedFrom(
  x: Explanation,
  allowance: 'LIVING' | 'CARE',
  facts: AllowanceFacts,
  judgedOn: LegalDate,
): { circumstance: Circumstance; outcome: AllowanceOutcome } | null {
  const kinds = listOf(x.parameter(keyOf[allowance], judgedOn));
  const standing = withTier(facts, judgedOn);
  const found = kinds.flatMap((kind) => standing.filter((each) => each.kind === kind))[0] ?? null;
  const inputs = { 在享待遇与情形: standing.map(({ kind }) => circumstanceNames[kind]).join('、') || '无' };
  const result =
    found === null ? '无排除情形' : `${circumstanceNames[found.kind]}与${allowanceNames[allowance]}不能同时享受`;
  x.step({ rule: '排除情形', basis, inputs, result });
  return found === null ? null : { circumstance: found, outcome: outcomes[found.kind] ?? 'EXCLUDED' };
}
