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
export { type Given, GivenError, isPlainMap, type Plain, type PlainMap, reads, type Words } from './scenario/given.js';
export { findRule, type Rule, type RuleAnswer, type RuleContext, type RuleField } from './scenario/rule.js';
export { type Difference, runScenario, type ScenarioResult } from './scenario/run-scenario.js';
export { parseScenarioFile, type Scenario, type ScenarioFile, ScenarioFileError } from './scenario/scenario-file.js';
export { standardRules } from './scenario/standard-rules.js';
export {
  countOf,
  fieldOf,
  flagOf,
  innerMap,
  listOf,
  MalformedParameter,
  mapOf,
  mapsOf,
  moneyOf,
  rateOf,
  requiredField,
  textOf,
  wordOf,
} from './values.js';
