export { showDetermination } from './cases/show-determination.js';
export { appendHistory, type HistoryEntry } from './history/append-history.js';
export { createHistoryTable, historyIsAppendOnly } from './history/history-tables.js';
export { type HandlingRow, type HistoryWords, handlersOf, historyOf } from './history/read-history.js';
export * from './papers/index.js';
export { type OfficeNames, officeNames } from './people/office-names.js';
export {
  knownPersons,
  nameNotAvailable,
  namesOf,
  PeopleDoor,
  type PersonSeen,
  peopleOver,
  personNotYetKnown,
} from './people/people-door.js';
export * from './standards/index.js';
export { type Carrying, carryOut, type Judged } from './steps/carry-out.js';
export { type ChangeOrder, changeOne, type Found, nothingBrought, type Subject } from './steps/change-one.js';
export { commitSteps, type StepWriting } from './steps/commit-steps.js';
export { StaleVersion, staleVersion } from './steps/stale-version.js';
export {
  type CaseText,
  createTextTable,
  keepTexts,
  type OpenTexts,
  readText,
  textsOf,
} from './texts/case-texts.js';
export { actorWithin, type CaseActor } from './work/case-actor.js';
export { createCaseSerial, nextCaseNumber } from './work/case-serial.js';
export { type Doer, type Moment, systemDoer } from './work/doer.js';
export { inSets } from './work/in-sets.js';
export { busy, patiently, waitedTooLong } from './work/patiently.js';
export { inputRefused } from './work/sound-input.js';
export { type Failed, NotAllTaken, type Spared, sparing } from './work/sparing.js';
