import { plain } from '@yimen/standards';
import type { Division, DivisionLevel } from './division.js';

const allowed = /^[\p{Script=Han}\p{L}\p{N}·（）]{2,60}$/u;

/** A division's name as it is kept: NFKC without white space, full-width brackets; null when it cannot be a name. */
export function placeName(text: string): string | null {
  const name = plain(text).replaceAll('(', '（').replaceAll(')', '）');
  return allowed.test(name) ? name : null;
}

/** Where a name may stand only once, and how that is said. `within`: the ancestor inside which to look. */
export interface NameScope {
  readonly within: string | null;
  readonly level: DivisionLevel;
  readonly said: string;
}

const isTownOrTownship = (code: string) => Number(code.slice(6, 9)) >= 100 && Number(code.slice(6, 9)) <= 399;

/**
 * Where a division's name must not be repeated (地名管理条例 第九条: towns and townships within a province; villages and
 * communities within a county; everything else, by the same thought, among its neighbours).
 */
export function nameScopeOf(
  division: Pick<Division, 'code' | 'level'>,
  above: readonly Pick<Division, 'code' | 'level'>[],
): NameScope {
  const ancestor = (level: DivisionLevel) => above.find((one) => one.level === level)?.code ?? null;
  const { level } = division;
  if (level === 'TOWNSHIP' && isTownOrTownship(division.code))
    return { within: ancestor('PROVINCE'), level, said: '同一省级行政区域内的乡、镇不得重名' };
  if (level === 'VILLAGE')
    return { within: ancestor('COUNTY') ?? ancestor('CITY'), level, said: '同一县级行政区域内的村（社区）不得重名' };
  return { within: above.at(-1)?.code ?? null, level, said: '同一上级之下不得重名' };
}
