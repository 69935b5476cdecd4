import { type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { EntityManager } from 'typeorm';
import type { Reassess } from './facts-changed.js';

type Told = ReceivedEvent<'yimen.disability.certificate.changed.v1' | 'yimen.disability.certificate.expired.v1'>;

/**
 * A certificate is another than it was, or has run out: both allowances stand on it (domain §4.2 前提, §4.4). What it is is read where it
 * is kept; the event says only of whom.
 */
export function hearOfCertificates(reassess: Reassess): Reaction {
  const again = (tx: EntityManager, events: readonly Told[]) =>
    reassess(tx, [...new Set(events.map(({ data }) => data.personId))].sort(), events);
  return reaction({
    consumer: 'disability.hear-of-certificates',
    on: ['yimen.disability.certificate.changed.v1', 'yimen.disability.certificate.expired.v1'],
    handle: (tx: EntityManager, event: Told) => again(tx, [event]),
    handleAll: again,
  });
}
