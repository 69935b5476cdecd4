import type { LegalDate, LegalMonth } from '@yimen/standards';
import type { RecoveryStatus } from './claim.js';

/** Every "no" of the ledger, with what a clerk needs to go on. */
export type RecoveryRefusal =
  | { because: 'RECOVERY_WRONG_STATE'; status: RecoveryStatus; needed: RecoveryStatus }
  | { because: 'PROTECTED_MINIMUM'; month: LegalMonth; mostFen: number; protectedFen: number }
  | { because: 'AWARD_NOT_IN_FORCE' }
  | { because: 'RECOVERY_OPINION_NOT_HEARD' }
  | { because: 'TOO_MANY_INSTALMENTS'; most: number }
  | { because: 'INSTALMENTS_INVALID' }
  | { because: 'REPAYMENT_EXCEEDS_BALANCE'; balanceFen: number }
  | { because: 'RECEIPT_ALREADY_RECORDED' }
  | { because: 'RECOVERY_AMOUNT_NOT_POSITIVE' }
  | { because: 'FAULT_NOT_WAIVED' }
  | { because: 'RECOVERY_REASON_MISSING' }
  | { because: 'RECOVERY_DATE'; field: string; from: LegalDate; to: LegalDate }
  | { because: 'PARAMETER_NOT_IN_FORCE'; key: string; on: LegalDate };
export type RecoveryRefusalCode = RecoveryRefusal['because'];
export type RecoveryRefusalOf<Code extends RecoveryRefusalCode> = Extract<RecoveryRefusal, { because: Code }>;
