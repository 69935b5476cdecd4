import { type Problem, problem } from '@yimen/subgraph';
import {
  type FalseStatementRefusal,
  type FalseStatementRefusalCode,
  type FalseStatementRefusalOf,
  falseStatementRefusalText,
} from './domain/index.js';

type Shown = { type: string; field?: string; data?: Readonly<Record<string, unknown>> };
type Show = { readonly [Code in FalseStatementRefusalCode]: (refusal: FalseStatementRefusalOf<Code>) => Shown };

const input = (field: string): Shown => ({ type: 'InvalidInput', field: `input.${field}` });

/** The documented type of each refusal. A refusal without one does not compile. */
const shows: Show = {
  FALSE_STATEMENT_WRONG_STATE: ({ status }) => ({ type: 'SubsistenceFalseStatementWrongState', data: { status } }),
  HONEST_DECLARATION: () => ({ type: 'SubsistenceHonestDeclaration', field: 'input.discovery' }),
  FALSE_STATEMENT_OPEN: ({ number }) => ({ type: 'SubsistenceFalseStatementOpen', data: { number } }),
  EVIDENCE_MISSING: () => input('evidence'),
  EVIDENCE_DIGEST: () => input('evidence'),
  EVIDENCE_ALREADY_FIXED: () => input('evidence'),
  DEFENCE_NOT_HEARD: () => ({ type: 'SubsistenceDefenceNotHeard', field: 'input.answered' }),
  FALSE_STATEMENT_HANDLER_DECIDES: () => ({ type: 'SubsistenceFalseStatementHandlerDecides' }),
  OBTAINED_MISSING: () => input('obtained'),
  OBTAINED_EXCEEDS_PAID: ({ month, paidFen }) => ({
    type: 'SubsistenceObtainedExceedsPaid',
    field: 'input.obtained',
    data: { month, paid: paidFen },
  }),
  FINE_NOT_ALLOWED: () => input('fine'),
  FINE_OUT_OF_BOUNDS: ({ leastFen, mostFen, clause, actOn }) => ({
    type: 'SubsistenceFineOutOfBounds',
    field: 'input.fine',
    data: { least: leastFen, most: mostFen, clause, actOn },
  }),
  FINE_TOO_LATE: ({ until }) => ({ type: 'SubsistenceFineTooLate', field: 'input.fine', data: { until } }),
  FINE_EXCEEDED: ({ owedFen }) => ({ type: 'SubsistenceFineExceeded', field: 'input.amount', data: { owed: owedFen } }),
  FINE_RECEIPT_RECORDED: () => ({ type: 'SubsistenceReceiptAlreadyRecorded', field: 'input.receiptNo' }),
  FALSE_STATEMENT_TEXT_MISSING: ({ field }) => input(field),
  FALSE_STATEMENT_DATE: ({ field }) => input(field),
  FALSE_STATEMENT_PERSON: () => input('personId'),
  PARAMETER_NOT_IN_FORCE: ({ key, on }) => ({ type: 'SubsistenceParameterNotInForce', data: { key, on } }),
};

/** A refusal of the procedure as the schema shows it. */
export function showFalseStatementRefusal(refusal: FalseStatementRefusal): Problem {
  // The table is complete by its type; the code chooses the entry that takes exactly this refusal.
  const show = shows[refusal.because] as (refusal: FalseStatementRefusal) => Shown;
  const { type, field, data } = show(refusal);
  const { message, legalBasis } = falseStatementRefusalText(refusal);
  return problem(type, {
    ...data,
    code: refusal.because,
    message,
    ...(field === undefined ? {} : { field }),
    ...(legalBasis === null ? {} : { legalBasis }),
  });
}
