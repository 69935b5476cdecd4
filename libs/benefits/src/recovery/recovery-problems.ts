import { type Problem, problem } from '@yimen/subgraph';
import {
  type RecoveryRefusal,
  type RecoveryRefusalCode,
  type RecoveryRefusalOf,
  recoveryRefusalText,
} from '../domain/recovery/index.js';
import type { LedgerHouse } from '../house.js';

/** Of a type, … is the service's prefix. */
type Shown = { type: string; field?: string; data?: Readonly<Record<string, unknown>> };
type Show = { readonly [Code in RecoveryRefusalCode]: (refusal: RecoveryRefusalOf<Code>) => Shown };

const input = (field: string): Shown => ({ type: 'InvalidInput', field: `input.${field}` });

/** The documented type of each refusal. A refusal without one does not compile. */
const shows: Show = {
  RECOVERY_WRONG_STATE: ({ status }) => ({ type: '…RecoveryWrongState', data: { status } }),
  PROTECTED_MINIMUM: ({ month, mostFen, protectedFen }) => ({
    type: '…ProtectedMinimum',
    field: 'input.monthlyAmount',
    data: { month, most: mostFen, protected: protectedFen },
  }),
  AWARD_NOT_IN_FORCE: () => ({ type: '…AwardNotInForce', field: 'input.plan' }),
  RECOVERY_OPINION_NOT_HEARD: () => ({ type: '…RecoveryOpinionNotHeard', field: 'input.opinion' }),
  TOO_MANY_INSTALMENTS: ({ most }) => ({ type: '…TooManyInstalments', field: 'input.plan', data: { most } }),
  INSTALMENTS_INVALID: () => input('instalments'),
  REPAYMENT_EXCEEDS_BALANCE: ({ balanceFen }) => ({
    type: '…RepaymentExceedsBalance',
    field: 'input.amount',
    data: { balance: balanceFen },
  }),
  RECEIPT_ALREADY_RECORDED: () => ({ type: '…ReceiptAlreadyRecorded', field: 'input.receiptNo' }),
  RECOVERY_AMOUNT_NOT_POSITIVE: () => input('amount'),
  FAULT_NOT_WAIVED: () => ({ type: '…FaultNotWaived', field: 'input.reasonCode' }),
  RECOVERY_REASON_MISSING: () => input('reason'),
  RECOVERY_DATE: ({ field }) => input(field),
  PARAMETER_NOT_IN_FORCE: ({ key, on }) => ({ type: '…ParameterNotInForce', data: { key, on } }),
};

/** A refusal of the ledger as the schema shows it. */
export function showRecoveryRefusal({ types }: Pick<LedgerHouse, 'types'>, refusal: RecoveryRefusal): Problem {
  // The table is complete by its type; the code chooses the entry that takes exactly this refusal.
  const show = shows[refusal.because] as (refusal: RecoveryRefusal) => Shown;
  const { type, field, data } = show(refusal);
  const { message, legalBasis } = recoveryRefusalText(refusal);
  return problem(type.replace('…', types), {
    ...data,
    code: refusal.because,
    message,
    ...(field === undefined ? {} : { field }),
    ...(legalBasis === null ? {} : { legalBasis }),
  });
}
