import type { LegalMonth } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { Moment } from '../subsistence-allowance/commit-changes.js';
import { endForHousehold, type SubsistenceCase, systemActor } from '../subsistence-allowance/domain/index.js';
import { decideBySystem } from './decide-by-system.js';

/**
 * A household was confirmed: the 单人保 of whoever belongs to it end with the month before its own award begins (R-AST-08). In the
 * transaction of the confirmation, after `holdLaw`; answers how many ended.
 */
export async function endSinglesOf(
  tx: EntityManager,
  { single, members }: SubsistenceCase,
  { lastMonth, moment }: { lastMonth: LegalMonth; moment: Moment },
): Promise<number> {
  if (single !== null) return 0;
  const rows: { id: string }[] = await tx.query(
    `SELECT a.case_id AS id FROM award a
      WHERE a.program = 'SINGLE_PERSON' AND a.status <> 'ENDED' AND a.person_id = ANY ($1::uuid[]) ORDER BY a.case_id`,
    [members.map(({ personId }) => personId)],
  );
  return decideBySystem(
    tx,
    rows.map(({ id }) => id),
    {
      ...{ action: 'endForHousehold', reasonCode: 'HOUSEHOLD_ON_DIBAO', moment },
      decide: (found, reckoning, { decisionId, numberOf }) => {
        const order = { by: systemActor, today: moment.today, decisionId, documentNo: numberOf('END'), lastMonth };
        return endForHousehold(found, { ...reckoning, ...order });
      },
    },
  );
}
