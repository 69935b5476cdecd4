import type { RequestContext } from '@yimen/subgraph';
import { takeDownNotices } from '../../documents/public-notices/keep-notice.js';
import type { Decided } from '../take-step.js';

/** What is written beside a notice that turned out not to count: it is taken down, and the history says why. */
export function sentBack({ today }: RequestContext, caseId: string): Omit<Decided, 'decision'> {
  return {
    action: 'voidNotice',
    papers: { noticeText: null },
    reasonCode: 'NOTICE_PHOTO_DOUBTFUL',
    also: (tx) => takeDownNotices(tx, [caseId], today),
  };
}
