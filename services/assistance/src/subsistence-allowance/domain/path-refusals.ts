import type { LegalDate } from '@yimen/standards';
import type { ExtensionKind } from './path-record.js';

/** Every "no" of the path until the confirmation beyond the main one's. */
export type PathRefusal =
  | { because: 'OBJECTION_CLUE_MISSING' }
  | { because: 'OBJECTION_UNKNOWN'; no: number }
  | { because: 'OBJECTION_ALREADY_ANSWERED'; no: number }
  | { because: 'OBJECTION_UNANSWERED'; open: readonly number[] }
  | { because: 'OBJECTOR_UNKNOWN'; no: number }
  | { because: 'OBJECTION_NOT_ANSWERED_YET'; no: number }
  | { because: 'REINVESTIGATION_MISSING'; no: number }
  | { because: 'MEETING_VOTES_UNSOUND'; participants: number; votes: number }
  | { because: 'NOTICE_PLACE_MISSING' }
  | { because: 'NOTICE_PHOTO_MISSING'; which: 'START' | 'END' }
  | { because: 'NOTICE_PHOTO_DOUBTFUL'; which: 'START' | 'END'; doubt: 'TIME' | 'PLACE' }
  | { because: 'NEIGHBOURS_NOT_HEARD' }
  | { because: 'REMINDER_MISSING' }
  | { because: 'REMINDER_NOT_DUE'; until: LegalDate }
  | { because: 'GROUND_WITHOUT_EVIDENCE'; ground: string }
  | { because: 'EXCLUSION_UNPROVEN'; personIds: readonly string[] }
  | { because: 'EXTENSION_UNFOUNDED'; kind: ExtensionKind }
  | { because: 'EXTENSION_APPROVER_MISSING' }
  | { because: 'RELATIVE_ALREADY_REGISTERED'; officer: string }
  | { because: 'RELATIVE_CANNOT_DECIDE'; officer: string }
  | { because: 'ALREADY_PUBLISHED'; until: LegalDate }
  | { because: 'TRANSFER_TARGET'; why: 'SAME_STREET' | 'ELSEWHERE' | 'NOT_A_STREET' | 'NONE' }
  | { because: 'NOT_DECIDED_BY_STREET' }
  | { because: 'SPOT_CHECK_FOUND_NOTHING' }
  | { because: 'OPINION_NOT_HEARD_BEFORE' };
