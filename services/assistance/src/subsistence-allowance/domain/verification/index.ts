export { type AnswerContestOrder, answerContest, type ItemAnswer } from './answer-contest.js';
export { type AskAgainOrder, askAgain } from './ask-again.js';
export type { CheckRefusal } from './check-refusals.js';
export {
  type CheckReport,
  hasRunOut,
  nextReportNo,
  type OverFinding,
  type OverItem,
  type ResultTold,
  reportOf,
} from './check-report.js';
export { concludeCheck } from './conclude.js';
export {
  type Contest,
  type ContestAnswer,
  type ContestItem,
  type Evidence,
  openContests,
  type SealedText,
} from './contest.js';
export { type ContestCheckFindingOrder, type Contested, contestCheckFinding } from './contest-check-finding.js';
export { type InformOfCheckResultOrder, informOfCheckResult } from './inform-of-check-result.js';
export type { CheckRequest } from './new-checks.js';
export { type ObligorQuestion, obligorQuestions, obligorSources } from './obligor-questions.js';
export { findingsRefused } from './sound-findings.js';
export { stopChecks } from './stop-checks.js';
export type { VerificationFact } from './verification-facts.js';
export { obligorsUnasked, sourcesToAskAgain } from './what-to-ask-again.js';
