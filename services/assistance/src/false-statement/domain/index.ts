export type { FalseStatementAnswer } from './answer.js';
export { close, delivered, payFine } from './carry-out.js';
export { type DecideFalseStatementOrder, decidedIn, decideFalseStatement } from './decide-false-statement.js';
export type { FalseStatementFact } from './facts.js';
export * from './false-statement.js';
export { sanctionKeys } from './keys.js';
export { defenceLapsed, fixEvidence, hear, inform } from './look-into.js';
export { type OpenFalseStatementOrder, openFalseStatement, type SuspectedCase } from './open-false-statement.js';
export { sanctionParameterFiles } from './parameter-files.js';
export { falseStatementRefusalText } from './refusal-texts.js';
export type { FalseStatementRefusal, FalseStatementRefusalCode, FalseStatementRefusalOf } from './refusals.js';
export { fineBounds, fineRefused, type SanctionRule, sanctionOn } from './sanction.rule.js';
export {
  type FalseStatementAction,
  type FalseStatementStatus,
  falseStatementLabels,
  falseStatementTarget,
} from './steps.js';
