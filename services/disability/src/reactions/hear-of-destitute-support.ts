import { type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { EntityManager } from 'typeorm';
import type { FactsChanged } from './facts-changed.js';
import { begins, ends } from './support-entries.js';

type Told = ReceivedEvent<
  'yimen.assistance.destitute-support.confirmed.v1' | 'yimen.assistance.destitute-support.ended.v1'
>;

/** 特困供养: excludes both allowances while it lasts (domain §4.2, IN_TEKUN). */
export function hearOfDestituteSupport(changed: FactsChanged): Reaction {
  return reaction({
    consumer: 'disability.hear-of-destitute-support',
    on: ['yimen.assistance.destitute-support.confirmed.v1', 'yimen.assistance.destitute-support.ended.v1'],
    handle: (tx: EntityManager, event: Told) => changed(tx, [entryOf(event)], [event]),
    handleAll: (tx: EntityManager, events: readonly Told[]) => changed(tx, events.map(entryOf), events),
  });
}

const entryOf = (event: Told) => {
  const { personId, supportId: id, version } = event.data;
  const whose = { kind: 'DESTITUTE_SUPPORT', id, personId, version, saidOn: event.legalDate } as const;
  return event.type === 'yimen.assistance.destitute-support.ended.v1'
    ? ends(whose, event.data.endsAt)
    : begins(whose, event.data.from);
};
