import { type Law, type ParameterValue, parameterOn } from '@yimen/policy';
import { compareRational, type LegalDate, type Rational, rational } from '@yimen/standards';
import { sanctionKeys } from './keys.js';

type Publishing = { key: string; value: ParameterValue; from: LegalDate };
type Refusal = {
  because: 'VALUE_MALFORMED' | 'LIMIT_SHORTER_THAN_NATION' | 'OUT_OF_RANGE';
  clause: string;
  message: string;
};
type Check = (publishing: Publishing, law: Law) => Refusal | null;

const shape = '{ version, min, max, clause }，min、max 为倍数';
const malformed = (what: string): Refusal => ({
  because: 'VALUE_MALFORMED',
  clause: '参数目录',
  message: `取值应为${what}。`,
});

type Range = { min: Rational; max: Rational; clause: string };

function rangeIn(value: ParameterValue): Range | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const [version, min, max, clause] = ['version', 'min', 'max', 'clause'].map((name) => Reflect.get(value, name));
  if (![version, min, max, clause].every((each) => typeof each === 'string' && each.trim() !== '')) return null;
  try {
    return { min: rational(String(min)), max: rational(String(max)), clause: String(clause) };
  } catch {
    return null; // Not a multiple: the caller says so.
  }
}

/** 裁量基准: a district may narrow the law's bounds for its own officers, never widen them (行政处罚法第三十四条). */
const discretion: Check = ({ key, value, from }, law) => {
  const own = rangeIn(value);
  if (own === null) return malformed(shape);
  const found = parameterOn({ ...law, divisions: [] }, key, from);
  const nation = found.ok ? rangeIn(found.value) : null;
  const within =
    compareRational(own.min, own.max) <= 0 &&
    (nation === null || (compareRational(own.min, nation.min) >= 0 && compareRational(own.max, nation.max) <= 0));
  if (within) return null;
  return { because: 'OUT_OF_RANGE', clause: nation?.clause ?? '罚款幅度', message: '裁量基准只能在法定幅度之内收窄。' };
};

/** The days for the defence may be more than the nation's, never fewer. */
const defence: Check = ({ key, value, from }, law) => {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN;
  if (!Number.isInteger(number) || number <= 0) return malformed('大于零的整数');
  const found = parameterOn({ ...law, divisions: [] }, key, from);
  if (!found.ok || number >= Number(found.value)) return null;
  const clause = `国家规定 ${String(found.value)}`;
  return {
    because: 'LIMIT_SHORTER_THAN_NATION',
    clause,
    message: `${key} 不得短于国家规定的 ${String(found.value)}。`,
  };
};

/** What a district may publish of false statements, and within which bounds. */
export const sanctionBounds: Readonly<Record<string, Check>> = {
  [sanctionKeys.rule]: discretion,
  [sanctionKeys.defence]: defence,
};
