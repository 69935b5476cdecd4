import { allContracts, type EventType, type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { EntityManager } from 'typeorm';
import { type CaseEventType, caseEvents } from './show-cases.js';

/** Steps of the cases that are one person's, who need not be the applicant. */
const personal: readonly CaseEventType[] = allContracts()
  .filter(({ properties }) => properties !== undefined && 'personId' in properties)
  .map(({ $id }: { readonly $id: EventType }) => $id)
  .filter((type): type is CaseEventType => caseEvents.some((each) => each === type));

/**
 * Whom a case is for, of cases that were listed before the list knew it. A consumer of its own: it hears every step from the first, while
 * what keeps the list has long heard them. Whose a case is never changes, so an order or a repetition makes no difference. One statement.
 */
export function whomCasesConcern(): Reaction {
  return reaction({
    consumer: 'intake.whom-cases-concern',
    on: personal,
    handle: (tx: EntityManager, event: ReceivedEvent<CaseEventType>) => fill(tx, [event]),
    handleAll: fill,
  });
}

// In the order of the ids, as the list itself is written: two writers that meet wait for each other and never in a circle.
async function fill(tx: EntityManager, events: readonly ReceivedEvent<CaseEventType>[]): Promise<void> {
  const told = events.flatMap(({ data }) => ('personId' in data ? [{ id: data.caseId, personId: data.personId }] : []));
  await tx.query(
    `WITH told AS (
       SELECT DISTINCT ON (id) id, "personId" FROM jsonb_to_recordset($1::jsonb) AS t (id uuid, "personId" uuid) ORDER BY id),
     missing AS (
       SELECT c.id FROM case_view c WHERE c.id IN (SELECT id FROM told) AND c.person_id IS NULL ORDER BY c.id FOR UPDATE)
     UPDATE case_view c SET person_id = told."personId" FROM told JOIN missing USING (id) WHERE c.id = told.id`,
    [JSON.stringify(told)],
  );
}
