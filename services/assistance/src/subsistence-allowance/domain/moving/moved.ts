import type { LegalDate, LegalMonth } from '@yimen/standards';

/** A household on 低保 that has moved to another street of the district: from which month on that street handles it and pays it. */
export type Move = {
  toDivision: string;
  fromMonth: LegalMonth;
  beginsOn: LegalDate;
  movedOn: LegalDate;
  on: LegalDate;
  by: string;
};
