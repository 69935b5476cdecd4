import type { Reaction } from '@yimen/events';
import { newestOf, reactInSets } from './newest.js';

/** The few facts of persons that rules need, as residents tells. */
export function copyPersons(service: string): Reaction {
  return reactInSets(
    `${service}.copy-persons`,
    ['yimen.residents.person.registered.v1', 'yimen.residents.person.changed.v1'],
    async (tx, events) => {
      const told = events.map(({ data, time }) => ({ ...data, sourceTime: time.toISOString() }));
      await tx.query(
        `INSERT INTO person_copy
           (person_id, birth_date, sex, hukou_division, residence_division, life_status, version, source_time)
         SELECT "personId", "birthDate", sex, "hukouDivision", "residenceDivision", "lifeStatus", version, "sourceTime"
         FROM jsonb_to_recordset($1::jsonb) AS told ("personId" uuid, "birthDate" date, sex text, "hukouDivision" text,
           "residenceDivision" text, "lifeStatus" text, version bigint, "sourceTime" timestamptz)
         ON CONFLICT (person_id) DO UPDATE
         SET (birth_date, sex, hukou_division, residence_division, life_status, version, source_time) =
           (excluded.birth_date, excluded.sex, excluded.hukou_division, excluded.residence_division,
            excluded.life_status, excluded.version, excluded.source_time)
         WHERE person_copy.version < excluded.version`,
        [JSON.stringify(newestOf(told, ({ personId }) => personId))],
      );
    },
  );
}
