export { type CertificatePeriod, certificateOn, isLater, periodsOf, sameState, standingOn } from './at-a-date.js';
export {
  type CertificateState,
  type CertificateStatus,
  categoryOf,
  type Disability,
  levelOf,
  type SingleCategory,
  type StatedStatus,
  type Statement,
} from './certificate.js';
export { type GradesRefusal, gradesOfNumber, readGrades, type SaidDisability } from './grades.js';
export { type Holder, type HolderRefusal, holderRefused } from './holder.js';
export { certificateKeys, certificateParameterFiles } from './parameter-files.js';
export { certificatePublishing } from './publishing.js';
export { remindedFrom } from './reminder.js';
export {
  type Heard,
  hearStatement,
  nextAtWindow,
  readSaying,
  type Said,
  type SayingRefusal,
  sameGrades,
} from './say.js';
export {
  certificateTurnNames,
  certificateTurns,
  type QuestionStatus,
  questionStatusNames,
  questionStepNames,
  questionSteps,
} from './turns.js';
