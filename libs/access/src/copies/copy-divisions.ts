import type { Reaction } from '@yimen/events';
import { freshness } from '../jurisdiction/freshness.js';
import { newestOf, reactInSets } from './newest.js';

/** The dated tree, as place-names tells: a thousand divisions at once, or one that changed. */
export function copyDivisions(service: string): Reaction {
  return reactInSets(
    `${service}.copy-divisions`,
    ['yimen.place-names.division-chunk.published.v1', 'yimen.place-names.division.changed.v1'],
    async (tx, events) => {
      const told = events.flatMap((event) => {
        const divisions = event.type === 'yimen.place-names.division.changed.v1' ? [event.data] : event.data.divisions;
        return divisions.map((division) => ({ ...division, sourceTime: event.time.toISOString() }));
      });
      const divisions = newestOf(told, ({ code, validFrom }) => `${code} ${validFrom}`);
      freshness(tx.dataSource).divisionsChange();
      await tx.query(
        `INSERT INTO division_copy
           (code, valid_from, valid_to, name, level, parent_code, successor_codes, version, source_time)
         SELECT code, "validFrom", "validTo", name, level, "parentCode",
                ARRAY(SELECT jsonb_array_elements_text("successorCodes")), version, "sourceTime"
         FROM jsonb_to_recordset($1::jsonb) AS told (code text, "validFrom" date, "validTo" date, name text, level text,
           "parentCode" text, "successorCodes" jsonb, version bigint, "sourceTime" timestamptz)
         ON CONFLICT (code, valid_from) DO UPDATE
         SET (valid_to, name, level, parent_code, successor_codes, version, source_time) =
           (excluded.valid_to, excluded.name, excluded.level, excluded.parent_code, excluded.successor_codes,
            excluded.version, excluded.source_time)
         WHERE division_copy.version < excluded.version`,
        [JSON.stringify(divisions)],
      );
    },
  );
}
