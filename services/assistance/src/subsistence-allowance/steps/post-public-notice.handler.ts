import { monthOf, nextMonth } from '@yimen/standards';
import { type Answer, invalidInput, type RequestContext, refused } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { documentNames } from '../../documents/document-names.js';
import { paperText, unmarked } from '../../documents/domain/index.js';
import { keepNotice } from '../../documents/public-notices/keep-notice.js';
import { vaultOf } from '../../keys/service-keys.js';
import type { ResidentsDoor } from '../../residents/residents-door.js';
import { lawOf } from '../../standards/law-book.js';
import { awardBasis } from '../award-basis.js';
import { type DocumentNames, noticeName, noticePaper, postNotice, type SubsistenceCase } from '../domain/index.js';
import { type StepDone, takeStep } from '../take-step.js';
import { adultsOf } from './adults.js';
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
      const notice = await noticeOf(ctx, tx, decision.next, brought.names);
      const noticeText = notice === null ? null : paperText(notice.paper, unmarked);
      const also = async () => (notice === null ? undefined : keepNotice(tx, vaultOf(ctx.db), { ...notice, place }));
      return { decision, papers: { noticeText }, details: { postedOn }, also };
    },
  );
}

/** What the notice shows, and as a paper; null where there is nothing to notice. */
async function noticeOf(ctx: RequestContext, tx: EntityManager, next: SubsistenceCase, names: DocumentNames) {
  const law = await lawOf(tx, next.division, ctx.today);
  const { counted } = awardBasis(next, law, nextMonth(monthOf(ctx.today)));
  const minor = !adultsOf(next, law).some(({ personId }) => personId === next.applicantId);
  const content = {
    applicant: noticeName(names.applicant, minor),
    members: counted.length,
    monthlyFen: next.proposal?.determination.amountFen ?? 0,
    telephone: names.supervisionTelephone,
  };
  const paper = noticePaper(next, names, content);
  if (paper === null || next.notice === null) return null;
  return { of: next, paper, content, from: next.notice.postedOn, until: next.notice.lastDay };
}
