/** A value of a parameter of the front office, read from what was sent; or what is wrong with it, in words. */
export type OfficeValue =
  | { readonly ok: true; readonly value: number | string | readonly string[] }
  | { readonly ok: false; readonly message: string };

const bounds: Readonly<Record<string, readonly [least: number, most: number]>> = {
  PERCENT: [1, 100],
  WORKING_DAY: [0, 60],
  DAY: [0, 365],
  MONTH: [1, 60],
  YEAR: [1, 120],
  GRADE: [1, 4],
};

/**
 * Reads a value in the unit of its parameter: a share in whole per cent (1 to 100), working days (0 to 60), days, months or years, a grade of disability, one of several words (A|B), or
 * roles (at most ten, none for nobody). Takes whether a text is a role; never guesses.
 */
export function readOfficeValue(
  unit: string,
  values: readonly string[],
  isRole: (text: string) => boolean,
): OfficeValue {
  if (unit.includes('|')) return oneOf(unit.split('|'), values);
  const bound = bounds[unit];
  if (bound === undefined) return rolesOf(values, isRole);
  const [least, most] = bound;
  const [text, ...more] = values;
  const value = Number(text);
  if (text !== undefined && more.length === 0 && /^\d{1,3}$/.test(text) && value >= least && value <= most) {
    return { ok: true, value };
  }
  return { ok: false, message: `请填一个 ${least} 到 ${most} 之间的整数。` };
}

function oneOf(words: readonly string[], [word, ...more]: readonly string[]): OfficeValue {
  if (word !== undefined && more.length === 0 && words.includes(word)) return { ok: true, value: word };
  return { ok: false, message: `请从这些取值中选一个：${words.join('、')}。` };
}

function rolesOf(values: readonly string[], isRole: (text: string) => boolean): OfficeValue {
  const roles = [...new Set(values)];
  if (roles.length <= 10 && roles.every(isRole)) return { ok: true, value: roles };
  return { ok: false, message: '请填角色代码（如 street-leader），最多十个；不升级则不填。' };
}
