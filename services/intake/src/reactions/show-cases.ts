import { type EventType, type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { EntityManager } from 'typeorm';
import { stepOf } from '../cases/domain/case-words.js';
import { showCases } from '../cases/show-cases.store.js';

/** Every step of a case that a service tells of. */
export const caseEvents = [
  'yimen.assistance.case.applied.v1',
  'yimen.assistance.case.accepted.v1',
  'yimen.assistance.case.supplement-requested.v1',
  'yimen.assistance.case.supplemented.v1',
  'yimen.assistance.case.not-accepted.v1',
  'yimen.assistance.case.verification-started.v1',
  'yimen.assistance.case.check-answered.v1',
  'yimen.assistance.case.verification-completed.v1',
  'yimen.assistance.case.home-visited.v1',
  'yimen.assistance.case.property-cleared.v1',
  'yimen.assistance.case.proposed.v1',
  'yimen.assistance.case.notice-posted.v1',
  'yimen.assistance.case.objection-raised.v1',
  'yimen.assistance.case.notice-ended.v1',
  'yimen.assistance.case.submitted-for-decision.v1',
  'yimen.assistance.case.confirmed.v1',
  'yimen.assistance.case.refused.v1',
  'yimen.assistance.case.decision-delivered.v1',
  'yimen.assistance.case.award-begun.v1',
  'yimen.assistance.case.withdrawn.v1',
  'yimen.assistance.case.deadline-changed.v1',
] as const satisfies readonly EventType[];

type CaseEvent = ReceivedEvent<(typeof caseEvents)[number]>;

/** Keeps the unified list and the timelines. */
export function showCasesReaction(): Reaction {
  return reaction({
    consumer: 'intake.show-cases',
    on: caseEvents,
    handle: (tx: EntityManager, event: CaseEvent) => showTold(tx, [event]),
    handleAll: showTold,
  });
}

/** Shows a batch of events of cases; also how the list is rebuilt. */
export function showTold(tx: EntityManager, events: readonly CaseEvent[]): Promise<void> {
  const facts = events.map((event) => event.data);
  const steps = events.map((event) => ({
    caseId: event.data.caseId,
    version: event.data.version,
    what: stepOf(event.type),
    at: event.time,
    on: event.legalDate,
    role: event.data.actorRole,
  }));
  return showCases(tx, facts, steps);
}

export function isCaseEvent(event: ReceivedEvent): event is CaseEvent {
  return caseEvents.some((type) => type === event.type);
}
