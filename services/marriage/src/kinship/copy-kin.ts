import { type Reaction, reaction } from '@yimen/events';

/** Keeps who stood in which relation to the head of which household, past members too: ids and codes, the newest version of each. */
export const copyKin: Reaction = reaction({
  consumer: 'marriage.copy-kin',
  on: ['yimen.residents.household.changed.v1'],
  async handle(tx, { data: { householdId, version, members } }) {
    const relations = members.map(({ personId, relation }) => ({ personId, relation }));
    await tx.query(
      `INSERT INTO kin_household AS known (household_id, version, members) VALUES ($1, $2, $3)
       ON CONFLICT (household_id) DO UPDATE SET version = excluded.version, members = excluded.members
       WHERE known.version < excluded.version`,
      [householdId, version, JSON.stringify(relations)],
    );
  },
});
