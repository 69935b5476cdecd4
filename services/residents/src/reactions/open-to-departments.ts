import { type Reaction, reaction } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';

/**
 * A household was identified as of low income, or is no more: the departments that are told so may read who its people
 * are, until the last day of it. The newest version of each household stays, in whatever order it is heard.
 */
export function openToDepartments(): Reaction {
  return reaction({
    consumer: 'residents.open-to-departments',
    on: [
      'yimen.assistance.low-income.identified.v1',
      'yimen.assistance.low-income.changed.v1',
      'yimen.assistance.low-income.ended.v1',
    ],
    handle: (tx, { data }) => remember(tx, data, 'endsAt' in data ? data.endsAt : data.validTo),
  });
}

interface Told {
  readonly householdId: string;
  readonly personIds: readonly string[];
  readonly version: number;
}

async function remember(tx: EntityManager, told: Told, until: LegalDate | string | null): Promise<void> {
  await tx.query(
    `INSERT INTO told_household AS known (household_id, person_ids, until_on, version) VALUES ($1, $2, $3, $4)
     ON CONFLICT (household_id) DO UPDATE
       SET person_ids = excluded.person_ids, until_on = excluded.until_on, version = excluded.version
     WHERE known.version < excluded.version`,
    [told.householdId, told.personIds, until, told.version],
  );
}
