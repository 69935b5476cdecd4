import { daysBetween, fenToYuan, type LegalDate, maskName } from '@yimen/standards';
import { dayInChinese, fields, type Paper, paragraph } from '../../../documents/domain/index.js';
import type { SubsistenceCase } from '../case.js';
import { type DocumentNames, paperOf } from './names.js';

/**
 * What a notice shows, and nothing else (domain §17 A.2 Publicity.content, §10.5): a masked name, how many, how much, where to
 * telephone. No address, no illness, and of a minor not even the first character.
 */
export type NoticeContent = { applicant: string; members: number; monthlyFen: number; telephone: string };

/** The name as a notice may show it. */
export function noticeName(name: string, minor: boolean): string {
  return minor ? '（未成年人，姓名不公示）' : maskName(name);
}

function rows({ applicant, members, monthlyFen, telephone }: NoticeContent, amountLabel: string) {
  return fields(
    ['申请人', applicant],
    ['保障人数', `${members}人`],
    [amountLabel, `每月${fenToYuan(monthlyFen)}元`],
    ['监督电话', telephone],
  );
}

/** 拟确认公示: from which day to which it stands, and what to do about it. Null before a proposal to confirm is posted. */
export function noticePaper(found: SubsistenceCase, names: DocumentNames, content: NoticeContent): Paper | null {
  const { proposal, notice } = found;
  if (proposal?.kind !== 'APPROVE' || notice === null) return null;
  const { postedOn, lastDay } = notice;
  const days = daysBetween(postedOn, lastDay);
  return paperOf('NOTICE', names, {
    addressee: null,
    madeOn: postedOn,
    parts: [
      rows(content, '拟保障金额'),
      paragraph(`公示期 ${days} 天（张贴次日起算，至${dayInChinese(lastDay)}止）。如有异议，请在公示期内提出。`),
    ],
  });
}

/** 确认后公布, apart from the notice before it (社会救助法 45): the same content as decided. */
export function publicationPaper(
  names: DocumentNames,
  content: NoticeContent,
  { on, until }: { on: LegalDate; until: LegalDate },
): Paper {
  return paperOf('PUBLICATION', names, {
    addressee: null,
    madeOn: on,
    parts: [
      rows(content, '保障金额'),
      paragraph(`公布至${dayInChinese(until)}止。认为不符合条件的，可以向监督电话反映。`),
    ],
  });
}
