export {
  type AgreementElement,
  type AgreementGiven,
  agreementElements,
  type ChildArrangement,
  type Custodian,
  type DivorceAgreement,
  elementLabels,
} from './agreement.js';
export {
  type ApplyForDivorceOrder,
  type ApplyingParty,
  applyForDivorce,
  type Capacity,
  type DivorceAnswer,
  type KnownMarriage,
} from './apply-for-divorce.js';
export { afterMidnight, reckonPeriodsAgain } from './calendar-steps.js';
export {
  type DivorceCase,
  type DivorceFact,
  type DivorceHint,
  divorceHints,
  isParty,
  type WithdrawalWay,
} from './divorce-case.js';
export {
  certificatePaper,
  type DivorceDocumentKind,
  type DivorceNames,
  notAcceptedPaper,
  receiptPaper,
  terminationPaper,
  withdrawalPaper,
} from './divorce-papers.js';
export { mayHaveDivorced } from './divorced-elsewhere.js';
export { endByDeath, endWithMarriage } from './end-divorce.js';
export { type IssueOrder, issueDivorceCertificate } from './issue-certificate.js';
export { divorceKeys } from './keys.js';
export { divorceParameterFiles } from './parameter-files.js';
export {
  type DivorcePeriods,
  type DivorceTerms,
  divorcePeriods,
  divorceTermsOn,
  isWithin,
  type LastDay,
} from './periods.js';
export { divorceRefusalText, groundLabels } from './refusal-texts.js';
export type { DivorceRefusal, DivorceRefusalCode, DivorceRefusalOf, NotAcceptedGround } from './refusals.js';
export {
  type DivorceAction,
  type DivorceStatus,
  divorceActionLabels,
  divorceLabels,
  divorceSteps,
  divorceTarget,
  openDivorceStatuses,
} from './steps.js';
export { upTo } from './up-to.js';
export { withdrawDivorce } from './withdraw-divorce.js';
