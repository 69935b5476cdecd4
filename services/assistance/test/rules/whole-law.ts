import type { Law, ParameterValue } from '@yimen/policy';
import { nationalParameters } from '../../src/standards/national-law.js';
import { aLaw } from './a-case.js';

/** The law as the running service reads it, every matter's national parameters, with a district's own before them. */
export function wholeLaw(own: Record<string, ParameterValue> = {}): Law {
  const { divisions, parameters } = aLaw(own);
  const district = parameters.filter(({ division }) => division === '370112');
  return { divisions, parameters: [...nationalParameters, ...district] };
}
