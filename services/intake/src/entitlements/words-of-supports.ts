import type { Word } from '@yimen/benefits/domain';
import type { ReceivedEvent } from '@yimen/events';
import { type LegalDate, legalDate, monthOf, yuanToFen } from '@yimen/standards';
import type { Holding } from './domain/holding.js';

/** Supports of one person that other services and departments decide: which events speak of them, and of which benefit. */
export const supportEvents = [
  'yimen.assistance.destitute-support.confirmed.v1',
  'yimen.assistance.destitute-support.ended.v1',
  'yimen.child-welfare.orphan.recognized.v1',
  'yimen.child-welfare.orphan.ended.v1',
  'yimen.child-welfare.de-facto-unattended.recognized.v1',
  'yimen.child-welfare.de-facto-unattended.ended.v1',
  'yimen.elderly-care.care-subsidy.granted.v1',
  'yimen.elderly-care.care-subsidy.changed.v1',
  'yimen.elderly-care.care-subsidy.ended.v1',
  'yimen.human-resources.work-injury-care.granted.v1',
  'yimen.human-resources.work-injury-care.ended.v1',
] as const;

type Told = ReceivedEvent<(typeof supportEvents)[number]>;

const benefits: Readonly<Record<string, string>> = {
  'destitute-support': 'DESTITUTE',
  orphan: 'ORPHAN',
  'de-facto-unattended': 'DE_FACTO',
  'care-subsidy': 'ELDER_CARE',
  'work-injury-care': 'WORK_INJURY_CARE',
};

/** A support begins, goes on with another amount, or ends; each is a series by its own id. */
export function wordOfSupport({ type, data, legalDate: saidOn }: Told): Word<Holding> {
  const kind = type.split('.')[2] ?? '';
  const benefit = benefits[kind] ?? kind;
  const told = {
    series: `${kind}/${idOf(data)}`,
    version: data.version,
    subjectIds: [data.personId],
    saidOn,
    lastDay: null,
  };
  const what = { benefit, means: 'RIGHT', householdId: null } as const;
  if ('endsAt' in data)
    return { ...told, turn: 'ENDS', on: legalDate(data.endsAt), substance: { ...what, amounts: [] } };
  const on: LegalDate = legalDate(data.from);
  const amounts =
    'monthlyAmount' in data ? [{ from: monthOf(on), fen: yuanToFen(data.monthlyAmount), stopped: null }] : [];
  return { ...told, turn: 'BEGINS', on, substance: { ...what, amounts } };
}

function idOf(data: Told['data']): string {
  if ('supportId' in data) return data.supportId;
  if ('recognitionId' in data) return data.recognitionId;
  return 'subsidyId' in data ? data.subsidyId : data.feeId;
}
