import { accept, refuse } from '@yimen/casework/domain';
import { type Law, parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { By } from '../actor.js';
import { type Answer, dayRefused } from '../acts/answer.js';
import type { Notice, SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import type { SubsistenceRefusal } from '../refusals.js';
import { keys } from '../rules/keys.js';
import { publicityPeriod } from '../time-limits.js';

/** A district may want an end to be made public first (`dibao.terminate.publicity`; the nation does not ask for it). */
export function publicityRefused(found: SubsistenceCase, law: Law, today: LegalDate): SubsistenceRefusal | null {
  const wanted = parameterOn(law, keys.terminatePublicity, today);
  if (!wanted.ok || wanted.value !== true) return null;
  const notice = found.review?.endNotice ?? null;
  if (notice === null) return { because: 'END_NOTICE_MISSING' };
  return today < notice.earliestOn ? { because: 'END_NOTICE_NOT_FINISHED', earliestOn: notice.earliestOn } : null;
}

export type PostEndNoticeOrder = By & { law: Law; place: string; postedOn: LegalDate; photoDigest: string | null };

/** 拟终止公示, where the district wants one: day of posting is day 0, as with every notice (domain §0.3). */
export function postEndNotice(found: SubsistenceCase, order: PostEndNoticeOrder): Answer {
  const refusal = guard(found, 'postEndNotice', order);
  if (refusal) return refuse(refusal);
  const { review } = found;
  if (!review?.proposal) return refuse({ because: 'PROPOSAL_MISSING' });
  const { place, postedOn, photoDigest, by, today, law } = order;
  const unsound = dayRefused('postedOn', postedOn, { today, earliestOn: review.proposal.on });
  if (unsound) return refuse(unsound);
  const period = publicityPeriod(law, postedOn, today);
  if ('because' in period) return refuse(period);
  const endNotice: Notice = { place, postedOn, postedBy: by.id, ...period, photoDigest, endedOn: null };
  return accept(
    { ...found, review: { ...review, endNotice } },
    { type: 'end-notice-posted', caseId: found.id, on: postedOn, notice: endNotice },
  );
}
