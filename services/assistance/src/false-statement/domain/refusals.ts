import type { LegalDate, LegalMonth } from '@yimen/standards';
import type { FalseStatementStatus } from './steps.js';

/** Every "no" of the procedure, with what an officer needs to go on. */
export type FalseStatementRefusal =
  | { because: 'FALSE_STATEMENT_WRONG_STATE'; status: FalseStatementStatus }
  | { because: 'HONEST_DECLARATION' }
  | { because: 'FALSE_STATEMENT_OPEN'; number: string }
  | { because: 'EVIDENCE_MISSING' }
  | { because: 'EVIDENCE_DIGEST' }
  | { because: 'EVIDENCE_ALREADY_FIXED' }
  | { because: 'DEFENCE_NOT_HEARD' }
  | { because: 'FALSE_STATEMENT_HANDLER_DECIDES'; handler: string }
  | { because: 'OBTAINED_MISSING' }
  | { because: 'OBTAINED_EXCEEDS_PAID'; month: LegalMonth; paidFen: number }
  | { because: 'FINE_NOT_ALLOWED' }
  | {
      because: 'FINE_OUT_OF_BOUNDS';
      clause: string;
      minTimes: string;
      maxTimes: string;
      leastFen: number;
      mostFen: number;
      actOn: LegalDate;
    }
  | { because: 'FINE_TOO_LATE'; until: LegalDate }
  | { because: 'FINE_EXCEEDED'; owedFen: number }
  | { because: 'FINE_RECEIPT_RECORDED' }
  | { because: 'FALSE_STATEMENT_TEXT_MISSING'; field: string }
  | { because: 'FALSE_STATEMENT_DATE'; field: string; from: LegalDate; to: LegalDate }
  | { because: 'FALSE_STATEMENT_PERSON'; personId: string }
  | { because: 'PARAMETER_NOT_IN_FORCE'; key: string; on: LegalDate };
export type FalseStatementRefusalCode = FalseStatementRefusal['because'];
export type FalseStatementRefusalOf<Code extends FalseStatementRefusalCode> = Extract<
  FalseStatementRefusal,
  { because: Code }
>;
