import { type RequestContext, refused } from '@yimen/subgraph';
import { asPhotographed } from '../../evidence/stored-files.js';
import { reckoningOf } from '../../standards/law-book.js';
import { closeNotice } from '../domain/index.js';
import { readPhoto } from '../notices/photo-input.js';
import { sentBack } from '../notices/sent-back.js';
import { takeStep } from '../take-step.js';
import type { NoticeEndInput } from './step-input.js';

/**
 * 公示期满: by hand, with the last photograph or where nobody wants to wait for the calendar to do it overnight. A photograph of
 * another time or place makes the notice void: then that is what the history says was done.
 */
export async function recordNoticeEnd(ctx: RequestContext, input: NoticeEndInput, key: string) {
  const mutation = input.photo ? 'recordNoticeEndPhoto' : 'recordNoticeEnd';
  const order = { caseId: input.caseId, mutation, key, body: input } as const;
  const right = 'assistance.case.record-notice-end';
  const read = readPhoto(input.photo, 'input.photo');
  if ('problem' in read) return refused(read.problem);
  return takeStep(ctx, { ...order, right, action: 'closeNotice' }, async (found, by, tx) => {
    const reckoning = await reckoningOf(tx, found.case.division, ctx.today);
    const photo = await asPhotographed(tx, read.photo);
    const decision = closeNotice(found.case, { by, today: ctx.today, photo, ...reckoning });
    const isVoid = decision.outcome === 'accepted' && decision.facts.some(({ type }) => type === 'notice-voided');
    return isVoid ? { ...sentBack(ctx, input.caseId), decision } : { decision };
  });
}
