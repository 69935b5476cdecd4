// The documents of what follows a confirmation (动态管理), as a front-end would keep them.
import { problems } from './graphql.mjs';

const step = (field, input = 'SubsistenceCaseStepInput') =>
  `mutation ($input: ${input}!, $key: String!) { ${field}(input: $input, idempotencyKey: $key) {
     case { id number status version } ${problems} } }`;

export const reviewDocuments = {
  open: step('openSubsistenceReview', 'OpenSubsistenceReviewInput'),
  declare: step('declareSubsistenceChange', 'DeclareSubsistenceChangeInput'),
  close: step('closeSubsistenceReview'),
  propose: step('proposeAwardChange', 'ProposeAwardChangeInput'),
  hear: step('hearOpinion', 'HearOpinionInput'),
  decide: step('decideAwardChange'),
  keep: step('keepAward', 'ReasonedAwardStepInput'),
  suspend: step('suspendAward', 'SuspendAwardInput'),
  urge: step('urgeHousehold'),
  resume: step('resumeAward', 'ReasonedAwardStepInput'),
  renounce: step('renounceAward', 'ReasonedAwardStepInput'),
};

/** What of a case follows its confirmation. */
export const reviewFile = `query ($id: ID!) { subsistenceCase(id: $id) {
  status nextReviewOn
  review { selfDeclared proposal { kind currentAmount monthlyAmount from to needsOpinion respondBy } opinion { stance } }
  reviews { nodes { outcome selfDeclared } }
  decisions { nodes { kind documentNumber from monthlyAmount to opinion { stance } } }
  award { status from to monthlyAmount amounts { from amount reason } }
  documents(kinds: [HEARING_NOTICE, REDUCTION, TERMINATION]) { nodes { kind title number text } }
} }`;
