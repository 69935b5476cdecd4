import { accept, refuse } from '@yimen/casework/domain';
import type { By } from '../actor.js';
import type { SubsistenceCase, VoidReason } from '../case.js';
import { guard } from '../guard.js';
import type { Answer } from './answer.js';

export type VoidNoticeOrder = By & { because: VoidReason; reason: string };

/** A notice taken back as one that does not count: its case is where it was before it was posted. */
export function voided(found: SubsistenceCase, { by, today: on, because }: By & { because: VoidReason }): Answer {
  const { notice } = found;
  if (!notice) return refuse({ because: 'NOTICE_MISSING' });
  const voidedNotices = [...found.voidedNotices, { notice, on, by: by.id, because }];
  const deadlines = found.deadlines.filter(({ name }) => name !== 'limit.dibao.confirm');
  return accept(
    { ...found, status: 'PROPOSED', notice: null, voidedNotices, deadlines },
    { type: 'notice-voided', caseId: found.id, because, on },
  );
}

/**
 * 认定公示无效: a notice that was made up or never hung does not count, however its papers look (domain §12 #18); the case goes
 * back to be posted anew. With the reason in writing.
 */
export function voidNotice(found: SubsistenceCase, order: VoidNoticeOrder): Answer {
  const refusal = guard(found, 'voidNotice', order);
  if (refusal) return refuse(refusal);
  if (order.reason.trim() === '') return refuse({ because: 'REASON_MISSING' });
  return voided(found, order);
}
