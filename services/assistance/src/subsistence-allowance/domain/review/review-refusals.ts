import type { LegalDate } from '@yimen/standards';
import type { ChangeGroundCode, ChangeKind } from './review.js';

/** Every "no" of what follows a confirmation. */
export type ReviewRefusal =
  | { because: 'OPINION_NOT_HEARD'; until: LegalDate | null }
  | { because: 'OPINION_ALREADY_HEARD'; heardOn: LegalDate }
  | { because: 'OPINION_NOT_NEEDED' }
  | { because: 'OPINION_PERIOD_RUNNING'; until: LegalDate | null }
  | { because: 'NO_OBVIOUS_CHANGE'; currentFen: number; determinedFen: number }
  | { because: 'REVIEW_FINDS_CHANGE'; change: ChangeKind; currentFen: number; determinedFen: number | null }
  | { because: 'REVIEW_NOT_INVESTIGATED' }
  | { because: 'CHANGE_CONTRADICTED'; proposed: ChangeKind; determined: ChangeKind | null }
  | { because: 'GROUND_WITHOUT_FACT'; ground: ChangeGroundCode }
  | { because: 'REVIEW_CHECK_RUNNING' }
  | { because: 'REMINDER_MISSING' }
  | { because: 'REMINDER_RUNNING'; until: LegalDate | null }
  | { because: 'AWARD_SUSPENDED'; since: LegalDate }
  | { because: 'AWARD_NOT_SUSPENDED' }
  | { because: 'END_NOTICE_MISSING' }
  | { because: 'END_NOTICE_NOT_FINISHED'; earliestOn: LegalDate }
  | { because: 'FADE_OUT_NOT_OVER'; endsOn: LegalDate };
