import type { LegalDate } from '@yimen/standards';
import { dayInChinese, type Paper, paragraph } from '../documents/domain/index.js';
import { type DocumentNames, paperOf } from '../subsistence-allowance/domain/index.js';

/** 催告书 to a household that cannot be found or does not cooperate: until when to answer, and what follows if it does not. */
export function reminderPaper(
  names: DocumentNames,
  { on, number, until }: { on: LegalDate; number: string; until: LegalDate },
): Paper {
  return paperOf('DEMAND', names, {
    madeOn: on,
    parts: [
      paragraph(
        `你户的最低生活保障金（办件号 ${number}）已暂停发放，请于${dayInChinese(until)}前与我办联系并配合核查。`,
      ),
      paragraph('核清后恢复发放，暂停期间未发的予以补发；逾期仍不配合或者无法联系的，将按程序终止。你有权陈述和申辩。'),
    ],
  });
}
