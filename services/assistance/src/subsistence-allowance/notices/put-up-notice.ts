import { monthOf, nextMonth } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { paperText, unmarked } from '../../documents/domain/index.js';
import { keepNotice } from '../../documents/public-notices/keep-notice.js';
import { vaultOf } from '../../keys/service-keys.js';
import { lawOf } from '../../standards/law-book.js';
import { awardBasis } from '../award-basis.js';
import { type DocumentNames, noticeName, noticePaper, type SubsistenceCase } from '../domain/index.js';
import { adultsOf } from '../steps/adults.js';

/** What the notice of a case says, and how it is put up; null where there is nothing to notice. */
export type NoticeUp = { readonly text: string; readonly putUp: (tx: EntityManager) => Promise<void> };

/** The notice of the case as it now stands: names masked, a minor's left out (domain §10.5); `where` exactly it hangs. */
export async function noticeUp(
  ctx: RequestContext,
  tx: EntityManager,
  next: SubsistenceCase,
  names: DocumentNames,
  where: string,
): Promise<NoticeUp | null> {
  const law = await lawOf(tx, next.division, ctx.today);
  const { counted } = awardBasis(next, law, nextMonth(monthOf(ctx.today)));
  const content = {
    applicant: noticeName(names.applicant, isMinor(next, adultsOf(next, law))),
    members: counted.length,
    monthlyFen: next.proposal?.determination.amountFen ?? 0,
    telephone: names.supervisionTelephone,
  };
  const paper = noticePaper(next, names, content);
  const { notice } = next;
  if (paper === null || notice === null) return null;
  const up = {
    of: next,
    paper,
    content,
    place: where === '' ? notice.place : where,
    from: notice.postedOn,
    until: notice.lastDay,
  };
  return {
    text: paperText(paper, unmarked),
    putUp: (into) => keepNotice(into, vaultOf(ctx.db), up),
  };
}

/** Is the applicant none of the adults? */
export function isMinor({ applicantId }: SubsistenceCase, adults: readonly { personId: string }[]): boolean {
  return !adults.some(({ personId }) => personId === applicantId);
}
