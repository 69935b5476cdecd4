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

/** Why a benefit is suppressed, as a person is told. */
export function reasonText(code: string, by: string): string {
  return texts[code]?.(by) ?? `“${by}”与这一项不能同时享受。`;
}
