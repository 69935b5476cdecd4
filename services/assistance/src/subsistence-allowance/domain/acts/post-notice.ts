import type { Law } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { By } from '../actor.js';
import type { Notice, SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { accept, refuse } from '../procedure/decision.js';
import { caseSteps } from '../steps.js';
import { publicityPeriod } from '../time-limits.js';
import { type Answer, dayRefused, judgedBy } from './answer.js';

export type PostNoticeOrder = By & { law: Law; place: string; postedOn: LegalDate; photoDigest: string | null };

/** 公示: posted in the village or community, not before the proposal. The day of posting is day 0 (domain §0.3). */
export function postNotice(found: SubsistenceCase, order: PostNoticeOrder): Answer {
  const refusal = guard(found, 'postNotice', order);
  if (refusal) return refuse(refusal);
  const { place, postedOn, photoDigest, by, today } = order;
  const unsound = dayRefused('postedOn', postedOn, {
    today,
    ...(found.proposal ? { earliestOn: found.proposal.on } : {}),
  });
  if (unsound) return refuse(unsound);
  const period = publicityPeriod(order.law, postedOn, judgedBy(found));
  if ('because' in period) return refuse(period);
  const notice: Notice = { place, postedOn, postedBy: by.id, ...period, photoDigest, endedOn: null };
  const status = caseSteps.PROPOSED.postNotice;
  return accept({ ...found, status, notice }, { type: 'notice-posted', caseId: found.id, notice, on: postedOn });
}
