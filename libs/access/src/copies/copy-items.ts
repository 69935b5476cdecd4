import type { Reaction } from '@yimen/events';
import { newestOf, reactInSets } from './newest.js';

/** The catalogue of items, as intake tells. */
export function copyItems(service: string): Reaction {
  return reactInSets(`${service}.copy-service-items`, ['yimen.intake.item.published.v1'], async (tx, events) => {
    const told = events.map(({ data, time }) => ({ ...data, sourceTime: time.toISOString() }));
    await tx.query(
      `INSERT INTO service_item_copy (code, name, english_name, service, routing, open, version, source_time)
         SELECT code, name, "englishName", service, routing, open, version, "sourceTime"
         FROM jsonb_to_recordset($1::jsonb) AS told (code text, name text, "englishName" text, service text,
           routing text, open boolean, version bigint, "sourceTime" timestamptz)
         ON CONFLICT (code) DO UPDATE SET (name, english_name, service, routing, open, version, source_time) =
           (excluded.name, excluded.english_name, excluded.service, excluded.routing, excluded.open, excluded.version,
            excluded.source_time)
         WHERE service_item_copy.version < excluded.version`,
      [JSON.stringify(newestOf(told, ({ code }) => code))],
    );
  });
}
