// What the stories of money send: rolls from the draft to the bank's answers, claims, and false statements.
import { problems } from './graphql.mjs';

const mutation = (field, input, selection, more = '') =>
  `mutation ($input: ${input}!, $key: String!) { ${field}(input: $input, idempotencyKey: $key) { ${selection} ${problems.replace('code message field', `code message field ${more}`)} } }`;
const rollStep = (field, input = 'SubsistenceRollStepInput') =>
  mutation(field, input, 'roll { id status totalAmount }');

export const rolls = {
  registerPayee: mutation('registerPayee', 'RegisterPayeeInput', 'payee { id status account }'),
  approvePayee: mutation('approvePayee', 'SubsistencePayeeStepInput', 'payee { id status }'),
  draft: rollStep('draftSubsistenceRoll', 'DraftSubsistenceRollInput'),
  check: rollStep('checkSubsistenceRoll'),
  lock: rollStep('lockSubsistenceRoll'),
  send: rollStep('sendPaymentFile'),
  readAnswers: rollStep('readBankAnswers', 'ReadBankAnswersInput'),
  sent: `query ($month: Month!, $division: ID!) {
    subsistenceRoll(month: $month, division: $division) { id payments(status: SENT, first: 100) { nodes { lineNo } } } }`,
};

const claim =
  'recovery { id status claimed repaid balance onRoll instalments { month dueOn amount paid } decision { number } }';
export const recoveries = {
  decide: mutation(
    'decideRecovery',
    'DecideRecoveryInput',
    claim,
    '... on SubsistenceProtectedMinimum { month most protected }',
  ),
  repay: mutation('recordRepayment', 'RecordRepaymentInput', claim),
  one: `query ($id: ID!) { subsistenceRecovery(id: $id) { status claimed repaid balance onRoll instalments { month amount paid } } }`,
};

const statement = `falseStatement { id number status ruleVersions { eligibility sanction } recoveries { id claimed }
  decision { clause value fine leastFine mostFine document { id } } }`;
const act = (field, input) =>
  mutation(field, input, statement, '... on SubsistenceFineOutOfBounds { least most clause }');
export const falseStatements = {
  open: act('openFalseStatement', 'OpenFalseStatementInput'),
  fixEvidence: act('fixFalseStatementEvidence', 'FixFalseStatementEvidenceInput'),
  inform: act('informOfFalseStatement', 'InformOfFalseStatementInput'),
  hear: act('hearFalseStatement', 'HearFalseStatementInput'),
  decide: act('decideFalseStatement', 'DecideFalseStatementInput'),
  deliver: mutation('deliverDocument', 'DeliverDocumentInput', 'case { id }'),
  one: `query ($id: ID!) { subsistenceFalseStatement(id: $id) { status ruleVersions { eligibility sanction } } }`,
  sanction: `query ($division: ID!, $actOn: Date!, $obtained: Money!) {
    explainFalseStatementSanction(division: $division, actOn: $actOn, obtained: $obtained) { ruleVersion clause least most } }`,
};
