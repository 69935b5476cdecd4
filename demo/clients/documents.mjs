// The documents that the demo sends. Written out, as a front-end would keep them.
import { problems } from './graphql.mjs';

/** A mutation that takes `input` and `key` and answers `selection` beside its problems. */
const mutation = (field, input, selection) =>
  `mutation ($input: ${input}!, $key: String!) { ${field}(input: $input, idempotencyKey: $key) { ${selection} ${problems} } }`;
const step = (field, input = 'SubsistenceCaseStepInput') => mutation(field, input, 'case { id number status version }');

export const documents = {
  appointOfficer: mutation('appointOfficer', 'AppointOfficerInput', 'officer { account }'),
  assignPost: mutation('assignPost', 'AssignPostInput', 'officer { account } post { id }'),
  movePost: mutation('movePost', 'MovePostInput', 'ended { id validTo } post { id division { code } validFrom }'),
  takeCase: mutation('takeCase', 'TakeCaseInput', 'case { id }'),
  handOverCases: mutation('handOverCases', 'HandOverCasesInput', 'handedOver remaining'),
  registerPerson: mutation('registerPerson', 'RegisterPersonInput', 'person { id }').replace(
    'code message field',
    'code message field ... on PersonAlreadyRegistered { person { id } }',
  ),
  formHousehold: mutation('formHousehold', 'FormHouseholdInput', 'household { id }'),
  giveConsent: mutation('giveConsent', 'GiveConsentInput', 'consent { id }'),
  grantMandate: mutation('grantMandate', 'GrantMandateInput', 'representation { id inForce }'),
  endRepresentation: mutation('endRepresentation', 'EndRepresentationInput', 'representation { id inForce }'),
  publishStandard: mutation('publishStandard', 'PublishStandardInput', 'standard { id key value }'),
  openIntake: mutation(
    'openIntake',
    'OpenIntakeInput',
    'ticket intake { id number } suggestions { item { code } reason }',
  ),
  apply: step('applyForSubsistenceAllowance', 'ApplyForSubsistenceAllowanceInput'),
  applyForOne: step('applyForSinglePersonAllowance', 'ApplyForSinglePersonAllowanceInput'),
  recordProofCheck: step('recordProofCheck', 'RecordProofCheckInput'),
  accept: step('acceptSubsistenceCase'),
  declineToAccept: step('declineToAccept', 'DeclineToAcceptInput'),
  transferCase: step('transferCase', 'TransferCaseInput'),
  informOfCheckResult: step('informOfCheckResult', 'InformOfCheckResultInput'),
  contestCheckFinding: step('contestCheckFinding', 'ContestCheckFindingInput'),
  answerContest: step('answerContest', 'AnswerContestInput'),
  askAgain: step('askAgain', 'AskAgainInput'),
  recordCheckAnswer: step('recordCheckAnswer', 'RecordCheckAnswerInput'),
  raiseObjection: step('raiseObjection', 'RaiseObjectionInput'),
  answerObjection: step('answerObjection', 'AnswerObjectionInput'),
  tellObjector: step('tellObjector', 'TellObjectorInput'),
  recordReviewMeeting: step('recordReviewMeeting', 'RecordReviewMeetingInput'),
  publishConfirmation: step('publishConfirmation', 'PublishConfirmationInput'),
  submitForDecision: step('submitForDecision'),
  requestSupplement: step('requestSupplement', 'RequestSupplementInput'),
  withdraw: step('withdrawApplication', 'WithdrawApplicationInput'),
  startVerification: step('startVerification', 'StartVerificationInput'),
  reportDeath: mutation('reportDeath', 'ReportDeathInput', 'person { id lifeStatus }'),
  movePerson: mutation('movePerson', 'MovePersonInput', 'person { id }'),
  recordHouseholdMove: step('recordHouseholdMove', 'RecordHouseholdMoveInput'),
  openReview: step('openSubsistenceReview', 'OpenSubsistenceReviewInput'),
  proposeAwardChange: step('proposeAwardChange', 'ProposeAwardChangeInput'),
  hearOpinion: step('hearOpinion', 'HearOpinionInput'),
  decideAwardChange: step('decideAwardChange'),
  recordHomeVisit: step('recordHomeVisit', 'RecordHomeVisitInput'),
  propose: step('proposeDecision', 'ProposeDecisionInput'),
  postNotice: step('postPublicNotice', 'PostPublicNoticeInput'),
  confirm: step('confirmSubsistenceCase').replace(
    'code message field',
    'code message field ... on SubsistenceNoticeNotFinished { earliestOn }',
  ),
  refuse: step('refuseSubsistenceCase', 'RefuseSubsistenceCaseInput'),
  deliver: step('deliverDecision', 'DeliverDecisionInput'),
  checkRoll: mutation('checkSubsistenceRoll', 'SubsistenceRollStepInput', 'roll { id status }'),
  lockRoll: mutation('lockSubsistenceRoll', 'SubsistenceRollStepInput', 'roll { id status }'),
  discardRoll: mutation('discardSubsistenceRoll', 'SubsistenceRollStepInput', 'roll { id status }'),
  sendPaymentFile: mutation('sendPaymentFile', 'SubsistenceRollStepInput', 'roll { id status }'),
  readBankAnswers: mutation('readBankAnswers', 'ReadBankAnswersInput', 'roll { id status }'),
  registerPayee: mutation('registerPayee', 'RegisterPayeeInput', 'payee { id status account }'),
  approvePayee: mutation('approvePayee', 'SubsistencePayeeStepInput', 'payee { id status account }'),
  reissuePayment: mutation('reissuePayment', 'ReissuePaymentInput', 'payment { id status }'),
  draftRoll: mutation('draftSubsistenceRoll', 'DraftSubsistenceRollInput', 'roll { id month households totalAmount }'),
};

export const checkState = `query ($id: ID!) {
  subsistenceCase(id: $id) { status checkConclusion checks { source status } }
}`;
