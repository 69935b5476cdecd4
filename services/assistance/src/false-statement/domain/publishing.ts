import { type PublishingCheck, publishing } from '@yimen/casework/domain';
import type { ParameterValue } from '@yimen/policy';
import { compareRational, type Rational, rational } from '@yimen/standards';
import { sanctionKeys } from './keys.js';

const { malformed, nationsValue, protection } = publishing;

const shape = '{ version, min, max, clause }，min、max 为倍数';
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
const discretion: PublishingCheck<'VALUE_MALFORMED' | 'OUT_OF_RANGE'> = ({ key, value, from }, law) => {
  const own = rangeIn(value);
  if (own === null) return malformed(shape);
  const nation = rangeIn(nationsValue(law, key, from));
  const within =
    compareRational(own.min, own.max) <= 0 &&
    (nation === null || (compareRational(own.min, nation.min) >= 0 && compareRational(own.max, nation.max) <= 0));
  if (within) return null;
  return { because: 'OUT_OF_RANGE', clause: nation?.clause ?? '罚款幅度', message: '裁量基准只能在法定幅度之内收窄。' };
};

/** What a district may publish of false statements, and within which bounds. */
export const sanctionBounds: Readonly<Record<string, PublishingCheck>> = {
  [sanctionKeys.rule]: discretion,
  // The days for the defence may be more than the nation's, never fewer.
  [sanctionKeys.defence]: protection,
};
