import type { EntityManager } from 'typeorm';
import { versionedOf } from '../contract/catalogue.js';
import type { EventType, ReceivedEvent } from '../event.js';

/**
 * Of events in any order, those that are newer than all a projection has taken in: the last version of each subject
 * (what the contract's `versionOf` names). Remembers them, in the transaction of the projection. For projections that
 * replace what they knew; one that adds up must see every event and needs the inbox only.
 */
export async function onlyNewest<T extends EventType>(
  tx: EntityManager,
  consumer: string,
  events: readonly ReceivedEvent<T>[],
): Promise<readonly ReceivedEvent<T>[]> {
  const last = new Map<string, ReceivedEvent<T>>();
  for (const event of events) {
    const subject = versionedOf(event.type, event.data);
    if (event.subjectVersion > (last.get(subject)?.subjectVersion ?? -1)) last.set(subject, event);
  }
  const subjects = [...last.keys()].sort();
  const rows: readonly { subject: string }[] = await tx.query(
    `INSERT INTO subject_seen AS seen (consumer, subject, version)
     SELECT $1, subject, version FROM unnest($2::text[], $3::bigint[]) AS heard (subject, version)
     ON CONFLICT (consumer, subject) DO UPDATE SET version = excluded.version WHERE seen.version < excluded.version
     RETURNING subject`,
    [consumer, subjects, subjects.map((subject) => last.get(subject)?.subjectVersion)],
  );
  const newer = new Set(rows.map(({ subject }) => subject));
  return [...last].filter(([subject]) => newer.has(subject)).map(([, event]) => event);
}
