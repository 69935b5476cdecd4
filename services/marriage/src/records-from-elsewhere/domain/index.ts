export {
  askAgain,
  type EntryDecision,
  type EntryFact,
  type EntryKind,
  type EntryRefusal,
  entryKinds,
  hearAnswer,
  leftOut,
  marriageEnded,
  type NotEnteredFor,
  type RecordEntry,
} from './entry.js';
export { type EntryAction, type EntryStatus, entryActionLabels, entryStatusLabels, entrySteps } from './steps.js';
