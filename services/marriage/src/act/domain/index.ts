export { type Act, type ActBasis, type ActKind, type ActSource, actKinds, ends, founds, voids } from './act.js';
export { type AppendRefusal, appendRefused, twiceMarried } from './append.js';
export { certificateNumberWritten } from './certificate-number.js';
export { type Ending, type MarriedPeriod, marriedPeriods, standingActs } from './fold.js';
export { isMarried, type MaritalCode, type MaritalStatus, type StatusWord, statusAt, statusOf } from './status.js';
export { type ThirdPerson, thirdPersons } from './third-persons.js';
