export { type Actor, type By, type Role, roleLabels, roles, systemActor } from './actor.js';
export { type Answer, byTheLaw } from './acts/answer.js';
export { type ApplyOrder, applyForAllowance, plainlyExcluded } from './acts/apply.js';
export { confirmCase, deliverDecision, refuseCase, startMonthOf } from './acts/deciding.js';
export { deliverDocuments } from './acts/delivering.js';
export {
  aboutWhat,
  awardEnded,
  awardRestored,
  dismissObjection,
  objectionSteps,
  raiseObjection,
  recordFederationReexamination,
  upholdObjection,
} from './acts/objecting.js';
export {
  acceptCase,
  declineToAccept,
  extendDeadline,
  requestSupplement,
  supplement,
  supplementOverdue,
  withdraw,
} from './acts/receiving.js';
export {
  assessCareNeed,
  endPublicity,
  type JudgedBy,
  passFirstReview,
  proposeRefusal,
  publicize,
  recordFederationReview,
  returnToStreet,
  stopPublicity,
} from './acts/reviewing.js';
export * from './case.js';
export type { CaseFact, FactOf } from './case-facts.js';
export type { AllowanceDetermination, AllowanceOutcome, DecidingDates } from './determination.js';
export { determineAllowance } from './determine-allowance.js';
export * from './facts.js';
export { guard, nextSteps, rolesFor, statesOfStopObjections, statusesAwaiting, waitingFor } from './guard.js';
export { disabilityKeys } from './keys.js';
export { nearestDeadline } from './limits.js';
export { nationalParameterFiles } from './parameter-files.js';
export { publishable, publishingRefused } from './publishing.js';
export { outcomeTexts, refusalText } from './refusal-texts.js';
export type { AllowanceRefusal, RefusalCode, RefusalOf } from './refusals.js';
export { type CaseAction, type CaseStatus, caseSteps, endedStatuses, statusLabels } from './steps.js';
export { actionRules, notHandling, stepLabel } from './who-may.js';
