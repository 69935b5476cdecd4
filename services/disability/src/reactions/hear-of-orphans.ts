import { type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { EntityManager } from 'typeorm';
import type { FactsChanged } from './facts-changed.js';
import { begins, ends } from './support-entries.js';

type Told = ReceivedEvent<'yimen.child-welfare.orphan.recognized.v1' | 'yimen.child-welfare.orphan.ended.v1'>;

/** 孤儿保障: excludes the living allowance and not the care allowance (domain §4.2). */
export function hearOfOrphans(changed: FactsChanged): Reaction {
  return reaction({
    consumer: 'disability.hear-of-orphans',
    on: ['yimen.child-welfare.orphan.recognized.v1', 'yimen.child-welfare.orphan.ended.v1'],
    handle: (tx: EntityManager, event: Told) => changed(tx, [entryOf(event)], [event]),
    handleAll: (tx: EntityManager, events: readonly Told[]) => changed(tx, events.map(entryOf), events),
  });
}

const entryOf = (event: Told) => {
  const { personId, recognitionId: id, version } = event.data;
  const whose = { kind: 'ORPHAN', id, personId, version, saidOn: event.legalDate } as const;
  return event.type === 'yimen.child-welfare.orphan.ended.v1'
    ? ends(whose, event.data.endsAt)
    : begins(whose, event.data.from);
};
