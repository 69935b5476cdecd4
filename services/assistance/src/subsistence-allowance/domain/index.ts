export { type Accepted, accept, type Decision, defineSteps, type Refused, refuse } from '@yimen/casework/domain';
export { type Actor, type By, type Role, roleLabels, roles, systemActor } from './actor.js';
export { type AcceptOrder, acceptCase } from './acts/accept.js';
export { type Answer, judgedBy } from './acts/answer.js';
export { type AnswerObjectionOrder, answerObjection } from './acts/answer-objection.js';
export { type ApplyOrder, applyForAllowance } from './acts/apply.js';
export { beginAward } from './acts/begin-award.js';
export { type ClearPropertyOrder, clearProperty } from './acts/clear-property.js';
export { closeNotice } from './acts/close-notice.js';
export { type ConfirmOrder, confirmCase } from './acts/confirm.js';
export { declineToAccept } from './acts/decline-to-accept.js';
export { type DeliverDecisionOrder, deliverDecision } from './acts/deliver-decision.js';
export { type DeliverDocumentsOrder, deliverDocuments } from './acts/deliver-documents.js';
export type { OpenCase } from './acts/duplicates.js';
export { extendDeadline } from './acts/extend-deadline.js';
export {
  type RecordComplaintOrder,
  type RegisterNearRelativeOrder,
  recordComplaint,
  registerNearRelative,
} from './acts/near-relatives.js';
export { type PostNoticeOrder, placesInWords, postNotice } from './acts/post-notice.js';
export { proposeApproval } from './acts/propose-approval.js';
export { type ProposeRefusalOrder, proposeRefusal } from './acts/propose-refusal.js';
export { proveExclusion } from './acts/prove-exclusion.js';
export { publishConfirmation } from './acts/publish-confirmation.js';
export { type RaiseObjectionOrder, raiseObjection } from './acts/raise-objection.js';
export { type CheckAnswer, type ReceiveCheckResultOrder, receiveCheckResult } from './acts/receive-check-result.js';
export { type RecordHomeVisitOrder, recordHomeVisit } from './acts/record-home-visit.js';
export { recordReviewMeeting } from './acts/record-review-meeting.js';
export { type RecordSpotCheckOrder, recordSpotCheck } from './acts/record-spot-check.js';
export { type RefuseOrder, refuseCase } from './acts/refuse.js';
export { remindHousehold } from './acts/remind-household.js';
export { type NoticeDisturbedOrder, reportNoticeDisturbed } from './acts/report-notice-disturbed.js';
export { type RequestSupplementOrder, requestSupplement } from './acts/request-supplement.js';
export { type RevokeConfirmationOrder, revokeConfirmation } from './acts/revoke-confirmation.js';
export { type StartVerificationOrder, startVerification } from './acts/start-verification.js';
export { submitForDecision } from './acts/submit-for-decision.js';
export { supplement } from './acts/supplement.js';
export { supplementOverdue } from './acts/supplement-overdue.js';
export { tellObjector } from './acts/tell-objector.js';
export { receiveTransferredCase, type TransferCaseOrder, transferCase } from './acts/transfer-case.js';
export { voidNotice } from './acts/void-notice.js';
export { withdraw } from './acts/withdraw.js';
export {
  type Authorization,
  authorizationHolds,
  type CheckedFor,
  householdPurposes,
  serves,
  withoutAuthorization,
} from './authorizations.js';
export { type AwardEnd, awardStart, lastMonth, type RollLine, rollLine } from './award.js';
export * from './case.js';
export { connectedSources } from './check-sources.js';
export { checkedFacts } from './checked-facts.js';
export { deliverBy } from './deliver-by.js';
export type { SubsistenceFact } from './facts.js';
export { guard, type NextStep, nextSteps, rolesFor } from './guard.js';
export * from './household.js';
export * from './life-events/death.js';
export { endForHousehold } from './life-events/end-for-household.js';
export * from './moving/move.js';
export * from './papers/index.js';
export { nationalParameterFiles } from './parameter-files.js';
export type { PathFact } from './path-facts.js';
export type { PathRefusal } from './path-refusals.js';
export { refusalCodes, refusalText, sourceLabels } from './refusal-texts.js';
export type { RefusalCode, RefusalOf, SubsistenceRefusal, VetoHit } from './refusals.js';
export { remedyOn, remedyUntil } from './remedy.js';
export { closeReview } from './review/close-review.js';
export { type DecideChangeOrder, decideChange, keepAward, returnToReview } from './review/decide-change.js';
export { type DeclareChangeOrder, declareChange } from './review/declare-change.js';
export { type DeterminedChange, determineChange, type Standing } from './review/determine-change.js';
export { endFadeOut } from './review/end-fade-out.js';
export { type PostEndNoticeOrder, postEndNotice } from './review/end-notice.js';
export { type OpenReviewOrder, openReview, reviewBecause } from './review/open-review.js';
export { type HearOpinionOrder, hearOpinion, noteSilence } from './review/opinion.js';
export { type ProposeChangeOrder, proposeChange } from './review/propose-change.js';
export { type RenounceOrder, renounceAward } from './review/renounce.js';
export * from './review/review.js';
export { changeLabels } from './review/review-texts.js';
export { resumeAward, type SuspendOrder, suspendAward, urgeHousehold } from './review/suspend.js';
export { ruleVersionOn } from './rule-version.js';
export { type AddOnRule, addOnRulesOn } from './rules/add-ons.rule.js';
export { type AmountWay, awardAmount } from './rules/award-amount.rule.js';
export { belowStandard } from './rules/below-standard.rule.js';
export { countIncome } from './rules/counted-income.rule.js';
export { type CountedMembers, countMembers, type NotCounted } from './rules/counted-members.rule.js';
export {
  type AllowanceAnswer,
  type AllowanceOutcome,
  type DeterminationDates,
  determineAllowance,
} from './rules/determine-allowance.js';
export { type CaseAnswer, determineCase, overMeans } from './rules/determine-case.js';
export { type DifferencePlan, differencePlan } from './rules/difference-plan.rule.js';
export { type FadeOut, type FadeOutFacts, fadeOut } from './rules/fade-out.rule.js';
export { type HouseholdTier, householdTier } from './rules/household-tier.rule.js';
export { keys } from './rules/keys.js';
export { monthlyAmount } from './rules/monthly-amount.rule.js';
export {
  type Publishing,
  type PublishingRefusal,
  publishingRefused,
} from './rules/publishing-bounds.rule.js';
export * from './single-person/claim.js';
export { type RecordProofCheckOrder, recordProofCheck } from './single-person/record-proof-check.js';
export { actionsOf, type CaseAction, type CaseStatus, caseSteps, statusLabels, targetOf } from './steps.js';
export {
  deadline,
  deadlineNames,
  limitEnd,
  met,
  nextDueOn,
  publicityPeriod,
  type Reckoning,
  reckonAgain,
  withDeadline,
} from './time-limits.js';
export * from './verification/index.js';
export { waitingFor } from './waiting-for.js';
export { actionRules, notHandling, stepLabel } from './who-may.js';
export * from './work/answer-work-offer.js';
export { type RecordWorkOfferOrder, recordWorkOffer } from './work/record-work-offer.js';
export * from './work/work-offer.js';
