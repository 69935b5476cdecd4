import type { RequestContext } from '@yimen/subgraph';
import { keepTexts } from '../../case-texts/case-texts.js';
import { takeDownNotices } from '../../documents/public-notices/keep-notice.js';
import { vaultOf } from '../../keys/service-keys.js';
import { voidNotice as decide, type VoidReason } from '../domain/index.js';
import { takeStep } from '../take-step.js';

export type VoidNoticeInput = { caseId: string; because: VoidReason; reason: string };

/** 认定公示无效: the case goes back to be posted anew. */
export function voidPublicNotice(ctx: RequestContext, input: VoidNoticeInput, key: string) {
  const { caseId, because, reason } = input;
  const order = { caseId, mutation: 'voidPublicNotice', key, body: input } as const;
  const right = 'assistance.case.void-notice';
  return takeStep(ctx, { ...order, right, action: 'voidNotice' }, (found, by) => {
    const no = found.case.voidedNotices.length + 1;
    return {
      decision: decide(found.case, { by, today: ctx.today, because, reason }),
      papers: { noticeText: null },
      reasonCode: because,
      also: async (tx) => {
        await takeDownNotices(tx, [caseId], ctx.today);
        await keepTexts(tx, vaultOf(ctx.db), [{ caseId, kind: 'NOTICE_VOIDED', no, text: reason.trim() }]);
      },
    };
  });
}
