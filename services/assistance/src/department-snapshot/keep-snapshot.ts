import { contractOf, type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { EntityManager } from 'typeorm';

const types = [
  'yimen.assistance.medical-entitlement.granted.v1',
  'yimen.assistance.medical-entitlement.changed.v1',
  'yimen.assistance.medical-entitlement.ended.v1',
  'yimen.assistance.education-entitlement.granted.v1',
  'yimen.assistance.education-entitlement.changed.v1',
  'yimen.assistance.education-entitlement.ended.v1',
  'yimen.assistance.housing-entitlement.granted.v1',
  'yimen.assistance.housing-entitlement.changed.v1',
  'yimen.assistance.housing-entitlement.ended.v1',
  'yimen.assistance.employment-entitlement.granted.v1',
  'yimen.assistance.employment-entitlement.changed.v1',
  'yimen.assistance.employment-entitlement.ended.v1',
] as const;
type Told = ReceivedEvent<(typeof types)[number]>;

/**
 * Keeps what each department was told last of each entitlement: this service hears its own events as the department does, so that the
 * snapshot cannot say anything else than they did. The newest version stays, in whatever order they are heard.
 */
export function keepSnapshot(): Reaction {
  return reaction({
    consumer: 'assistance.keep-department-snapshot',
    on: types,
    handle: async (tx, event) => {
      for (const department of departmentsTold(event.type)) await keep(tx, department, event);
    },
  });
}

/** The contract says who hears it. */
function departmentsTold(type: string): string[] {
  return contractOf(type)['x-yimen'].audiences.filter((audience) => audience !== 'internal');
}

async function keep(tx: EntityManager, department: string, { data, legalDate }: Told): Promise<void> {
  const ended = 'endsAt' in data;
  const days = ended ? [null, data.endsAt] : [data.from, data.validTo];
  const dibao = 'dibaoPersonIds' in data ? (data.dibaoPersonIds ?? []) : [];
  await tx.query(
    `INSERT INTO department_snapshot AS known
       (department, household_id, entitlement, person_ids, dibao_ids, tier, from_on, valid_to, ended, version, told_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     ON CONFLICT (department, household_id, entitlement) DO UPDATE
       SET person_ids = excluded.person_ids, dibao_ids = excluded.dibao_ids, tier = excluded.tier,
           from_on = coalesce(excluded.from_on, known.from_on), valid_to = excluded.valid_to, ended = excluded.ended,
           version = excluded.version, told_on = excluded.told_on
     WHERE known.version < excluded.version`,
    [
      ...[department, data.householdId, data.entitlement, data.personIds, dibao, data.tier],
      ...[...days, ended, data.version, legalDate],
    ],
  );
}
