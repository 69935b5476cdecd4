import type { LegalDate } from '@yimen/standards';
import type { Check, CheckSource, SubsistenceCase } from '../case.js';
import { unsettled } from '../check-sources.js';
import { openObjections } from '../objection.js';
import { hasRunOut } from './check-report.js';

/**
 * The sources that must be asked again: of a report that has run out all of them, else those that were silent, refused, could not
 * be read or whose consent had ended, and where none had data every one (domain §2.5; 附录 A: 过期作废). Where somebody has objected
 * since, any may be asked again (57号第十九条). None while one still waits.
 */
export function sourcesToAskAgain(found: SubsistenceCase, today: LegalDate): CheckSource[] {
  const household = found.checks.filter(({ about }) => about !== 'OBLIGORS');
  if (household.some(({ status }) => status === 'ASKED')) return [];
  const all = hasRunOut(found, today) || objectedSince(found, household);
  const again = all ? household : unsettled(household);
  return [...new Set(again.map(({ source }) => source))];
}

function objectedSince({ status, objections }: SubsistenceCase, checks: readonly Check[]): boolean {
  if (status !== 'OBJECTED') return false;
  return openObjections(objections).some(({ on }) => checks.every(({ askedOn }) => askedOn < on));
}

/** The obligors whom nobody has been asked about, and who might consent: known persons without a question that stands. */
export function obligorsUnasked({ obligors, checks }: SubsistenceCase): string[] {
  const asked = checks.filter(({ about, status }) => about === 'OBLIGORS' && (status === 'ASKED' || status === 'OK'));
  const known = new Set(asked.flatMap(({ personIds }) => personIds));
  return obligors.flatMap(({ personId }) => (personId === undefined || known.has(personId) ? [] : [personId]));
}
