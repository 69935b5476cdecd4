import { type Answer, invalidInput, type Problem, type RequestContext, refused } from '@yimen/subgraph';
import { keepTexts } from '../../case-texts/case-texts.js';
import { documentNames } from '../../documents/document-names.js';
import { asPhotographed, digestsRefused } from '../../evidence/stored-files.js';
import { vaultOf } from '../../keys/service-keys.js';
import type { ResidentsDoor } from '../../residents/residents-door.js';
import { lawOf } from '../../standards/law-book.js';
import { type NoticePhoto, postNotice, type Spot } from '../domain/index.js';
import { readPhoto, readSpot } from '../notices/photo-input.js';
import { noticeUp } from '../notices/put-up-notice.js';
import { type StepDone, takeStep } from '../take-step.js';
import type { PostNoticeInput } from './step-input.js';

/** 张贴公示: the day it is put up is day 0; what it says has the name masked and nothing that may not be told (domain §10.5). */
export async function postPublicNotice(
  ctx: RequestContext,
  residents: ResidentsDoor,
  input: PostNoticeInput,
  key: string,
): Promise<Answer<StepDone>> {
  const { caseId, postedOn, photoDigest = null } = input;
  const read = readNotice(input);
  if ('problem' in read) return refused(read.problem);
  const brought = await documentNames(ctx, residents, caseId);
  if ('problem' in brought) return refused(brought.problem);
  const order = { caseId, mutation: 'postPublicNotice', key, body: input } as const;
  const right = 'assistance.case.post-notice';
  return takeStep(ctx, { ...order, right, action: 'postNotice' }, async (found, by, tx) => {
    const law = await lawOf(tx, found.case.division, ctx.today);
    const places = input.places ?? ['VILLAGE_BOARD'];
    const { spot, where } = read;
    const digests = read.photo === null ? [] : [read.photo.digest];
    const unstored = await digestsRefused(tx, law, { on: ctx.today, field: 'input.photo.digest', digests });
    if (unstored !== null) return unstored;
    const photo = await asPhotographed(tx, read.photo);
    const decision = postNotice(found.case, { by, today: ctx.today, law, places, postedOn, photoDigest, spot, photo });
    if (decision.outcome === 'refused' || brought.names === null) return { decision };
    const up = await noticeUp(ctx, tx, decision.next, brought.names, where);
    const also = async () => {
      await keepTexts(tx, vaultOf(ctx.db), [{ caseId, kind: 'NOTICE_PLACE', no: 1, text: where }]);
      await up?.putUp(tx);
    };
    return { decision, papers: { noticeText: up?.text ?? null }, details: { postedOn }, also };
  });
}

type Read = { spot: Spot | null; photo: NoticePhoto | null; where: string };

function readNotice(input: PostNoticeInput): Read | { problem: Problem } {
  const where = input.place?.trim() ?? '';
  if (input.place !== null && input.place !== undefined && where === '') {
    const message = '请填写公示地点，或者不填具体位置。';
    return { problem: invalidInput({ code: 'NOTICE_PLACE', message, field: 'input.place' }) };
  }
  const spot = readSpot(input.spot, 'input.spot');
  if ('problem' in spot) return spot;
  const photo = readPhoto(input.photo, 'input.photo');
  return 'problem' in photo ? photo : { spot: spot.spot, photo: photo.photo, where };
}
