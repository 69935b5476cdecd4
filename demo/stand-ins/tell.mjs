// How an outside system puts its word into the event log: the CloudEvents headers that every hearer reads.
import { randomUUID } from 'node:crypto';

/**
 * Tells a message on its producer's topic.
 * @param {{ tell: Function }} events
 * @param {{ type: string, key: string, version: number, data: object }} message
 * @param {{ today: string, causedBy?: Record<string, string> }} when `causedBy`: the headers of what is answered
 */
export async function tell(events, { type, key, version, data }, { today, causedBy = {} }) {
  const producer = type.split('.')[1];
  await events.tell(`yimen.${producer}`, {
    key,
    headers: {
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: randomUUID(),
      ce_source: `/yimen/${producer}`,
      ce_type: type,
      ce_subject: key,
      ce_subjectversion: String(version),
      ce_time: new Date().toISOString(),
      ce_legaldate: today,
      ce_dataclass: 'personal',
      ...(causedBy.ce_id ? { ce_causationid: causedBy.ce_id } : {}),
      ...(causedBy.ce_correlationid ? { ce_correlationid: causedBy.ce_correlationid } : {}),
    },
    data,
  });
}
