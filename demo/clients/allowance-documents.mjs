// The documents of 残疾人两项补贴 that the stories send.
import { problems } from './graphql.mjs';

const shown = 'id number status statusLabel allowance dueOn decision { kind monthlyAmount from }';
const step = (field) => {
  const input = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  return `mutation ($input: ${input}!, $key: String!) { ${field}(input: $input, idempotencyKey: $key) { case { ${shown} } ${problems} } }`;
};

const rollStep = (field) =>
  `mutation ($input: DisabilityRollStepInput!, $key: String!) { ${field}(input: $input, idempotencyKey: $key) { roll { id status } ${problems} } }`;

export const allowanceDocuments = {
  registerCertificate: `mutation ($input: RegisterDisabilityCertificateInput!, $key: String!) {
    registerDisabilityCertificate(input: $input, idempotencyKey: $key) { certificate { id category level status } ${problems} } }`,
  publishStandard: `mutation ($input: PublishDisabilityStandardInput!, $key: String!) {
    publishDisabilityStandard(input: $input, idempotencyKey: $key) { standard { key value } awardsChanged ${problems} } }`,
  explain: `query ($id: ID!) { living: explainLivingAllowance(personId: $id) { entitled monthlyAmount summary }
    care: explainCareAllowance(personId: $id) { entitled monthlyAmount summary } }`,
  applyForLiving: step('applyForLivingAllowance'),
  applyForCare: step('applyForCareAllowance'),
  accept: step('acceptDisabilityCase'),
  assessCareNeed: step('assessCareNeed'),
  passReview: step('passDisabilityReview'),
  federationReview: step('recordFederationReview'),
  confirm: step('confirmDisabilityCase'),
  deliver: step('deliverDisabilityDecision'),
  draftRoll: `mutation ($input: DraftDisabilityRollInput!, $key: String!) {
    draftDisabilityRoll(input: $input, idempotencyKey: $key) { roll { id awards totalAmount } ${problems} } }`,
  checkRoll: rollStep('checkDisabilityRoll'),
  lockRoll: rollStep('lockDisabilityRoll'),
  discardRoll: rollStep('discardDisabilityRoll'),
  roll: `query ($allowance: DisabilityAllowance!, $month: Month!, $division: ID!) {
    disabilityRoll(allowance: $allowance, month: $month, division: $division) { id status } }`,
  lines: `query ($allowance: DisabilityAllowance!, $month: Month!, $division: ID!, $after: String) {
    disabilityRoll(allowance: $allowance, month: $month, division: $division) { lines(first: 50, after: $after) {
      nodes { person { id } amount arrears payable } pageInfo { hasNextPage endCursor } } } }`,
  untoldStops: `query { disabilityUntoldStops(first: 50) { nodes { award { id } from reason { code label } } } }`,
  tellStop: `mutation ($input: TellDisabilityStopInput!, $key: String!) {
    tellDisabilityStop(input: $input, idempotencyKey: $key) { award { id status } ${problems} } }`,
  papers: `query ($id: ID!) { disabilityAllowanceCase(id: $id) { documents(first: 20) { nodes { kind number title text deliverBy } } } }`,
  months: `query ($id: ID!) { person(id: $id) { disability {
    certificate { status statusSince level validTo confirmed renewing remindedFor }
    awards(first: 10) { nodes { id allowance status from
      months(first: 24) { nodes { month status amount paid reason { code } } }
      arrears(first: 20) { nodes { month amount foundOn } } } } } } }`,
  awards: `query ($id: ID!) { person(id: $id) { disability { awards(first: 10) { nodes { allowance status from
    thisMonth { amount } } } allowanceCases { nodes { number status } } } } }`,
};
