export {
  type AdjustmentKind,
  cancelAdjustments,
  type OfRoll,
  type PlannedAdjustment,
  planAdjustments,
  planArrears,
} from './award/adjustments.js';
export { amountFor, amountsOf, dueFor, inForce, inMonth, suspendedIn } from './award/amount-sql.js';
export { insertAwards, type NewAward } from './award/insert-awards.js';
export {
  type AmountFrom,
  type Arrears,
  type LookedAtFrom,
  replaceAmounts,
  writeAmounts,
  writeArrears,
} from './award/months.js';
export type { Own, OwnColumns } from './award/own-columns.js';
export { lockAwards, standingColumns } from './award/standing.js';
export { type Lifted, liftSuspensions, type Suspended, suspendAwards } from './award/suspensions.js';
export { type OwnOf, type Writing, writeChanges } from './award/write-changes.js';
export type {
  BenefitEvents,
  BenefitHouse,
  BenefitVerb,
  CaseSight,
  ClaimTold,
  HoldTold,
  LedgerHouse,
  LineTold,
  PayeeTold,
  PaymentTold,
  ReturnTold,
  RollDraft,
  RollTold,
  Whose,
  Withholding,
} from './house.js';
export { benefitCatalogue, matrixParameters } from './matrix.js';
export { approvePayee, declinePayee, type PayeeStepInput } from './payee/look-at-payee.js';
export { payeeById, payeeOfCase, payeesOfCase } from './payee/payee-queries.js';
export { type NameDoor, type PayeeDone, type RegisterPayeeInput, registerPayee } from './payee/register-payee.js';
export { type UnmaskPayeeInput, unmaskPayee } from './payee/unmask-payee.js';
export {
  type HoldDone,
  type HoldPaymentInput,
  holdPayment,
  type ReleasePaymentInput,
  releasePayment,
} from './payment/hold-payment.js';
export {
  paymentById,
  paymentFileOf,
  paymentsOfAward,
  paymentsOfRoll,
  stuckPayments,
  tallyOf,
} from './payment/payment-queries.js';
export { type ReadBankAnswersInput, readBankAnswers } from './payment/read-bank-answers.js';
export { type PaymentDone, type ReissuePaymentInput, reissuePayment } from './payment/reissue-payment.js';
export { sendPaymentFile } from './payment/send-payment-file.js';
export { type ClaimDone, type ClaimOrder, changeClaim } from './recovery/change-claim.js';
export { claimArrears } from './recovery/claim-arrears.js';
export { claimOverpayments } from './recovery/claim-overpayments.js';
export { listRecoveries, type RecoveryFilter, recoveriesOfAward, recoveryById } from './recovery/claim-queries.js';
export { keepRecoveryTexts } from './recovery/claim-texts.js';
export { type ClaimChange, commitClaims } from './recovery/commit-claims.js';
export {
  caseOfClaim,
  type DecideRecoveryInput,
  type DecidingHouse,
  decideClaim,
} from './recovery/decide-claim.js';
export { type ClaimJudge, type ClaimWork, claimsDue, numberIn, remindClaims } from './recovery/due-claims.js';
export { claimsWhere, readClaims, type StoredClaim } from './recovery/read-claims.js';
export { type RecordRepaymentInput, recordRepayment } from './recovery/record-repayment.js';
export { settleDeductions, takeBackPlanned } from './recovery/roll-deductions.js';
export { type WriteOffRecoveryInput, writeOffRecovery } from './recovery/write-off-claim.js';
export type { RollDone } from './roll/change-roll.js';
export { checkRoll, type RollStepInput } from './roll/check-roll.js';
export { discardRoll } from './roll/discard-roll.js';
export { type DraftRollInput, draftRoll, type RollDrafted } from './roll/draft-roll.js';
export {
  type HoldReason,
  type HoldRollLineInput,
  holdRollLine,
  type ReleaseRollLineInput,
  releaseRollLine,
} from './roll/hold-line.js';
export { lockRoll } from './roll/lock-roll.js';
export { rollById, rollOf } from './roll/roll-queries.js';
export { createBenefitTables } from './tables/create-benefit-tables.js';
export { createWordTables, keepWords, periodsOfSubjects } from './told/keep-words.js';
