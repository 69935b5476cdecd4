import { type DomainEvent, eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { NeedReport } from './domain/need-report.js';

const types = {
  received: 'yimen.intake.need-report.received.v1',
  assigned: 'yimen.intake.need-report.assigned.v1',
  visited: 'yimen.intake.need-report.visited.v1',
  closed: 'yimen.intake.need-report.closed.v1',
} as const;

/** What is told of a step: where, of what kind, how it stands; never who, never the words. */
export function needReportTold(report: NeedReport, what: keyof typeof types, on: LegalDate): DomainEvent {
  const { id: needReportId, division, kind, urgency, status, dueOn, outcome, version } = report;
  const data = { needReportId, division, kind, urgency, status, on, dueOn, outcome, version };
  return eventOf(types[what], data, { subjectVersion: version, legalDate: on, division });
}
