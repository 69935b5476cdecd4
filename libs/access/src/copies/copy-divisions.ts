import type { Reaction } from '@yimen/events';
import { freshness } from '../jurisdiction/freshness.js';
import { newestOf, reactInSets } from './newest.js';

/** The dated tree, as place-names tells: a thousand divisions at once, or one that changed. */
export function copyDivisions(service: string): Reaction {
  return reactInSets(
    `${service}.copy-divisions`,
    ['yimen.place-names.division-chunk.published.v1', 'yimen.place-names.division.changed.v1'],
    async (tx, events) => {
      const told = events.flatMap(({ type, data, time }) => {
        const divisions = type === 'yimen.place-names.division.changed.v1' ? [data] : data.divisions;
        return divisions.map((division) => ({ division, version: division.version, time }));
      });
      const newest = newestOf(told, ({ division }) => `${division.code} ${division.validFrom}`);
      freshness(tx.dataSource).divisionsChange();
      // A list a column: a hundred thousand rows come on the first day, and are taken in half as long as from JSON.
      const column = <T>(of: (one: (typeof newest)[number]) => T): T[] => newest.map(of);
      await tx.query(
        `INSERT INTO division_copy
           (code, valid_from, valid_to, name, level, parent_code, successor_codes, version, source_time)
         SELECT code, valid_from, valid_to, name, level, parent_code, string_to_array(successors, ' '), version, source_time
         FROM unnest($1::text[], $2::date[], $3::date[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[],
           $9::timestamptz[])
           AS told (code, valid_from, valid_to, name, level, parent_code, successors, version, source_time)
         ON CONFLICT (code, valid_from) DO UPDATE
         SET (valid_to, name, level, parent_code, successor_codes, version, source_time) =
           (excluded.valid_to, excluded.name, excluded.level, excluded.parent_code, excluded.successor_codes,
            excluded.version, excluded.source_time)
         WHERE division_copy.version < excluded.version`,
        [
          column(({ division }) => division.code),
          column(({ division }) => division.validFrom),
          column(({ division }) => division.validTo),
          column(({ division }) => division.name),
          column(({ division }) => division.level),
          column(({ division }) => division.parentCode),
          column(({ division }) => division.successorCodes.join(' ')),
          column(({ version }) => version),
          column(({ time }) => time.toISOString()),
        ],
      );
    },
  );
}
