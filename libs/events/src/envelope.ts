import { isUuid, type LegalDate } from '@yimen/standards';
import { contractOf, isEventType } from './contract/catalogue.js';
import { checkHeard } from './contract/validate.js';
import type { DomainEvent, ReceivedEvent } from './event.js';
import type { IncomingMessage } from './transport/port.js';

export type Headers = Readonly<Record<string, string>>;

/** The CloudEvents 1.0 attributes of an event as headers of a message (Kafka binding, binary mode). */
export function headersOf(event: DomainEvent, id: string, time: Date): Headers {
  const { producer, dataclass } = contractOf(event.type)['x-yimen'];
  return {
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_id: id,
    ce_source: `/yimen/${producer}`,
    ce_type: event.type,
    ce_subject: event.subject,
    ce_time: time.toISOString(),
    ce_subjectversion: String(event.subjectVersion),
    ce_legaldate: event.legalDate,
    ce_dataclass: dataclass.toLowerCase(),
    ...(event.division && { ce_division: event.division }),
    ...(event.causationId && { ce_causationid: event.causationId }),
    ...(event.correlationId && { ce_correlationid: event.correlationId }),
    ...(event.traceparent && { ce_traceparent: event.traceparent }),
  };
}

/** The message cannot be read as an event: an attribute or the data is missing or wrong. */
export class MalformedEvent extends Error {
  override readonly name = 'MalformedEvent';
}

/** Reads a message as the event it claims to be. Throws `MalformedEvent` or `ContractBroken`. The type must have a contract. */
export function eventFrom(message: IncomingMessage): ReceivedEvent {
  const { headers } = message;
  const type = required(headers, 'ce_type');
  if (!isEventType(type)) throw new MalformedEvent(`type ${type} has no contract`);
  const id = required(headers, 'ce_id');
  if (!isUuid(id)) throw new MalformedEvent('ce_id is not a UUID');
  const subjectVersion = Number(required(headers, 'ce_subjectversion'));
  if (!Number.isSafeInteger(subjectVersion) || subjectVersion < 0)
    throw new MalformedEvent('ce_subjectversion is not a count');
  const time = new Date(required(headers, 'ce_time'));
  if (Number.isNaN(time.getTime())) throw new MalformedEvent('ce_time is not an instant');
  const legalDate = required(headers, 'ce_legaldate');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(legalDate)) throw new MalformedEvent('ce_legaldate is not a date');
  return {
    id: id.toLowerCase(),
    type,
    source: required(headers, 'ce_source'),
    subject: required(headers, 'ce_subject'),
    subjectVersion,
    data: dataOf(type, message.value),
    legalDate: legalDate as LegalDate,
    time,
    topic: message.topic,
    division: headers.ce_division,
    causationId: headers.ce_causationid,
    correlationId: headers.ce_correlationid,
    traceparent: headers.ce_traceparent,
  } as ReceivedEvent;
}

function required(headers: Headers, name: string): string {
  const value = headers[name];
  if (value === undefined || value === '') throw new MalformedEvent(`header ${name} is missing`);
  return value;
}

function dataOf(type: string, value: Buffer | null): unknown {
  if (value === null) throw new MalformedEvent('the message is empty');
  let data: unknown;
  try {
    data = JSON.parse(value.toString('utf8'));
  } catch {
    throw new MalformedEvent('the data is not JSON');
  }
  checkHeard(type, data);
  return data;
}
