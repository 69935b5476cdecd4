import { type Reaction, reaction } from '@yimen/events';
import type { EntityManager } from 'typeorm';

type Told = {
  readonly personId: string;
  readonly hukouDivision: string | null;
  readonly residenceDivision: string | null;
  readonly version: number;
};

/** Where a holder is registered decides whose list shows the certificate: kept with it, the newest telling wins. */
export const followHolders: Reaction = reaction({
  consumer: 'disability.follow-certificate-holders',
  on: ['yimen.residents.person.registered.v1', 'yimen.residents.person.changed.v1'],
  handle: (tx, { data }) => follow(tx, [data]),
  handleAll: (tx, events) =>
    follow(
      tx,
      events.map(({ data }) => data),
    ),
});

async function follow(tx: EntityManager, told: readonly Told[]): Promise<void> {
  await tx.query(
    `UPDATE disability_certificate c SET division = t.division, place_version = t.version
       FROM (SELECT DISTINCT ON (person_id) person_id, coalesce(hukou, residence) AS division, version
               FROM unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[]) AS told (person_id, hukou, residence, version)
              ORDER BY person_id, version DESC) AS t
      WHERE c.person_id = t.person_id AND c.place_version < t.version`,
    [
      told.map(({ personId }) => personId),
      told.map(({ hukouDivision }) => hukouDivision),
      told.map(({ residenceDivision }) => residenceDivision),
      told.map(({ version }) => version),
    ],
  );
}
