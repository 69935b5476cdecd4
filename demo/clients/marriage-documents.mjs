// What the marriage registry's window sends. Written out, as a front-end would keep them.
import { problems } from './graphql.mjs';

const mutation = (field, input, selection, more = '') =>
  `mutation ($input: ${input}!, $key: String!) { ${field}(input: $input, idempotencyKey: $key) { ${selection} ${problems.replace(
    'code message field',
    `code message field ${more}`,
  )} } }`;

const sitting = 'sitting { id status networkCheck { id status } record { id } }';
const divorce = `divorceCase { id receiptNumber status statusLabel hints { code label } nextSteps { code }
  periods { receivedOn coolingEnd windowStart windowEnd calendarNotPublished } issued { on certificateNumber } }`;
const refusals = `... on DivorceCoolingNotFinished { earliestOn } ... on DivorceAgreementIncomplete { missing }
  ... on DivorcePartyAbsent { absent { id } }`;

export const registryDocuments = {
  publishRegistry: mutation('publishMarriageRegistry', 'PublishMarriageRegistryInput', 'registry { code version }'),
  registerQualification: mutation('registerQualification', 'RegisterQualificationInput', 'qualification { id }'),
  openSitting: mutation('openMarriageRegistration', 'OpenMarriageRegistrationInput', sitting),
  signDeclarations: mutation('signMarriageDeclarations', 'SignMarriageDeclarationsInput', sitting),
  registerMarriage: mutation(
    'registerMarriage',
    'RegisterMarriageInput',
    'sitting { id status record { id kind recordNo } }',
    '... on MarriagePartyUnderAge { eligibleOn }',
  ),
  registerBelatedly: mutation(
    'registerMarriageRetroactively',
    'RegisterMarriageRetroactivelyInput',
    'sitting { id status record { id } }',
  ),
  recordAlert: mutation('recordSafeguardAlert', 'RecordSafeguardAlertInput', 'alert { id status }'),
  recordMeasure: mutation('recordSafeguardMeasure', 'RecordSafeguardMeasureInput', 'alert { id stillOwed }'),
  refuseMarriage: mutation(
    'refuseMarriageRegistration',
    'RefuseMarriageRegistrationInput',
    'sitting { id status refusedFor documents { nodes { title text } } }',
  ),
  bookAppointment: mutation('bookAppointment', 'BookAppointmentInput', 'appointment { id number on from }'),
  recordArrival: mutation('recordAppointmentArrival', 'AppointmentInput', 'appointment { id status }'),
  applyForDivorce: mutation('applyForDivorce', 'ApplyForDivorceInput', divorce, refusals),
  withdrawDivorce: mutation('withdrawDivorce', 'WithdrawDivorceInput', divorce, refusals),
  issueDivorceCertificate: mutation('issueDivorceCertificate', 'IssueDivorceCertificateInput', divorce, refusals),
  publishCalendar: mutation('publishCalendar', 'PublishCalendarInput', 'calendar { year version }'),
};

/** A sitting as its registrar sees it. */
export const sittingFile = 'query ($id: ID!) { marriageSitting(id: $id) { id status networkCheck { id status } } }';

/** An application for divorce as its registry sees it. */
export const divorceFile = `query ($id: ID!) { divorceCase(id: $id) { id status statusLabel
  periods { coolingEnd windowStart windowEnd calendarNotPublished } nextSteps { code }
  agreement { property debts children { custodian } } documents { nodes { kind title } } history { nodes { on label by } } } }`;
