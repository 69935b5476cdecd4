export {
  askNetworkAgain,
  declare,
  hearNetwork,
  leave,
  newCheck,
  recordProof,
  refuseMarriage,
  register,
  type SittingDecision,
  type SittingFact,
  waitForNetwork,
} from './behaviours.js';
export { type Conflict, conflictsOf, groundsOf, type Known } from './grounds.js';
export { marriageKeys } from './keys.js';
export { type Kinship, kinshipOf, nearestKinship } from './kinship.js';
export { isMarriageable, type MarriageTerms, marriageableFrom, marriageTermsOn } from './marriageable.js';
export { marriageParameterFiles } from './parameter-files.js';
export type { SittingRefusal } from './refusals.js';
export {
  type Declaration,
  type Ground,
  type MarriageSex,
  type NetworkCheck,
  type NetworkState,
  networkStates,
  type Party,
  type Proof,
  type ProofKind,
  proofKinds,
  type Sitting,
} from './sitting.js';
export { type SittingAction, type SittingStatus, sittingLabels, sittingSteps } from './steps.js';
