export {
  allowConditionally,
  type FraudDecision,
  type FraudFact,
  type FraudRefusal,
  recordFinding,
  reject,
  report,
  revoke,
  withdraw,
} from './behaviours.js';
export {
  type Allowance,
  type Finding,
  type FindingKind,
  type FraudCase,
  type FraudManner,
  type FraudVerdict,
  findingKinds,
  fraudManners,
  isOpen,
} from './fraud-case.js';
export { type FraudAction, type FraudStatus, fraudActionLabels, fraudStatusLabels, fraudSteps } from './steps.js';
