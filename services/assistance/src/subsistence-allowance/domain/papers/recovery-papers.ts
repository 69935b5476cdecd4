import type { LegalDate } from '@yimen/standards';
import { dayInChinese, fields, list, type Paper, paragraph } from '../../../documents/domain/index.js';
import type { Remedy } from '../case.js';
import { amountInBoth } from './after-papers.js';
import { type DocumentNames, paperOf, remedyWith } from './names.js';

type Claimed = { on: LegalDate; number: string; amountFen: number; reasons: readonly string[]; remedy: Remedy };

/** 追缴决定书: how much was paid too much, for which months and why, how it is paid back, and the remedies. */
export function recoveryPaper(
  names: DocumentNames,
  told: Claimed & { months: readonly string[]; plan: string; payBy: LegalDate | null },
): Paper {
  return paperOf('RECOVERY', names, {
    authority: names.bureau,
    madeOn: told.on,
    remedy: remedyWith(told.remedy, names),
    parts: [
      paragraph(`你户的最低生活保障金（办件号 ${told.number}）有多发的款项，决定予以追缴。`),
      fields(
        ['追缴金额', amountInBoth(told.amountFen)],
        ['所属月份', told.months.join('、')],
        ['退回方式', told.plan],
        ...(told.payBy === null ? [] : ([['退回期限', dayInChinese(told.payBy)]] as const)),
      ),
      paragraph('理由：'),
      ...list(told.reasons),
      paragraph('从以后的保障金中扣回的，保留家庭的基本生活所需，不全额扣减。一次退回有困难的，可以申请分期。'),
    ],
  });
}

/** 催告书: what is still owed after its day, and what may follow (社会救助法 74). */
export function demandPaper(
  names: DocumentNames,
  told: { on: LegalDate; number: string; decisionNo: string; owedFen: number; payBy: LegalDate },
): Paper {
  return paperOf('DEMAND', names, {
    authority: names.bureau,
    madeOn: told.on,
    parts: [
      paragraph(
        `《${told.decisionNo}》所载的款项，至今尚有${amountInBoth(told.owedFen)}未退回（办件号 ${told.number}）。`,
      ),
      paragraph(
        `请于${dayInChinese(told.payBy)}前退回；确有困难的，可以申请分期。逾期不退回的，依法申请强制执行。你有权陈述和申辩。`,
      ),
    ],
  });
}

/** 骗取处理决定书: the act, the evidence, what was heard, what is returned and what is fined, within the law of the act's date. */
export function penaltyPaper(
  names: DocumentNames,
  told: Claimed & {
    act: string;
    actOn: LegalDate;
    evidence: readonly string[];
    heard: string;
    fineFen: number;
    basis: string;
    payBy: LegalDate;
  },
): Paper {
  return paperOf('PENALTY', names, {
    authority: names.bureau,
    madeOn: told.on,
    remedy: remedyWith(told.remedy, names),
    parts: [
      paragraph(`经查，${told.act}（行为日期：${dayInChinese(told.actOn)}；办件号 ${told.number}）。证据：`),
      ...list(told.evidence),
      ...list(told.reasons),
      paragraph(`陈述、申辩及其采纳情况：${told.heard}`),
      paragraph(`依据${told.basis}（行为时施行），决定：`),
      fields(
        ['责令退回', amountInBoth(told.amountFen)],
        ['罚款', amountInBoth(told.fineFen)],
        ['缴款期限', dayInChinese(told.payBy)],
      ),
    ],
  });
}

/** 移送单: a matter that another authority decides is handed to it, and no penalty is made here (domain §20). */
export function referralPaper(
  names: DocumentNames,
  told: { on: LegalDate; number: string; to: string; matter: string; enclosed: readonly string[] },
): Paper {
  return paperOf('REFERRAL', names, {
    addressee: told.to,
    authority: names.bureau,
    madeOn: told.on,
    parts: [
      paragraph(
        `我局在办理社会救助事项（办件号 ${told.number}）中发现下列情况，属于你单位职责，现予移送，请依法处理并回告结果。`,
      ),
      paragraph(told.matter),
      ...(told.enclosed.length === 0 ? [] : [paragraph('附：'), ...list(told.enclosed)]),
    ],
  });
}
