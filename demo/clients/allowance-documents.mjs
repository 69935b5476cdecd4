// The documents of 残疾人两项补贴 that the stories send.
import { problems } from './graphql.mjs';

const shown = 'id number status statusLabel allowance dueOn decision { kind monthlyAmount from }';
const step = (field) => {
  const input = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  return `mutation ($input: ${input}!, $key: String!) { ${field}(input: $input, idempotencyKey: $key) { case { ${shown} } ${problems} } }`;
};

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
  awards: `query ($id: ID!) { person(id: $id) { disability { awards(first: 10) { nodes { allowance status from
    thisMonth { amount } } } allowanceCases { nodes { number status } } } } }`,
};
