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
