import { type Law, type ParameterValue, parameterOn } from '@yimen/policy';
import { compareRational, type LegalDate, type Rational, rational } from '@yimen/standards';
import { recoveryKeys } from './keys.js';

type Publishing = { key: string; value: ParameterValue; from: LegalDate };
type Refusal = {
  because: 'VALUE_MALFORMED' | 'LIMIT_SHORTER_THAN_NATION' | 'OUT_OF_RANGE';
  clause: string;
  message: string;
};
type Check = (publishing: Publishing, law: Law) => Refusal | null;

const malformed = (what: string): Refusal => ({
  because: 'VALUE_MALFORMED',
  clause: '参数目录',
  message: `取值应为${what}。`,
});

/** What the nation has for the key on the day: no district's value. */
const nationOf = (law: Law, key: string, from: LegalDate): ParameterValue | null => {
  const found = parameterOn({ ...law, divisions: [] }, key, from);
  return found.ok ? found.value : null;
};

function rateIn(value: unknown): Rational | null {
  try {
    return typeof value === 'string' || typeof value === 'number' ? rational(value) : null;
  } catch {
    return null; // Not a rate: the caller says so.
  }
}

const wholeIn = (value: unknown): number | null => {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN;
  return Number.isInteger(number) && number > 0 ? number : null;
};

/** A district may leave a household more than the nation's share, never less, and no share is above the whole. */
const protectedShares: Check = ({ key, value, from }, law) => {
  const shape = '{ ofStandard, ofAllowance }，均为比率';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return malformed(shape);
  const nation = nationOf(law, key, from);
  for (const name of ['ofStandard', 'ofAllowance'] as const) {
    const own = rateIn(Reflect.get(value, name));
    if (own === null) return malformed(shape);
    const least = typeof nation === 'object' && nation !== null ? rateIn(Reflect.get(nation, name)) : null;
    if ((least !== null && compareRational(own, least) < 0) || compareRational(own, rational(1)) > 0) {
      const message = `${name} 不得低于国家口径，也不得超过 100%。`;
      return { because: 'OUT_OF_RANGE', clause: '最低生活额保护线', message };
    }
  }
  return null;
};

const positive: Check = ({ value }) => (wholeIn(value) === null ? malformed('大于零的整数') : null);

/** What protects people may be longer, never shorter. */
const protection: Check = ({ key, value, from }, law) => {
  const [own, nation] = [wholeIn(value), wholeIn(nationOf(law, key, from))];
  if (own === null) return malformed('大于零的整数');
  if (nation === null || own >= nation) return null;
  const message = `${key} 不得短于国家规定的 ${nation}。`;
  return { because: 'LIMIT_SHORTER_THAN_NATION', clause: `国家规定 ${nation}`, message };
};

/** What a district may publish of the ledger, and within which bounds. */
export const recoveryBounds: Readonly<Record<string, Check>> = {
  [recoveryKeys.protectedMinimum]: protectedShares,
  [recoveryKeys.mostInstalments]: positive,
  [recoveryKeys.payWithin]: protection,
  [recoveryKeys.remindEvery]: positive,
};
