import {
  fields,
  list,
  monthInChinese,
  type NotInForce,
  type Paper,
  paragraph,
  type Reckoning,
  type Remedy,
  remedyBy,
} from '@yimen/casework/domain';
import { parameterOn } from '@yimen/policy';
import { type LegalDate, type LegalMonth, nextMonth } from '@yimen/standards';
import { allowanceNames } from '../application/domain/facts.js';
import { disabilityKeys } from '../application/domain/keys.js';
import type { DocumentKind } from '../application/papers/kinds.js';
import { documentRules } from '../application/papers/kinds.js';
import type { PaperNames } from '../application/papers/papers.js';
import { reasonShown } from '../award/award-words.js';

/** What is open to whoever is told of a stop: an objection, re-examined within so many working days; then the law's remedies. */
export type StopRemedies = { readonly remedy: Remedy; readonly objectionDays: number };

/** The remedies against a stop of today, or the parameter that nobody published. Pure. */
export function remediesOf({ law }: Reckoning, today: LegalDate): StopRemedies | NotInForce {
  const remedy = remedyBy(law, disabilityKeys, today);
  if ('because' in remedy) return remedy;
  const key = 'limit.disability.objection';
  const days = parameterOn(law, key, today);
  if (!days.ok) return { because: 'PARAMETER_NOT_IN_FORCE', key, on: today };
  return { remedy, objectionDays: Number(days.value) };
}

export type Stop = {
  readonly allowance: 'LIVING' | 'CARE';
  readonly caseNumber: string;
  /** The reason's code: a decision's, or that of the months that stop. */
  readonly kind: string;
  readonly lastMonth: LegalMonth;
  /** Of an award that was over before it was found out: the last month that had been held for its last. */
  readonly overSince: LegalMonth | null;
  /** Of a stop that is over when it is told: the last month that was not paid. */
  readonly through: LegalMonth | null;
  readonly madeOn: LegalDate;
  readonly finding: string;
  /** The sentence that says when the person was heard, or why nobody could be; null where nobody is to be heard. */
  readonly heard: string | null;
};

/** 停发通知书: what stops from when, why, that the person was heard, and what is open against it (domain §0.6 ④, §4.4, §18). Pure. */
export function stopPaper(stop: Stop, names: PaperNames, open: StopRemedies): Paper<DocumentKind> {
  const { allowance, kind, lastMonth, madeOn, finding, heard, through } = stop;
  const { reconsiderationAuthority, court } = names;
  const name = allowanceNames[allowance];
  return {
    ...{ kind: 'STOP', title: documentRules.STOP.title, addressee: names.applicant, authority: names.bureau, madeOn },
    remedy: { ...open.remedy, reconsiderationAuthority, court },
    parts: [
      paragraph(whatStops(stop, names)),
      fields(
        ['补贴', name],
        ['停发原因', reasonShown(kind).label],
        [stop.overSince === null ? '停发自' : '不应发放自', `${monthInChinese(nextMonth(lastMonth))}起`],
        ...(through === null ? [] : [['停发至', `${monthInChinese(through)}止，次月起恢复发放`] as const]),
      ),
      ...(finding.trim() === '' ? [] : [paragraph('具体情况：'), ...list([finding.trim()])]),
      ...(heard === null ? [] : [paragraph(heard)]),
      ...(kind === 'FALSE_STATEMENT' ? [paragraph('停发之月以后已经发放的，应当退回。')] : []),
      paragraph(
        `对停发有异议的，可以向街道提出；自提出之日起 ${open.objectionDays} 个工作日内会同残联复核，异议成立的恢复并补发。`,
      ),
    ],
  };
}

function whatStops({ allowance, caseNumber, overSince, lastMonth, through }: Stop, { person }: PaperNames): string {
  const what = `${person}的${allowanceNames[allowance]}（办件号 ${caseNumber}）`;
  if (through !== null) return `${what}，${monthsInChinese(nextMonth(lastMonth), through)}未发，现予告知。`;
  if (overSince === null) return `${what}，现予停发。`;
  return `${what}已发放至${monthInChinese(overSince)}止；现查明此前即不应发放，起止月份予以更正。`;
}

const monthsInChinese = (from: LegalMonth, through: LegalMonth): string =>
  from === through ? monthInChinese(from) : `${monthInChinese(from)}至${monthInChinese(through)}期间`;
