import { type DomainEvent, type EventData, eventOf, type Telling } from '@yimen/events';
import type { WorkFact } from '../subsistence-allowance/domain/work/work-facts.js';

type CaseData = EventData<'yimen.assistance.case.accepted.v1'>;

/** What happens about offers of work, as it is told: that somebody refused, never why. */
export function publishWorkFact(fact: WorkFact, base: CaseData, telling: Telling): DomainEvent[] {
  const { personId, on } = fact;
  switch (fact.type) {
    case 'work-offered':
      return [eventOf('yimen.assistance.case.work-offered.v1', { ...base, personId, offeredOn: on }, telling)];
    case 'work-answered': {
      const { answer, inARow: refusedInARow } = fact;
      const data = { ...base, personId, answer, refusedInARow, answeredOn: on };
      return [eventOf('yimen.assistance.case.work-answered.v1', data, telling)];
    }
  }
}
