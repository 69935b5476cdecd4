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
  HoldTold,
  LineTold,
  PayeeTold,
  PaymentTold,
  ReturnTold,
  RollDraft,
  RollTold,
  Whose,
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
