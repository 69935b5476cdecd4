import { type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { EntityManager } from 'typeorm';
import type { CircumstanceEntry } from '../circumstances/domain/index.js';
import type { FactsChanged } from './facts-changed.js';
import { begins, ends } from './support-entries.js';

type Told = ReceivedEvent<
  'yimen.child-welfare.de-facto-unattended.recognized.v1' | 'yimen.child-welfare.de-facto-unattended.ended.v1'
>;

/**
 * 事实无人抚养儿童: one who is paid in full has no living allowance beside it; one who is paid the difference to what else is received
 * keeps it (domain §9, 62号).
 */
export function hearOfDeFactoUnattended(changed: FactsChanged): Reaction {
  return reaction({
    consumer: 'disability.hear-of-de-facto-unattended',
    on: ['yimen.child-welfare.de-facto-unattended.recognized.v1', 'yimen.child-welfare.de-facto-unattended.ended.v1'],
    handle: (tx: EntityManager, event: Told) => changed(tx, [entryOf(event)], [event]),
    handleAll: (tx: EntityManager, events: readonly Told[]) => changed(tx, events.map(entryOf), events),
  });
}

/** Paid the difference is a word too: from its day on the child is not paid in full any more. */
function entryOf(event: Told): CircumstanceEntry {
  const { personId, recognitionId: id, version } = event.data;
  const whose = { kind: 'DE_FACTO_UNATTENDED', id, personId, version, saidOn: event.legalDate } as const;
  if (event.type === 'yimen.child-welfare.de-facto-unattended.ended.v1') return ends(whose, event.data.endsAt);
  const begun = begins(whose, event.data.from);
  return event.data.mode === 'FULL' ? begun : { ...begun, personIds: [] };
}
