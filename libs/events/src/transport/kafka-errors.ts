import { MessagesRefused, TransportUnavailable } from './port.js';

// What the broker has against these messages or this client; everything else is a broker that is away or not ready.
const refusals = new Set([
  'MESSAGE_TOO_LARGE',
  'RECORD_LIST_TOO_LARGE',
  'INVALID_TOPIC_EXCEPTION',
  'INVALID_RECORD',
  'CORRUPT_MESSAGE',
  'TOPIC_AUTHORIZATION_FAILED',
  'GROUP_AUTHORIZATION_FAILED',
  'CLUSTER_AUTHORIZATION_FAILED',
  'POLICY_VIOLATION',
  'INVALID_TIMESTAMP',
]);

/** Sorts an error of the client library: the broker is away, or it refuses. */
export function fromKafka(error: unknown): TransportUnavailable | MessagesRefused {
  const kinds = kindsOf(error);
  const refusal = kinds.find((kind) => refusals.has(kind));
  if (refusal !== undefined) return new MessagesRefused(`Kafka refuses: ${refusal}`, { cause: error });
  return new TransportUnavailable(`Kafka cannot be reached: ${kinds[0] ?? 'unknown'}`, { cause: error });
}

function kindsOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { type, name, cause, errors } = error as { [part: string]: unknown };
  const inner = [cause, ...(Array.isArray(errors) ? errors : [])].filter((each) => each !== error);
  return [type, name].filter((kind): kind is string => typeof kind === 'string').concat(inner.flatMap(kindsOf));
}
