import { type DomainEvent, eventOf, type Telling } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { StoredDivorce } from './divorce.store.js';
import type { DivorceFact } from './domain/index.js';

type Told = {
  readonly today: LegalDate;
  readonly role: string;
  readonly cause: Pick<Telling, 'causationId' | 'correlationId' | 'traceparent'>;
};

/**
 * What the platform is told of an application: where it is and how far, for the list of its own registry and for nobody else (domain §11:
 * DivorceApplicationFiled is not broadcast). No event of it names a person; that the two are divorced is told by the register.
 */
export function divorceTold(
  fact: DivorceFact,
  { found, version, division }: StoredDivorce,
  { today, role, cause }: Told,
): DomainEvent {
  const { id: divorceCaseId, receiptNumber: number, registry: registryCode, status, periods } = found;
  const { receivedOn, coolingEnd, windowStart, windowEnd } = periods;
  const data = {
    ...{ divorceCaseId, number, registryCode, division, status, version, actorRole: role, receivedOn, windowStart },
    ...{ coolingEnd: coolingEnd.on, windowEnd: windowEnd.on, confinedTo: 'REGISTRY' as const },
    provisional: coolingEnd.unpublished !== null || windowEnd.unpublished !== null,
  };
  const telling = { subjectVersion: version, legalDate: today, division, ...cause };
  if (fact.type === 'applied') return eventOf('yimen.marriage.divorce-case.applied.v1', data, telling);
  return eventOf('yimen.marriage.divorce-case.changed.v1', { ...data, step: fact.type }, telling);
}
