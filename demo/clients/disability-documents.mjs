// What a window and the bureau send for disability, as any front-end would write it.
import { problems } from './graphql.mjs';

const mutation = (name, input, shown) =>
  `mutation ($input: ${input}!, $key: String!) { ${name}(input: $input, idempotencyKey: $key) { ${shown} ${problems} } }`;
const certificate = 'certificate { id status level category validTo confirmed }';
const foreign = `case { id number status statusLabel dueOn appliedOn acceptedOn pushedOn pushes version
  determination { outcome monthlyAmount startMonth late } doubts { reason } }`;
const allowance = 'case { id number status statusLabel dueOn decision { monthlyAmount from } }';

export const disabilityDocuments = {
  registerCertificate: mutation('registerDisabilityCertificate', 'RegisterDisabilityCertificateInput', certificate),
  acceptForOtherProvince: mutation('acceptForOtherProvince', 'AcceptForOtherProvinceInput', foreign),
  completeMaterials: mutation('completeCrossProvinceMaterials', 'DisabilityCrossProvinceInput', foreign),
  pushToHomeProvince: mutation('pushToHomeProvince', 'DisabilityCrossProvinceInput', foreign),
  notifyApplicant: mutation('notifyCrossProvinceApplicant', 'NotifyCrossProvinceApplicantInput', foreign),
  publishStandard: mutation('publishDisabilityStandard', 'PublishDisabilityStandardInput', 'standard { key value }'),
  applyForCare: mutation('applyForCareAllowance', 'ApplyForCareAllowanceInput', allowance),
  accept: mutation('acceptDisabilityCase', 'AcceptDisabilityCaseInput', allowance),
  assessCareNeed: mutation('assessCareNeed', 'AssessCareNeedInput', allowance),
  passReview: mutation('passDisabilityReview', 'PassDisabilityReviewInput', allowance),
  federationReview: mutation('recordFederationReview', 'RecordFederationReviewInput', allowance),
  confirm: mutation('confirmDisabilityCase', 'ConfirmDisabilityCaseInput', allowance),
};

/** A case accepted here for another province. */
export const foreignCase = `query ($id: ID!) { disabilityCrossProvinceCase(id: $id) { status pushes dueOn
  determination { outcome monthlyAmount startMonth late } doubts { reason } } }`;

/** The certificate and the allowances of a person's chapter. */
export const chapter = `query ($id: ID!) { person(id: $id) { disability {
  certificate { id status validTo confirmed remindedFor statusSince } } } }`;
