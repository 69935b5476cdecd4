import { reaction } from '@yimen/events';

/** Keeps this service's copy of which households there are and who is registered in them: ids only, the newest version. */
export const copyHouseholds = reaction({
  consumer: 'assistance.copy-households',
  on: ['yimen.residents.household.changed.v1'],
  async handle(tx, { data }) {
    await tx.query(
      `INSERT INTO household_copy AS mine (household_id, version, division, members) VALUES ($1, $2, $3, $4)
       ON CONFLICT (household_id) DO UPDATE
         SET version = excluded.version, division = excluded.division, members = excluded.members
       WHERE mine.version < excluded.version`,
      [data.householdId, data.version, data.division, JSON.stringify(data.members)],
    );
  },
});
