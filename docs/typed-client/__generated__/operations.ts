// Written by tools/generate-client.mjs. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/**
 * 办件的状态（各类事项同用一张表）。
 * The status of a case: one table for every kind of matter (domain §0.6).
 */
export type CaseStatus =
  /** 已受理 accepted: the statutory limits run from here */
  | 'ACCEPTED'
  /** 享受待遇中 the award is being paid */
  | 'ACTIVE'
  /** 调整中 being adjusted */
  | 'ADJUSTING'
  /** 救济中 under appeal */
  | 'APPEALED'
  /** 已归档 archived */
  | 'ARCHIVED'
  /** 已取消 cancelled before it was handed in */
  | 'CANCELLED'
  /** 已确认 confirmed */
  | 'CONFIRMED'
  /** 待确认 waiting for confirmation */
  | 'CONFIRMING'
  /** 草稿 draft, not handed in */
  | 'DRAFT'
  /** 调查核对中 under verification and home visits */
  | 'INVESTIGATING'
  /** 不予受理 not accepted */
  | 'NOT_ACCEPTED'
  /** 公示有异议 an objection was raised */
  | 'OBJECTED'
  /** 已提出拟办意见 a decision is proposed */
  | 'PROPOSED'
  /** 公示中 on public notice */
  | 'PUBLICIZED'
  /** 不予确认 refused, with reasons */
  | 'REJECTED'
  /** 复核中 under review */
  | 'REVIEWING'
  /** 已提交 handed in, waiting for acceptance */
  | 'SUBMITTED'
  /** 待补正 told once, in full, what is missing */
  | 'SUPPLEMENT'
  /** 暂停发放 suspended */
  | 'SUSPENDED'
  /** 已终止 ended */
  | 'TERMINATED'
  /** 拟终止 about to end */
  | 'TERMINATING'
  /** 已转办 handed to the place that may accept it */
  | 'TRANSFERRED'
  /** 已撤回 withdrawn by the applicant */
  | 'WITHDRAWN';

/** 对一件办件做一步 A step on a case */
export type SubsistenceCaseStepInput = {
  /** 办件 case */
  caseId: string | number;
};

export type WorklistQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type WorklistQuery = { me: { name: string | null, today: string }, cases: { nodes: Array<
      | { __typename: 'SubsistenceCase', id: string, number: string, statusLabel: string, dueOn: string | null, nextSteps: Array<{ code: string, label: string }>, determination: { outcome: string, amount: string | null } | null, applicant: { name: string } | null }
      | { __typename: 'DisabilityAllowanceCase', id: string, number: string, statusLabel: string, dueOn: string | null, applicant: { name: string } | null }
      | { __typename: 'DisabilityCrossProvinceCase', id: string, number: string, statusLabel: string, dueOn: string | null, applicant: { name: string } | null }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ConfirmMutationVariables = Exact<{
  input: SubsistenceCaseStepInput;
  key: string;
}>;


export type ConfirmMutation = { confirmSubsistenceCase: { case: { id: string, status: CaseStatus, award: { from: string, monthlyAmount: string } | null } | null, problems: Array<
      | { __typename: 'IdempotencyConflict', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'InvalidInput', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'NotFoundProblem', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceAlreadyPublished', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceAssetExceeded', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceAuthorizationMissing', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceAwardNotInForce', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceAwardSuspended', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceBankAnswersRefused', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceCalendarNotPublished', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceChangeContradicted', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceCheckAlreadyAnswered', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceCheckNotExceeded', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceCheckResultNotTold', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceCheckResultToldAlready', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceCheckSourceRequired', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceConsentWithdrawn', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceContestOpen', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceContestPeriodOver', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceContestPeriodRunning', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceDateInFuture', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceDateTooEarly', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceDeadlineAlreadyExtended', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceDefenceNotHeard', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceDistrictVisitMissing', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceDivisionNotValid', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceDuplicateApplication', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceEvidenceNotStored', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceExclusionUnproven', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceFalseStatementHandlerDecides', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceFalseStatementOpen', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceFalseStatementWrongState', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceFaultNotWaived', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceFineExceeded', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceFineOutOfBounds', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceFineTooLate', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceGroundContradicted', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceGroundWithoutEvidence', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceHandlerCannotConfirm', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceHomeVisitMissing', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceHonestDeclaration', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceHouseholdNotAtEdge', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceHouseholdOnDibao', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceIncomeAbsurd', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceIncomeNegative', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceIncomeNotBelowStandard', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceMemberNotOfHousehold', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceMoveTarget', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceNeighboursNotHeard', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceNoAuthority', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceNoMemberCounted', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceNoObviousChange', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceNotDecidedByStreet', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceNotHeldToWork', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceNotInSingleCategory', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceNothingToAskAgain', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceNoticeMissing', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceNoticeNotFinished', earliestOn: string, code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceNoticePhotoDoubtful', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceNoticePhotoMissing', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceObjectionUnanswered', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceObtainedExceedsPaid', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceOpinionAlreadyHeard', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceOpinionNotHeard', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceOpinionNotHeardBefore', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceOwnIncomeNotBelowStandard', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceParameterNotInForce', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistencePayeeRefused', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistencePayeeUnmaskingRefused', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistencePaymentHoldNotFit', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistencePaymentNotReissued', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistencePersonNotCounted', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistencePersonNotLiving', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceProofNotChecked', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceProposalIsRefusal', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceProposalMissing', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceProposerCannotConfirm', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceProtectedMinimum', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceReceiptAlreadyRecorded', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceRecoveryOpinionNotHeard', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceRecoveryWrongState', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceReinvestigationMissing', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceRelativeCannotDecide', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceReminderMissing', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceReminderNotDue', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceReminderNotOver', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceRepaymentExceedsBalance', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceReviewCheckRunning', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceReviewFindsChange', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceReviewNotInvestigated', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceRollAlreadyDrafted', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceRollDivisionNotFit', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceRollLineNotFit', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceRollMonthPassed', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceRollOutOfDate', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceRollSecondPersonNeeded', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceRollTooEarly', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceRollWrongState', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceSpotCheckFoundNothing', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceSpotChecksAlreadyDrawn', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceStandardAlreadyPublished', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceStandardOutOfBounds', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceSupplementReasonMissing', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceTicketRefused', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceTooManyInstalments', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceVerificationExpired', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceVerificationIncomplete', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceVisitorCannotConfirm', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceVisitorIsRelative', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceVisitorWithoutPost', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceVisitorsTooFew', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceWorkOfferOpen', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceWrongAcceptancePlace', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'SubsistenceWrongState', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'TryAgain', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityAllowanceElsewhere', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityAllowanceExcluded', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityAllowanceHeld', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityAllowanceNotEntitled', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityAwardOver', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityBankAnswersRefused', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityCaseNoAuthority', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityCaseWrongState', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityCertificateHeld', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityCertificateNotHolders', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityCertificateNotValid', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityCertificateWithoutNumber', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityCircumstanceOver', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityCircumstanceStanding', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityCircumstanceToldByOwner', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityCrossProvinceDuplicate', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityCrossProvinceWrongState', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityFaultNotWaived', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityGradeUnknown', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityGradesDiffer', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityHandlerCannotDetermine', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityHolderNotAlive', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityHolderWithoutNumber', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityNotAnotherProvince', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityNothingToTell', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityOpinionNotHeard', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityParameterNotInForce', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityPayeeRefused', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityPayeeUnmaskingRefused', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityPaymentHoldNotFit', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityPaymentNotReissued', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityPersonNotLiving', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityQuestionOpen', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityReceiptAlreadyRecorded', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityRecheckOpened', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityRecheckStopNotYours', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityRecheckTaskClosed', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityRecoveryWrongState', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityRepaymentExceedsBalance', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityRequirementMissing', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityRollAlreadyDrafted', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityRollDivisionNotFit', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityRollLineNotFit', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityRollMonthPassed', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityRollOutOfDate', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityRollSecondPersonNeeded', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityRollTooEarly', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityRollWrongState', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityStandardAlreadyPublished', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityStandardOutOfBounds', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityTicketRefused', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityTooManyInstalments', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityUnmaskingRefused', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DisabilityWrongPlace', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'AdministratorApart', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'ApplicantNotAlive', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'CalendarRefused', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'CaseAlreadyTheirs', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'CaseNotInWork', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'CaseNotWarned', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'ForwardingNotNeeded', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'IntakeFileTooLarge', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'IntakeFileTypeNotAllowed', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'ItemNotOpen', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'LastAdministrator', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'NeedReportAssigneeElsewhere', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'NeedReportNotVisited', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'NeedReportWrongState', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'NothingToHandOver', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'OfficeParameterAlreadyPublished', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'OfficerAlreadyAppointed', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'OfficerCannotHandle', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'OwnPostRefused', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'PostAlreadyEnded', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'PostOverlaps', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'RepresentationMissing', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'WarningAlreadyAcknowledged', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'WarningNotEscalatedToYou', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'WrongAcceptancePlace', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'AppointmentAlreadyBooked', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'AppointmentOnlinePaused', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'AppointmentOutsideDivorceWindow', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'AppointmentWindowNotFree', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'AppointmentWrongState', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'CertificateNumberUsed', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DivorceAgreementIncomplete', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DivorceCaseOpen', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DivorceCoolingNotFinished', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DivorceIdentityNotVerified', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DivorceNotAccepted', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DivorceNotMarried', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DivorcePartyAbsent', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DivorceWindowExpired', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DivorceWithdrawalAfterHours', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DivorceWithdrawalTooLate', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DivorceWrongRegistry', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DivorceWrongState', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MaritalStatusConflict', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageAllowanceStands', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageArchiveContradicts', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageCalendarNotPublished', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageConditionalAllow', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageCrossBorderOfficeAlreadyPublished', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageDivorcedByCourt', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageFraudAlreadyReported', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageFraudFindingContradicts', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageFraudWrongState', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageGoToCourt', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageIdentityNotVerified', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageJudgmentAlreadyNoted', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageNetworkCheckPending', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageNoGroundToRefuse', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageNotInForce', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageNotVoluntary', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriagePartyAbsent', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriagePartyIsKin', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriagePartyNotLiving', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriagePartyUnderAge', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageRegistryOfDivision', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageReissueRefused', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageRevivalNotDeclinable', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageRouteToProvincial', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageSafeguardAlertClosed', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageSafeguardMeasureMissing', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageSafeguardOutcomeNotPossible', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageSecondPersonNeeded', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageSittingStepNotPossible', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageStandardAlreadyPublished', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageStandardOutOfBounds', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'MarriageWillInDoubt', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'PartyAlreadyMarried', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'QualificationEnded', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'QualificationOverlaps', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'RecordAlreadyEntered', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'RegisterActDoesNotFit', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DivisionAlreadyAbolished', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DivisionCodeUnfit', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DivisionCodeUsed', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DivisionHasParts', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DivisionNameTaken', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DivisionNameUnchanged', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DivisionNotYoursToChange', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DivisionParentUnfit', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DivisionPredecessorUnfit', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'DivisionSuccessorUnfit', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'ConsentAlreadyWithdrawn', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'ConsentGuardianRequired', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'ConsentGuardianUnfit', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'ConsentPersonNotLiving', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'HouseholdHeadCount', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'HouseholdNotMember', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'HouseholdPersonElsewhere', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'HouseholdPersonNotLiving', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'PersonAlreadyRegistered', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'PersonDivisionNotInForce', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'PersonNothingToChange', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'PersonOutsideJurisdiction', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'PersonSexDiffers', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'PersonUnmaskingRefused', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'PersonWithoutNumber', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'RepresentationEnded', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'RepresentationExists', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
      | { __typename: 'RepresentationRefused', code: string, message: string, legalBasis: string | null, nextSteps: Array<{ code: string, label: string }> }
    > } | null };


export const WorklistDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Worklist"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"today"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PUBLICIZED"},{"kind":"EnumValue","value":"CONFIRMING"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"statusLabel"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubsistenceCase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nextSteps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"determination"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<WorklistQuery, WorklistQueryVariables>;
export const ConfirmDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Confirm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubsistenceCaseStepInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmSubsistenceCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"monthlyAmount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}},{"kind":"Field","name":{"kind":"Name","value":"nextSteps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubsistenceNoticeNotFinished"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmMutation, ConfirmMutationVariables>;
