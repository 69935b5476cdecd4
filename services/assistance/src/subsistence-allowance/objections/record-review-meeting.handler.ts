import type { LegalDate } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';
import { keepTexts } from '../../case-texts/case-texts.js';
import { vaultOf } from '../../keys/service-keys.js';
import { recordReviewMeeting as decide } from '../domain/index.js';
import { takeStep } from '../take-step.js';

export type ReviewMeetingInput = {
  caseId: string;
  heldOn: LegalDate;
  participants: number;
  agreed: number;
  disagreed: number;
  summary: string;
};

/** 民主评议: what was said is sealed, the counts are the case's. */
export function recordReviewMeeting(ctx: RequestContext, input: ReviewMeetingInput, key: string) {
  const { caseId, ...said } = input;
  const order = { caseId, mutation: 'recordReviewMeeting', key, body: input } as const;
  const right = 'assistance.case.record-review-meeting';
  return takeStep(ctx, { ...order, right, action: 'recordReviewMeeting' }, (found, by) => {
    const no = found.case.meetings.length + 1;
    const text = said.summary.trim();
    return {
      decision: decide(found.case, { by, today: ctx.today, ...said }),
      details: { meeting: no, participants: said.participants },
      also: (tx) => keepTexts(tx, vaultOf(ctx.db), [{ caseId, kind: 'REVIEW_MEETING', no, text }]),
    };
  });
}
