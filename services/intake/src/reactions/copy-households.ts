import { type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { EntityManager } from 'typeorm';

type Told = ReceivedEvent<'yimen.residents.household.changed.v1'>;

/** Who lives together: of each household the newest version told. Three statements, however many events. */
export function copyHouseholdsReaction(): Reaction {
  return reaction({
    consumer: 'intake.copy-households',
    on: ['yimen.residents.household.changed.v1'] as const,
    handle: (tx: EntityManager, event: Told) => copy(tx, [event]),
    handleAll: copy,
  });
}

async function copy(tx: EntityManager, events: readonly Told[]): Promise<void> {
  const newest = new Map<string, Told['data']>();
  for (const { data } of events) {
    if ((newest.get(data.householdId)?.version ?? 0) < data.version) newest.set(data.householdId, data);
  }
  const told = [...newest.values()];
  const changed: { id: string }[] = await tx.query(
    `INSERT INTO household_copy AS known (household_id, version)
     SELECT id, version FROM unnest($1::uuid[], $2::integer[]) AS told (id, version) ORDER BY id
     ON CONFLICT (household_id) DO UPDATE SET version = excluded.version WHERE known.version < excluded.version
     RETURNING household_id AS id`,
    [told.map(({ householdId }) => householdId), told.map(({ version }) => version)],
  );
  const ids = changed.map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.query('DELETE FROM household_member_copy WHERE household_id = ANY ($1::uuid[])', [ids]);
  const members = told
    .filter(({ householdId }) => ids.includes(householdId))
    .flatMap(({ householdId, members }) =>
      members.map(({ personId, from, to }) => ({ householdId, personId, from, to })),
    );
  await tx.query(
    `INSERT INTO household_member_copy (household_id, person_id, joined_on, left_on)
     SELECT "householdId", "personId", "from", "to"
     FROM jsonb_to_recordset($1::jsonb) AS told ("householdId" uuid, "personId" uuid, "from" date, "to" date)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(members)],
  );
}
