export { type Accepted, accept, type Decision, type Refused, refuse } from './decision.js';
export {
  type ActionOf,
  actionsIn,
  defineSteps,
  finalStates,
  type StatusOf,
  type StepTable,
  targetIn,
} from './define-steps.js';
export { drawSteps, type StepNames } from './draw-steps.js';
export {
  type Asked,
  defineGuard,
  type GuardedActor,
  type GuardRefusal,
  type NextStep,
  type Requirement,
} from './guard.js';
export * from './papers/index.js';
export type { Publishing, PublishingCheck, PublishingReason, PublishingRefusal } from './publishing/index.js';
export * as publishing from './publishing/index.js';
export {
  type Deadline,
  deadlineOf,
  type LimitOrder,
  type LimitUnit,
  limitEnd,
  met,
  type NotInForce,
  nextDueOn,
  type Reckoning,
  reckonAgain,
  withDeadline,
} from './time-limits.js';
export type { ActionRule, ActionRules } from './who-may.js';
