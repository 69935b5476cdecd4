import { accept, refuse } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import type { By } from '../actor.js';
import type { ReviewMeeting, SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { type Answer, dayRefused, judgedBy } from './answer.js';

export type RecordReviewMeetingOrder = By & {
  heldOn: LegalDate;
  participants: number;
  agreed: number;
  disagreed: number;
  summary: string;
};

/**
 * 民主评议: held where the facts call for it (57号), it hears the neighbourhood and decides nothing. Refuses votes that were not
 * cast by those present, a day after today or before the acceptance, and a meeting of which nothing is told.
 */
export function recordReviewMeeting(found: SubsistenceCase, order: RecordReviewMeetingOrder): Answer {
  const refusal = guard(found, 'recordReviewMeeting', order);
  if (refusal) return refuse(refusal);
  const { heldOn, participants, agreed, disagreed, by, today } = order;
  const unsound = dayRefused('heldOn', heldOn, { today, earliestOn: judgedBy(found) });
  if (unsound) return refuse(unsound);
  const votes = agreed + disagreed;
  if (participants < 1 || agreed < 0 || disagreed < 0 || votes > participants) {
    return refuse({ because: 'MEETING_VOTES_UNSOUND', participants, votes });
  }
  if (order.summary.trim() === '') return refuse({ because: 'REASON_MISSING' });
  const meeting: ReviewMeeting = {
    no: found.meetings.length + 1,
    ...{ heldOn, participants, agreed, disagreed },
    by: by.id,
  };
  return accept(
    { ...found, meetings: [...found.meetings, meeting] },
    { type: 'review-meeting-held', caseId: found.id, meeting, on: heldOn },
  );
}
