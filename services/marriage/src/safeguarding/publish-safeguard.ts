import { type DomainEvent, eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { AlertFact, SafeguardAlert } from './domain/index.js';

/**
 * What is told of an alert: that there is one, of which kind and how far; never what was seen. The police hear of what was reported to
 * them, with their own number for it and whom it is about, so that they can ask for the rest.
 */
export function alertTold(alert: SafeguardAlert, facts: readonly AlertFact[], on: LegalDate): DomainEvent[] {
  const { id: alertId, kind, division, status, outcome, personIds, version } = alert;
  const telling = { subjectVersion: version, legalDate: on, division };
  const changed = { alertId, kind, division, status, outcome, on, version };
  const told = [eventOf('yimen.marriage.safeguard-alert.changed.v1', changed, telling)];
  const [fact] = facts;
  if (fact?.type !== 'measure-taken' || fact.measure !== 'REPORTED_TO_POLICE') return told;
  const reference = alert.taken.at(-1)?.reference ?? '';
  const data = { alertId, kind, division, personIds: [...personIds], reference, reportedOn: on, version };
  return [...told, eventOf('yimen.marriage.safeguard-alert.reported.v1', data, telling)];
}
