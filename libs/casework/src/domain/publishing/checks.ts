import { type Law, type ParameterValue, parameterOn } from '@yimen/policy';
import { compareRational, type LegalDate, parseYuan, type Rational, rational } from '@yimen/standards';

/** A value that a district would publish: of which key, from which day on. */
export type Publishing = { readonly key: string; readonly value: ParameterValue; readonly from: LegalDate };

/** Why it may not be published, with the clause that it would break; a service names reasons of its own beside these. */
export type PublishingRefusal<Because extends string = PublishingReason> = {
  readonly because: Because;
  readonly clause: string;
  readonly message: string;
};
export type PublishingReason =
  | 'KEY_UNKNOWN'
  | 'VALUE_MALFORMED'
  | 'LIMIT_LONGER_THAN_NATION'
  | 'LIMIT_SHORTER_THAN_NATION'
  | 'OUT_OF_RANGE';

/** Whether a value may be published; `law` is that which would stand without it. */
export type PublishingCheck<Because extends string = PublishingReason> = (
  publishing: Publishing,
  law: Law,
) => PublishingRefusal<Because> | null;

/** The value is of the wrong shape. */
export function malformed(what: string): PublishingRefusal<'VALUE_MALFORMED'> {
  return { because: 'VALUE_MALFORMED', clause: '参数目录', message: `取值应为${what}。` };
}

/** An amount in fen; null for what is none. */
export function fenIn(value: unknown): number | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const answer = parseYuan(String(value));
  return answer.ok ? answer.fen : null;
}

/** A rate; null for what is none. */
export function rateIn(value: unknown): Rational | null {
  try {
    return typeof value === 'string' || typeof value === 'number' ? rational(value) : null;
  } catch {
    return null; // Not a rate: the caller says so.
  }
}

/** A mapping; null for what is none. */
export function mapIn(value: unknown): { readonly [key: string]: ParameterValue } | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return value as { readonly [key: string]: ParameterValue };
}

/** A whole number above zero; null for what is none. */
export function wholeIn(value: unknown): number | null {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN;
  return Number.isInteger(number) && number > 0 ? number : null;
}

/** What the nation has for the key on the day, whatever a district has published; null for nothing. */
export function nationsValue(law: Law, key: string, from: LegalDate): ParameterValue | null {
  const found = parameterOn({ ...law, divisions: [] }, key, from);
  return found.ok ? found.value : null;
}

/** An amount that is not negative. */
export const money: PublishingCheck<'VALUE_MALFORMED'> = ({ value }) => {
  const fen = fenIn(value);
  return fen === null || fen < 0 ? malformed('不为负的金额（元）') : null;
};

/** Yes or no. */
export const flag: PublishingCheck<'VALUE_MALFORMED'> = ({ value }) =>
  typeof value === 'boolean' ? null : malformed('是或否');

/** A whole number above zero; `unit` is what it counts. */
export function positive(unit = ''): PublishingCheck<'VALUE_MALFORMED'> {
  const counted = unit === '' ? '' : `（${unit}）`;
  return ({ value }) => (wholeIn(value) === null ? malformed(`大于零的整数${counted}`) : null);
}

/** One of the words. */
export function oneOf(...words: string[]): PublishingCheck<'VALUE_MALFORMED'> {
  return ({ value }) => (words.includes(String(value)) ? null : malformed(words.join('、')));
}

/** A list of nothing but these words. */
export function listFrom(...words: string[]): PublishingCheck<'VALUE_MALFORMED'> {
  return ({ value }) => {
    const named = Array.isArray(value) && value.every((each: ParameterValue) => words.includes(String(each)));
    return named ? null : malformed(`由 ${words.join('、')} 组成的列表`);
  };
}

/** A mapping that has these fields. */
export function mapWith(...fields: string[]): PublishingCheck<'VALUE_MALFORMED'> {
  return ({ value }) => {
    const map = mapIn(value);
    return map && fields.every((field) => map[field] !== undefined) ? null : malformed(`{ ${fields.join(', ')} }`);
  };
}

/** A rate above the low end, which is excluded, up to the high one, which is not. */
export function rateWithin(
  low: string,
  high: string,
  clause: string,
): PublishingCheck<'VALUE_MALFORMED' | 'OUT_OF_RANGE'> {
  return ({ value }) => {
    const rate = rateIn(value);
    if (!rate) return malformed('比率');
    const within = compareRational(rate, rational(low)) > 0 && compareRational(rate, rational(high)) <= 0;
    return within ? null : { because: 'OUT_OF_RANGE', clause, message: `应大于 ${low} 且不超过 ${high}。` };
  };
}

/** A district may shorten the nation's time limits, never lengthen them (domain §2.4: 地方可压缩). */
export const limit: PublishingCheck<'VALUE_MALFORMED' | 'LIMIT_LONGER_THAN_NATION'> = ({ key, value, from }, law) => {
  const [own, nation] = [wholeIn(value), wholeIn(nationsValue(law, key, from))];
  if (own === null) return malformed('大于零的整数');
  if (nation === null || own <= nation) return null;
  const message = `${key} 不得长于国家规定的 ${nation}。`;
  return { because: 'LIMIT_LONGER_THAN_NATION', clause: `国家规定 ${nation}`, message };
};

/** What protects people may be longer, never shorter: a public notice, the days for a defence, the limits of the remedies. */
export const protection: PublishingCheck<'VALUE_MALFORMED' | 'LIMIT_SHORTER_THAN_NATION'> = (
  { key, value, from },
  law,
) => {
  const [own, nation] = [wholeIn(value), wholeIn(nationsValue(law, key, from))];
  if (own === null) return malformed('大于零的整数');
  if (nation === null || own >= nation) return null;
  const message = `${key} 不得短于国家规定的 ${nation}。`;
  return { because: 'LIMIT_SHORTER_THAN_NATION', clause: `国家规定 ${nation}`, message };
};

/**
 * May this value be published? By the table of a service's keys; a key that is not in it is nobody's to publish. `matter` is what the
 * table is of, in Chinese. Returns null, or why not and which clause it would break.
 */
export function publishingRefusedBy<Because extends string>(
  checks: { readonly [key: string]: PublishingCheck<Because> },
  matter: string,
): PublishingCheck<Because | 'KEY_UNKNOWN'> {
  return (publishing, law) => {
    const { key } = publishing;
    const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
    if (check !== undefined) return check(publishing, law);
    return { because: 'KEY_UNKNOWN', clause: '参数目录', message: `参数 ${key} 不是${matter}可以公布的参数。` };
  };
}
