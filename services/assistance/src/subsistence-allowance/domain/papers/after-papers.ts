import { fenToYuan, type LegalDate, type LegalMonth, moneyInWords } from '@yimen/standards';
import {
  type DocumentKind,
  dayInChinese,
  fields,
  list,
  monthInChinese,
  type Paper,
  paragraph,
  signatures,
} from '../../../documents/domain/index.js';
import type { Remedy } from '../case.js';
import { type DocumentNames, paperOf, remedyWith } from './names.js';

/** An amount in figures and in capitals, as a decision about money writes it. */
export function amountInBoth(fen: number): string {
  return `${fenToYuan(fen)}元（人民币${moneyInWords(fen)}）`;
}

type Told = { on: LegalDate; number: string };

/** 听取意见告知书: what is intended, from which facts, and until when the household may say what it thinks (社会救助法 48). */
export function hearingNoticePaper(
  names: DocumentNames,
  told: Told & { intended: string; facts: readonly string[]; until: LegalDate },
): Paper {
  return paperOf('HEARING_NOTICE', names, {
    madeOn: told.on,
    parts: [
      paragraph(`你户的最低生活保障（办件号 ${told.number}），拟作如下处理：${told.intended}。`),
      paragraph('所依据的事实：'),
      ...list(told.facts),
      paragraph(
        `在作出决定之前听取你户的意见。请于${dayInChinese(told.until)}前口头或者书面提出陈述、申辩，并可以提供证据；逾期未提出的，依法作出决定。`,
      ),
    ],
  });
}

/** 听取意见笔录: who said what, when, where, to whom, to be signed by both sides. */
export function hearingRecordPaper(
  names: DocumentNames,
  told: Told & { place: string; speaker: string; opinion: string; recorder: string },
): Paper {
  return paperOf('HEARING_RECORD', names, {
    madeOn: told.on,
    addressee: null,
    parts: [
      fields(
        ['办件号', told.number],
        ['时间', dayInChinese(told.on)],
        ['地点', told.place],
        ['陈述人', told.speaker],
        ['记录人', told.recorder],
      ),
      paragraph('陈述、申辩的内容：'),
      paragraph(told.opinion),
      signatures('陈述人（签名）', '记录人（签名）'),
    ],
  });
}

export type ChangeTold = Told & {
  beforeFen: number;
  afterFen: number;
  fromMonth: LegalMonth;
  reasons: readonly string[];
  /** What the household said when it was heard, and why it was followed or not; null where nobody had to be heard. */
  heard: string | null;
  remedy: Remedy;
};

/** 增发、减发决定书: from how much to how much, from which month, why, what was heard, and the remedies. */
export function changePaper(kind: 'INCREASE' | 'REDUCTION', names: DocumentNames, told: ChangeTold): Paper {
  const word = kind === 'INCREASE' ? '增发' : '减发';
  return paperOf(kind, names, {
    authority: names.authority,
    madeOn: told.on,
    remedy: remedyWith(told.remedy, names),
    parts: [
      paragraph(
        `经复核，决定自${monthInChinese(told.fromMonth)}起${word}你户的最低生活保障金（办件号 ${told.number}）。`,
      ),
      fields(
        ['原月保障金', amountInBoth(told.beforeFen)],
        ['现月保障金', amountInBoth(told.afterFen)],
        ['起始月份', monthInChinese(told.fromMonth)],
      ),
      ...because(told.reasons),
      ...heardOf(told.heard),
    ],
  });
}

export type EndTold = Told & {
  lastMonth: LegalMonth;
  reasons: readonly string[];
  heard: string | null;
  remedy: Remedy;
};

/** 终止决定书: the last month that is paid, why, what was heard (of a death nobody is), and the remedies. */
export function terminationPaper(names: DocumentNames, told: EndTold): Paper {
  return paperOf('TERMINATION', names, {
    authority: names.authority,
    madeOn: told.on,
    remedy: remedyWith(told.remedy, names),
    parts: [
      paragraph(
        `经复核，决定终止你户的最低生活保障（办件号 ${told.number}），保障金发放至${monthInChinese(told.lastMonth)}。`,
      ),
      ...because(told.reasons),
      ...heardOf(told.heard),
      paragraph('生活再遇困难的，可以重新申请；符合其他社会救助条件的，街道将协助办理。'),
    ],
  });
}

/** 暂停发放、恢复发放、复核结果、撤销: one paper of facts and what follows from them. */
export function statedPaper(
  kind: Extract<DocumentKind, 'SUSPENSION' | 'RESUMPTION' | 'REVIEW_RESULT' | 'REVOCATION'>,
  names: DocumentNames,
  told: Told & { decided: string; reasons: readonly string[]; remedy: Remedy | null },
): Paper {
  return paperOf(kind, names, {
    authority: names.authority,
    madeOn: told.on,
    remedy: told.remedy === null ? null : remedyWith(told.remedy, names),
    parts: [paragraph(`你户的最低生活保障（办件号 ${told.number}）：${told.decided}`), ...because(told.reasons)],
  });
}

function because(reasons: readonly string[]) {
  return reasons.length === 0 ? [] : [paragraph('理由：'), ...list(reasons)];
}

function heardOf(heard: string | null) {
  return heard === null ? [] : [paragraph(`听取意见情况：${heard}`)];
}
