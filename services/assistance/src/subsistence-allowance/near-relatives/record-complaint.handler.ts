import type { RequestContext } from '@yimen/subgraph';
import { keepTexts } from '../../case-texts/case-texts.js';
import { vaultOf } from '../../keys/service-keys.js';
import { recordComplaint as decide } from '../domain/index.js';
import { takeStep } from '../take-step.js';

export type RecordComplaintInput = { caseId: string; content: string; anonymous?: boolean | null };

/** 投诉举报: what it says is sealed; the district's own visit follows. */
export function recordComplaint(ctx: RequestContext, input: RecordComplaintInput, key: string) {
  const { caseId, content } = input;
  const order = { caseId, mutation: 'recordComplaint', key, body: input } as const;
  const right = 'assistance.case.record-complaint';
  return takeStep(ctx, { ...order, right, action: 'recordComplaint' }, (found, by) => {
    const no = found.case.complaints.length + 1;
    const decision = decide(found.case, { by, today: ctx.today, content, anonymous: input.anonymous ?? true });
    return {
      decision,
      details: { complaint: no },
      also: (tx) => keepTexts(tx, vaultOf(ctx.db), [{ caseId, kind: 'COMPLAINT', no, text: content.trim() }]),
    };
  });
}
