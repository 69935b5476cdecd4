import { contractOf, type Reaction, reaction } from '@yimen/events';
import type { EntityManager } from 'typeorm';

/**
 * A department was told of an entitlement of a household: it may read who those are whom it concerns, until its last day, and
 * no other department may (R-AST-09). The newest version of each entitlement stays, in whatever order it is heard.
 */
export function openToDepartments(): Reaction {
  return reaction({
    consumer: 'residents.open-to-each-department',
    on: [
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
    ],
    handle: async (tx, { type, data }) => {
      for (const department of departmentsTold(type))
        await remember(tx, { ...data, department, until: 'endsAt' in data ? data.endsAt : data.validTo });
    },
  });
}

/**
 * An outside body was asked about one person: what the federation knows of their certificate, what another province determines. It may
 * read who that is until the day by which it is to answer; asked again after that day, on the day on which it is asked again (a late
 * answer is still an answer).
 */
export function openToWhomeverIsAsked(): Reaction {
  return reaction({
    consumer: 'residents.open-to-whomever-is-asked',
    on: ['yimen.disability.certificate.requested.v1', 'yimen.disability.cross-province.pushed.v1'],
    handle: async (tx, { type, data, subjectVersion: version, legalDate: asked }) => {
      const { requestId, personId, answerBy } = data;
      const until = answerBy !== null && answerBy < asked ? asked : answerBy;
      for (const department of departmentsTold(type))
        await remember(tx, {
          ...{ department, householdId: requestId, entitlement: 'ASKED', personIds: [personId], until, version },
        });
    },
  });
}

/** The contract says who hears it. */
function departmentsTold(type: string): string[] {
  return contractOf(type)['x-yimen'].audiences.filter((audience) => audience !== 'internal');
}

interface Told {
  readonly department: string;
  /** The household that is entitled; of a question about one person the question's id. */
  readonly householdId: string;
  readonly entitlement: string;
  readonly personIds: readonly string[];
  readonly until: string | null;
  readonly version: number;
}

async function remember(tx: EntityManager, told: Told): Promise<void> {
  await tx.query(
    `INSERT INTO told_entitlement AS known (department, household_id, entitlement, person_ids, until_on, version)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (department, household_id, entitlement) DO UPDATE
       SET person_ids = excluded.person_ids, until_on = excluded.until_on, version = excluded.version
     WHERE known.version < excluded.version`,
    [told.department, told.householdId, told.entitlement, told.personIds, told.until, told.version],
  );
}
