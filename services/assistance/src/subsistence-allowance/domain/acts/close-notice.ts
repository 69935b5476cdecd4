import { accept, refuse } from '@yimen/casework/domain';
import type { By } from '../actor.js';
import type { NoticePhoto, SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { photoDoubt } from '../notice-photos.js';
import type { Reckoning } from '../time-limits.js';
import { type Answer, judgedBy } from './answer.js';
import { sentForDecision } from './to-decision.js';
import { voided } from './void-notice.js';

export type CloseNoticeOrder = By & Reckoning & { photo?: NoticePhoto | null };

/**
 * The notice has stood its days without objection: the case goes to whoever confirms. Refused a day too early, and without the
 * last photograph where the district wants one. A photograph of another time or place shows that the notice did not hang as it
 * should: it is void, and the case goes back to be posted anew (domain §12 #18).
 */
export function closeNotice(found: SubsistenceCase, order: CloseNoticeOrder): Answer {
  const refusal = guard(found, 'closeNotice', order);
  if (refusal) return refuse(refusal);
  const { law, today, by, photo = null } = order;
  const of = judgedBy(found);
  const { notice } = found;
  if (notice && photo) {
    const doubt = photoDoubt(notice, { which: 'END', photo }, { law, today, of });
    if (doubt) return voided(found, { by, today, because: doubt.doubt === 'TIME' ? 'PHOTO_TIME' : 'PHOTO_PLACE' });
  }
  const shown = notice && photo ? { ...found, notice: { ...notice, endPhoto: photo } } : found;
  const next = sentForDecision(shown, order, today);
  if ('because' in next) return refuse(next);
  return accept(next, { type: 'notice-ended', caseId: found.id, on: today });
}
