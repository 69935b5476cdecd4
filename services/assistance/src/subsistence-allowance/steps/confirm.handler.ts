import { firstDayOf, nextMonth } from '@yimen/standards';
import { type Answer, type RequestContext, refused } from '@yimen/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { recomputeAwards } from '../../award/recompute-awards.js';
import { documentNames } from '../../documents/document-names.js';
import { keepDocument } from '../../documents/keep-document.js';
import { endSinglesOf } from '../../life-events/end-singles.js';
import { householdAwardBeside } from '../../single-person/beside-household.js';
import { reckoningOf } from '../../standards/law-book.js';
import { holdLaw } from '../../standards/law-lock.js';
import { awardBasis } from '../award-basis.js';
import { awardStart, confirmationPaper, confirmCase } from '../domain/index.js';
import { type StepDone, takeStep } from '../take-step.js';
import type { DecideTools } from './decide-tools.js';
import type { StepInput } from './step-input.js';

/** 确认: by whoever has the authority and has not handled the case; the award begins with the following month. */
export async function confirm(
  ctx: RequestContext,
  { keys, residents }: DecideTools,
  input: StepInput,
  key: string,
): Promise<Answer<StepDone>> {
  const { caseId } = input;
  const brought = await documentNames(ctx, residents, caseId);
  if ('problem' in brought) return refused(brought.problem);
  const { names } = brought;
  const order = { caseId, mutation: 'confirmSubsistenceCase', key, body: input } as const;
  return takeStep(ctx, { ...order, right: 'assistance.case.confirm', action: 'confirm' }, async (found, by, tx) => {
    const { today } = ctx;
    await holdLaw(tx);
    const reckoning = await reckoningOf(tx, found.case.division, today);
    const heldBy = await householdAwardBeside(tx, found.case, awardStart(today));
    const decision = confirmCase(found.case, { by, today, awardId: uuidv7(), heldBy, ...reckoning });
    if (decision.outcome === 'refused' || names === null) return { decision };
    const { award } = decision.next;
    const paper = confirmationPaper(decision.next, names);
    return {
      decision,
      papers: { decisionId: uuidv7() },
      basis: awardBasis(found.case, reckoning.law, awardStart(today)),
      // Ended before the household's own award is told: whoever keeps the last version of a household keeps that it is on 低保.
      first: async () => {
        if (award === null) return;
        const lastMonth = nextMonth(award.startMonth, -1);
        await endSinglesOf(tx, found.case, { lastMonth, moment: { today, now: ctx.clock.now() } });
      },
      also: async () => {
        if (paper !== null) await keepDocument(tx, keys.vault, { of: found.case, paper, reckoning });
        // A standard published already for a later month was published before there was this award to recompute.
        if (award !== null) {
          const { awardId, startMonth } = award;
          const from = firstDayOf(startMonth);
          await recomputeAwards(tx, {
            ...{ codes: [found.case.division], from, today, source: names.documentNo },
            later: { awardIds: [awardId] },
          });
        }
      },
    };
  });
}
