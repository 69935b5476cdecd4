// What the marriage registry's window sends about acts that are on record. Written out, as a front-end would keep them.
import { problems } from './graphql.mjs';

const mutation = (field, input, selection) =>
  `mutation ($input: ${input}!, $key: String!) { ${field}(input: $input, idempotencyKey: $key) { ${selection} ${problems} } }`;

const fraud = 'case { id number status statusLabel nextSteps { code } }';

export const afterwardsDocuments = {
  reportFraud: mutation('reportFraudulentRegistration', 'ReportFraudulentRegistrationInput', fraud),
  recordFinding: mutation('recordCompetentFinding', 'RecordCompetentFindingInput', fraud),
  revokeFraud: mutation('revokeFraudulentRegistration', 'DecideFraudulentRegistrationInput', fraud),
  askForAnnulment: mutation('requestRevocationForCoercion', 'RequestRevocationForCoercionInput', ''),
  searchArchive: mutation(
    'searchMarriageArchive',
    'SearchMarriageArchiveInput',
    'search { id records { nodes { kind } } }',
  ),
  issueArchiveDocument: mutation(
    'issueArchiveDocument',
    'IssueArchiveDocumentInput',
    'document { id number html(purpose: DELIVERY) }',
  ),
};

/** A case of fraud as the registry sees it. */
export const fraudFile = `query ($id: ID!) { fraudulentRegistration(id: $id) { id status
  documents { nodes { kind title } } } }`;
