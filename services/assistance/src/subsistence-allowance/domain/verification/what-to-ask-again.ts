import type { LegalDate } from '@yimen/standards';
import type { CheckSource, SubsistenceCase } from '../case.js';
import { unsettled } from '../check-sources.js';
import { hasRunOut } from './check-report.js';

/**
 * The sources that must be asked again: of a report that has run out all of them, else those that were silent, refused, could not
 * be read or whose consent had ended, and where none had data every one (domain §2.5; 附录 A: 过期作废). None while one still waits.
 */
export function sourcesToAskAgain(found: SubsistenceCase, today: LegalDate): CheckSource[] {
  const household = found.checks.filter(({ about }) => about !== 'OBLIGORS');
  if (household.some(({ status }) => status === 'ASKED')) return [];
  const again = hasRunOut(found, today) ? household : unsettled(household);
  return [...new Set(again.map(({ source }) => source))];
}

/** The obligors whom nobody has been asked about, and who might consent: known persons without a question that stands. */
export function obligorsUnasked({ obligors, checks }: SubsistenceCase): string[] {
  const asked = checks.filter(({ about, status }) => about === 'OBLIGORS' && (status === 'ASKED' || status === 'OK'));
  const known = new Set(asked.flatMap(({ personIds }) => personIds));
  return obligors.flatMap(({ personId }) => (personId === undefined || known.has(personId) ? [] : [personId]));
}
