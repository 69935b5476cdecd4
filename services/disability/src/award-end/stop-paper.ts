import {
  dayInChinese,
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
  readonly madeOn: LegalDate;
  readonly finding: string;
  readonly heardOn: LegalDate | null;
};

/** 停发通知书: what stops from when, why, that the person was heard, and what is open against it (domain §0.6 ④, §4.4, §18). Pure. */
export function stopPaper(stop: Stop, names: PaperNames, open: StopRemedies): Paper<DocumentKind> {
  const { allowance, caseNumber, kind, lastMonth, madeOn, finding, heardOn } = stop;
  const { reconsiderationAuthority, court } = names;
  const name = allowanceNames[allowance];
  return {
    ...{ kind: 'STOP', title: documentRules.STOP.title, addressee: names.applicant, authority: names.bureau, madeOn },
    remedy: { ...open.remedy, reconsiderationAuthority, court },
    parts: [
      paragraph(`${names.person}的${name}（办件号 ${caseNumber}），现予停发。`),
      fields(
        ['补贴', name],
        ['停发原因', reasonShown(kind).label],
        ['停发自', `${monthInChinese(nextMonth(lastMonth))}起`],
      ),
      ...(finding.trim() === '' ? [] : [paragraph('具体情况：'), ...list([finding.trim()])]),
      ...(heardOn === null ? [] : [paragraph(`作出决定之前，已于${dayInChinese(heardOn)}听取意见。`)]),
      ...(kind === 'FALSE_STATEMENT' ? [paragraph('停发之月以后已经发放的，应当退回。')] : []),
      paragraph(
        `对停发有异议的，可以向街道提出；自提出之日起 ${open.objectionDays} 个工作日内会同残联复核，异议成立的恢复并补发。`,
      ),
    ],
  };
}
