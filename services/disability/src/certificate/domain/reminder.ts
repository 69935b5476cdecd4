import { addMonths, type LegalDate } from '@yimen/standards';

/** 到期提醒: the first day on which the holder is reminded, so many months before the last valid day (domain §4.4). */
export function remindedFrom(validTo: LegalDate, months: number): LegalDate {
  return addMonths(validTo, -months);
}
