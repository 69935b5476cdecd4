import type { LegalDate } from '@yimen/standards';
import { type Answer, type RequestContext, refused } from '@yimen/subgraph';
import { readText } from '../../case-texts/case-texts.js';
import { documentNames } from '../../documents/document-names.js';
import { asPhotographed } from '../../evidence/stored-files.js';
import { vaultOf } from '../../keys/service-keys.js';
import type { ResidentsDoor } from '../../residents/residents-door.js';
import { lawOf } from '../../standards/law-book.js';
import { type DisturbanceKind, reportNoticeDisturbed as decide } from '../domain/index.js';
import { type StepDone, takeStep } from '../take-step.js';
import { type PhotoInput, readPhoto } from './photo-input.js';
import { noticeUp } from './put-up-notice.js';

export type NoticeDisturbedInput = {
  caseId: string;
  kind: DisturbanceKind;
  rehungOn: LegalDate;
  photo?: PhotoInput | null;
};

/** 公示受损: the seven days begin again; what the notice says of its days is written anew. */
export async function reportNoticeDisturbed(
  ctx: RequestContext,
  residents: ResidentsDoor,
  input: NoticeDisturbedInput,
  key: string,
): Promise<Answer<StepDone>> {
  const { caseId, kind, rehungOn } = input;
  const read = readPhoto(input.photo, 'input.photo');
  if ('problem' in read) return refused(read.problem);
  const brought = await documentNames(ctx, residents, caseId);
  if ('problem' in brought) return refused(brought.problem);
  const order = { caseId, mutation: 'reportNoticeDisturbed', key, body: input } as const;
  const right = 'assistance.case.report-notice-disturbed';
  return takeStep(ctx, { ...order, right, action: 'reportNoticeDisturbed' }, async (found, by, tx) => {
    const law = await lawOf(tx, found.case.division, ctx.today);
    const photo = await asPhotographed(tx, read.photo);
    const decision = decide(found.case, { by, today: ctx.today, law, kind, rehungOn, photo });
    if (decision.outcome === 'refused' || brought.names === null) return { decision };
    const where = await readText(tx, vaultOf(ctx.db), { caseId, kind: 'NOTICE_PLACE', no: 1 });
    const up = await noticeUp(ctx, tx, decision.next, brought.names, where ?? '');
    const written = { papers: { noticeText: up?.text ?? null }, reasonCode: kind, details: { rehungOn } };
    return { decision, ...written, also: async () => up?.putUp(tx) };
  });
}
