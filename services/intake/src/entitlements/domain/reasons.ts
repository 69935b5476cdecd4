import type { Relation } from '@yimen/benefits/domain';

const texts: Readonly<Record<string, (by: string) => string>> = {
  IN_TEKUN: () => '已纳入特困人员救助供养，不再享受这一项。',
  IN_WORK_INJURY_CARE: () => '已领取工伤保险生活护理费，不再享受这一项。',
  IS_ORPHAN: () => '已享受孤儿基本生活保障，不再享受这一项。',
  CHOSE_OTHER: (by) => `与“${by}”只能享受一项，现按“${by}”发。`,
  CHOSE_HIGHER: (by) => `与“${by}”属同一类，择高领取其中一类，现按“${by}”发。`,
  TOPPED_UP_IN_FULL: (by) => `已享受“${by}”，补差后没有可发的差额。`,
  DE_FACTO_IN_FULL: (by) => `已全额享受“${by}”，不再享受这一项。`,
  ON_DIBAO: () => '家庭已是最低生活保障家庭，不再按低保边缘家庭认定。',
  TIER_NOT_COUNTED: (by) => `当地规定“${by}”不享受这一项。`,
  IN_PWD_CARE: () => '当地规定已享受重度残疾人护理补贴的不享受这一项。',
};

/** How two benefits stand to each other, as a person is told: `one` gives way to `other` where they cannot both be paid in full. */
export const relationTexts: Readonly<Record<Relation, (one: string, other: string) => string>> = {
  EXCLUDED: (one, other) => `享受“${other}”期间，不发“${one}”；资格保留，“${other}”终止的次月恢复。`,
  TOP_UP: (one, other) => `“${one}”只发高于“${other}”的差额。`,
  IF_FIRST: (one, other) => `先领“${other}”的，“${one}”补差发放；全额领“${one}”的，不再发“${other}”。`,
  HIGHER: (one, other) => `“${one}”与“${other}”只能享受一项：金额高的一项，或者本人选定的一项。`,
  STACKED: (one, other) => `“${one}”与“${other}”可以同时享受。`,
};

/** Why what is applied for in vain would not be granted, and what may be done. */
export function needText(benefit: string, needs: readonly string[]): string {
  if (needs.length === 0) return `按当地规定和残疾等级，本人不能享受“${benefit}”。`;
  return `“${benefit}”须先享有${needs.map((each) => `“${each}”`).join('或者')}，可以与其一并申请，或者待其确认后再申请。`;
}

/** Why a benefit is suppressed, as a person is told. */
export function reasonText(code: string, by: string): string {
  return texts[code]?.(by) ?? `“${by}”与这一项不能同时享受。`;
}
