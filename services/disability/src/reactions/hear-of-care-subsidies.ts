import { type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import { yuanToFen } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { CircumstanceEntry } from '../circumstances/domain/index.js';
import type { FactsChanged } from './facts-changed.js';
import { begins, ends } from './support-entries.js';

type Told = ReceivedEvent<
  | 'yimen.elderly-care.care-subsidy.granted.v1'
  | 'yimen.elderly-care.care-subsidy.changed.v1'
  | 'yimen.elderly-care.care-subsidy.ended.v1'
>;

/** 失能老年人护理补贴: of the same group as the care allowance; the higher of the two is drawn (domain §4.2, T-DIS-5). */
export function hearOfCareSubsidies(changed: FactsChanged): Reaction {
  return reaction({
    consumer: 'disability.hear-of-care-subsidies',
    on: [
      'yimen.elderly-care.care-subsidy.granted.v1',
      'yimen.elderly-care.care-subsidy.changed.v1',
      'yimen.elderly-care.care-subsidy.ended.v1',
    ],
    handle: (tx: EntityManager, event: Told) => changed(tx, [entryOf(event)], [event]),
    handleAll: (tx: EntityManager, events: readonly Told[]) => changed(tx, events.map(entryOf), events),
  });
}

function entryOf(event: Told): CircumstanceEntry {
  const { personId, subsidyId: id, version } = event.data;
  const whose = { kind: 'ELDERLY_CARE_SUBSIDY', id, personId, version, saidOn: event.legalDate } as const;
  if (event.type === 'yimen.elderly-care.care-subsidy.ended.v1') return ends(whose, event.data.endsAt);
  return begins(whose, event.data.from, yuanToFen(event.data.monthlyAmount));
}
