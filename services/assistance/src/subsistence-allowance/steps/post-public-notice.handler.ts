import { monthOf, nextMonth } from '@yimen/standards';
import { type Answer, invalidInput, type RequestContext, refused } from '@yimen/subgraph';
import type { ResidentsDoor } from '../../residents/residents-door.js';
import { lawOf } from '../../standards/law-book.js';
import { awardBasis } from '../award-basis.js';
import { documentNames } from '../documents/document-names.js';
import { postNotice, renderNotice } from '../domain/index.js';
import { type StepDone, takeStep } from '../take-step.js';
import type { PostNoticeInput } from './step-input.js';

/** 张贴公示: the day it is put up is day 0; what it says has the name masked and nothing that may not be told (domain §10.5). */
export async function postPublicNotice(
  ctx: RequestContext,
  residents: ResidentsDoor,
  input: PostNoticeInput,
  key: string,
): Promise<Answer<StepDone>> {
  const { caseId, postedOn, photoDigest } = input;
  const place = input.place.trim();
  if (place === '')
    return refused(invalidInput({ code: 'NOTICE_PLACE', message: '请填写公示地点。', field: 'input.place' }));
  const brought = await documentNames(ctx, residents, caseId);
  if ('problem' in brought) return refused(brought.problem);
  const order = { caseId, mutation: 'postPublicNotice', key, body: input } as const;
  return takeStep(
    ctx,
    { ...order, right: 'assistance.case.post-notice', action: 'postNotice' },
    async (found, by, tx) => {
      const law = await lawOf(tx, found.case.division, ctx.today);
      const asked = { by, today: ctx.today, law, place, postedOn, photoDigest: photoDigest ?? null };
      const decision = postNotice(found.case, asked);
      if (decision.outcome === 'refused' || brought.names === null) return { decision };
      const { counted } = awardBasis(found.case, law, nextMonth(monthOf(ctx.today)));
      const noticeText = renderNotice(decision.next, brought.names, counted.length)?.text ?? null;
      return { decision, papers: { noticeText }, details: { postedOn } };
    },
  );
}
