import { type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { EntityManager } from 'typeorm';
import type { Reassess } from './facts-changed.js';

type Told = ReceivedEvent<'yimen.residents.person.registered.v1' | 'yimen.residents.person.changed.v1'>;

/**
 * Whether a person is alive, and where registered. Reported dead by one source: paid no more until it is known; confirmed: paid until the
 * month of death; a mistake is made good; moved out of the district: paid until the month of it (domain §4.4, §11).
 */
export function hearOfPersons(reassess: Reassess): Reaction {
  const keep = async (tx: EntityManager, events: readonly Told[]) => reassess(tx, await keepWords(tx, events), events);
  return reaction({
    consumer: 'disability.hear-of-persons',
    on: ['yimen.residents.person.registered.v1', 'yimen.residents.person.changed.v1'],
    handle: (tx: EntityManager, event: Told) => keep(tx, [event]),
    handleAll: keep,
  });
}

/** Keeps every version, once; answers whom there is something new of. One statement. */
async function keepWords(tx: EntityManager, events: readonly Told[]): Promise<string[]> {
  const words = events.map(({ data, legalDate: saidOn }) => {
    const { personId, version, hukouDivision, lifeStatus } = data;
    return { personId, version, saidOn, hukouDivision, lifeStatus, lifeStatusOn: data.lifeStatusOn ?? null };
  });
  const fresh: { personId: string }[] = await tx.query(
    `INSERT INTO person_history (person_id, version, said_on, hukou_division, life_status, life_status_on)
     SELECT "personId", version, "saidOn", "hukouDivision", "lifeStatus", "lifeStatusOn"
       FROM jsonb_to_recordset($1::jsonb) AS t("personId" uuid, version bigint, "saidOn" date, "hukouDivision" text, "lifeStatus" text,
              "lifeStatusOn" date)
     ON CONFLICT DO NOTHING RETURNING person_id AS "personId"`,
    [JSON.stringify(words)],
  );
  return [...new Set(fresh.map(({ personId }) => personId))].sort();
}
