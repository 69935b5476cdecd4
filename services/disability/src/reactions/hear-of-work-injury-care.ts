import { type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { EntityManager } from 'typeorm';
import type { FactsChanged } from './facts-changed.js';
import { begins, ends } from './support-entries.js';

type Told = ReceivedEvent<
  'yimen.human-resources.work-injury-care.granted.v1' | 'yimen.human-resources.work-injury-care.ended.v1'
>;

/** 工伤保险生活护理费: excludes both allowances while it is drawn (domain §4.2). */
export function hearOfWorkInjuryCare(changed: FactsChanged): Reaction {
  return reaction({
    consumer: 'disability.hear-of-work-injury-care',
    on: ['yimen.human-resources.work-injury-care.granted.v1', 'yimen.human-resources.work-injury-care.ended.v1'],
    handle: (tx: EntityManager, event: Told) => changed(tx, [entryOf(event)], [event]),
    handleAll: (tx: EntityManager, events: readonly Told[]) => changed(tx, events.map(entryOf), events),
  });
}

const entryOf = (event: Told) => {
  const { personId, feeId: id, version } = event.data;
  const whose = { kind: 'WORK_INJURY_CARE', id, personId, version, saidOn: event.legalDate } as const;
  return event.type === 'yimen.human-resources.work-injury-care.ended.v1'
    ? ends(whose, event.data.endsAt)
    : begins(whose, event.data.from);
};
