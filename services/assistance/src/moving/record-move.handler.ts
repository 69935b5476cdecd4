import { countiesOn, divisionOn, pathsOn, personCopies } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { type RecordMoveOrder, recordMove, type SubsistenceCase } from '../subsistence-allowance/domain/index.js';
import { takeStep } from '../subsistence-allowance/take-step.js';

/** `recordMove(input:)` as it comes through the schema. */
export type MoveInput = { caseId: string; toDivision: string; movedOn: LegalDate };

/** 登记区内迁移: from the next month on the new street handles the case and pays the award. */
export function moveToStreet(ctx: RequestContext, input: MoveInput, key: string) {
  const { caseId, toDivision, movedOn } = input;
  const order = { caseId, mutation: 'recordHouseholdMove', key, body: input } as const;
  return takeStep(
    ctx,
    { ...order, right: 'assistance.case.record-move', action: 'recordMove' },
    async (found, by, tx) => {
      const target = await targetOf(ctx, tx, found.case, toDivision);
      const decision = recordMove(found.case, { by, today: ctx.today, toDivision, movedOn, target });
      return { decision, details: { from: found.case.division, to: toDivision } };
    },
  );
}

/** Is it a street in force of the same district, in which the applicant is registered or lives? */
async function targetOf(
  { today }: RequestContext,
  tx: EntityManager,
  found: SubsistenceCase,
  to: string,
): Promise<RecordMoveOrder['target']> {
  const division = await divisionOn(tx, to, today);
  if (division.state !== 'IN_FORCE' || division.division.level !== 'TOWNSHIP') return 'NOT_A_STREET';
  const applicant = (await personCopies(tx, [found.applicantId])).get(found.applicantId);
  const homes = [applicant?.hukouDivision, applicant?.residenceDivision].filter((code) => typeof code === 'string');
  const paths = await pathsOn(tx, homes, today);
  const county = await countiesOn(tx, [to, found.division], today);
  if (county(to) !== county(found.division)) return 'OTHER_DISTRICT';
  return homes.some((home) => (paths.get(home) ?? [home]).includes(to)) ? 'RIGHT' : 'NOBODY_THERE';
}
