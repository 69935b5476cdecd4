import { addDays, type LegalDate } from '@yimen/standards';
import type { DivisionRefusal } from './decision.js';

/** What every change of a division comes with: its day, and the document by which the government approved it. */
export interface ChangeOrder {
  readonly on: LegalDate;
  readonly documentNo: string;
}

/** An approved change is announced ahead, but not by years: a date farther away is a slip of the pen. */
const announcedAtMost = 366;

/** The first thing wrong with the day or the document of a change, or null. `earliest` is the first day it may have. */
export function complaintAbout(
  order: ChangeOrder,
  earliest: LegalDate,
  today: LegalDate,
  mayBeAhead = true,
): DivisionRefusal | null {
  const latest = mayBeAhead ? addDays(today, announcedAtMost) : today;
  if (order.documentNo.trim() === '' || order.documentNo.length > 100) return { because: 'document-missing' };
  if (order.on > latest) return { because: 'date-too-far', latest };
  if (order.on < earliest) return { because: 'date-too-early', earliest };
  return null;
}
