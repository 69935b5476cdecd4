import { allContracts, type EventType, type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { EntityManager } from 'typeorm';
import { stepOf } from '../cases/domain/case-words.js';
import { rememberFormerStreets } from '../cases/formerly.js';
import type { OpenOffice } from '../cases/office.js';
import { showCases } from '../cases/show-cases.store.js';

export type CaseEventType = Extract<EventType, `yimen.${string}.case.${string}.v1`>;
type CaseEvent = ReceivedEvent<CaseEventType>;

/** Every step of a case that any service tells of: all contracts of that shape, so that a new one is shown from its first day. */
export const caseEvents: readonly CaseEventType[] = allContracts()
  .map(({ $id }) => $id)
  .filter((type): type is CaseEventType => /^yimen\.[a-z-]+\.case\.[a-z-]+\.v1$/.test(type));

/** Keeps the unified list, the worklists and the timelines. */
export function showCasesReaction(office: OpenOffice): Reaction {
  return reaction({
    consumer: 'intake.show-cases',
    on: caseEvents,
    handle: (tx: EntityManager, event: CaseEvent) => showTold(tx, [event], office),
    handleAll: (tx: EntityManager, events: readonly CaseEvent[]) => showTold(tx, events, office),
  });
}

/** Shows a batch of events of cases; also how the list is rebuilt. */
export async function showTold(tx: EntityManager, events: readonly CaseEvent[], office: OpenOffice): Promise<void> {
  const facts = events.map((event) => event.data);
  const steps = events.map((event) => ({
    caseId: event.data.caseId,
    version: event.data.version,
    what: stepOf(event.type),
    at: event.time,
    on: event.legalDate,
    role: event.data.actorRole,
    account: event.data.work?.handledBy ?? null,
  }));
  await showCases(tx, facts, steps, await office(tx));
  await rememberFormerStreets(tx, events);
}

export function isCaseEvent(event: ReceivedEvent): event is CaseEvent {
  return caseEvents.some((type) => type === event.type);
}
