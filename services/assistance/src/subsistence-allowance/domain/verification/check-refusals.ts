import type { LegalDate } from '@yimen/standards';
import type { CheckSource } from '../check.js';

/** Every "no" about a check, its report and what is contested of it. */
export type CheckRefusal =
  | { because: 'VERIFICATION_EXPIRED'; reportNo: string; validUntil: LegalDate }
  | { because: 'NOTHING_TO_ASK_AGAIN' }
  | { because: 'CONSENT_WITHDRAWN'; source: CheckSource }
  | { because: 'CHECK_NOT_EXCEEDED' }
  | { because: 'CHECK_RESULT_NOT_TOLD'; reportNo: string }
  | { because: 'CHECK_RESULT_TOLD_ALREADY'; on: LegalDate; contestUntil: LegalDate }
  | { because: 'CONTEST_PERIOD_RUNNING'; contestUntil: LegalDate }
  | { because: 'CONTEST_PERIOD_OVER'; contestUntil: LegalDate }
  | { because: 'CONTEST_OPEN'; contestIds: readonly string[] }
  | { because: 'CONTEST_EMPTY' }
  | { because: 'CONTEST_ITEM_UNKNOWN' }
  | { because: 'CONTEST_UNKNOWN' }
  | { because: 'CONTEST_ITEM_ANSWERED'; itemNo: number }
  | { because: 'CONTEST_ANSWER_MISSING'; itemNo: number };
