import type { LegalDate } from '@yimen/standards';
import type { SubsistenceCase } from '../case.js';
import type { CheckReport } from './report.js';

export type { CheckReport, OverFinding, OverItem, ResultTold } from './report.js';

/** The report that counts: the last one; null before the check has concluded. */
export function reportOf(found: Pick<SubsistenceCase, 'reports'>): CheckReport | null {
  return found.reports.at(-1) ?? null;
}

/**
 * True when the last report has run out on the day: it carries no proposal any more, a new check must take its place. So has a
 * conclusion of before reports were issued: what it found over a limit can be told and contested only by a report.
 */
export function hasRunOut(found: Pick<SubsistenceCase, 'reports' | 'checkConclusion'>, today: LegalDate): boolean {
  const report = reportOf(found);
  return report === null ? found.checkConclusion === 'EXCEED' : report.validUntil < today;
}

/** The number of a case's next report: the case's own, and the how many-th. */
export function nextReportNo({ number, reports }: Pick<SubsistenceCase, 'number' | 'reports'>): string {
  return `HD${number}-${String(reports.length + 1).padStart(2, '0')}`;
}
