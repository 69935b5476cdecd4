import { type DomainEvent, eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { Representation } from './domain/representation.js';

function told(made: Representation) {
  const { id, personId, agentId, kind, matters, validFrom, validUntil, version } = made;
  return {
    representationId: id,
    personId,
    agentId,
    kind,
    matters: [...matters],
    from: validFrom,
    until: validUntil,
    version,
  };
}

export function representationGranted(made: Representation, legalDate: LegalDate): DomainEvent {
  return eventOf('yimen.residents.representation.granted.v1', told(made), { subjectVersion: made.version, legalDate });
}

export function representationEnded(ended: Representation, on: LegalDate): DomainEvent {
  const data = { ...told(ended), endedOn: on };
  return eventOf('yimen.residents.representation.ended.v1', data, { subjectVersion: ended.version, legalDate: on });
}
