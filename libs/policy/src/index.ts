export type { Determination, DeterminationStep, UsedParameter } from './determination.js';
export { type Explanation, explain, MissingParameter, showValue } from './explain.js';
export {
  type DatedParameter,
  type DatedValue,
  type FoundParameter,
  inForce,
  type Law,
  nation,
  type ParameterNotInForce,
  type ParameterValue,
  parameterOn,
} from './parameter.js';
export { ParameterFileError, parseParameterFile } from './parameter-file.js';
