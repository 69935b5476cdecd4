import type { Doer } from '@yimen/casework';
import { contractOf, type DomainEvent, type EventData } from '@yimen/events';
import { type DeadlineName, type SubsistenceCase, waitingFor } from './domain/index.js';
import { nearestDeadline } from './subsistence-case.translate.js';

type Work = NonNullable<EventData<'yimen.assistance.case.accepted.v1'>['work']>;

/** The limits of the whole procedure, of which the last one set counts: a lengthened one takes the place of the first. */
const whole: readonly DeadlineName[] = ['limit.dibao.ext', 'limit.dibao.street', 'limit.dibao.total'];

/** What the front office needs to put a case on the right desk: who must act, by when of which limit, who acted. */
export function workOf(found: SubsistenceCase, doer: Doer): Work {
  const due = nearestDeadline(found);
  return {
    waitingFor: [...waitingFor(found)],
    flags: [...found.flags],
    dueName: due?.name ?? null,
    dueFrom: due?.startedOn ?? null,
    decideBy: decideBy(found),
    handledBy: doer.actor.kind === 'officer' ? doer.actor.sub : null,
  };
}

function decideBy({ deadlines }: SubsistenceCase): Work['decideBy'] {
  const set = whole.flatMap((name) => deadlines.filter((each) => each.name === name));
  return set[0]?.dueOn ?? null;
}

/** The event with `work` beside its facts, when it is a step of a case. */
export function withWork(event: DomainEvent, work: () => Work): DomainEvent {
  const ofCase = contractOf(event.type).properties.work !== undefined;
  return ofCase ? ({ ...event, data: { ...(event.data as object), work: work() } } as DomainEvent) : event;
}
