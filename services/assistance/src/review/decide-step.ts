import { type Answer, type RequestContext, refused } from '@yimen/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { changeAwards } from '../award/change-awards.js';
import { documentNames } from '../documents/document-names.js';
import { keepDocument } from '../documents/keep-document.js';
import type { AssistanceAction } from '../permissions.js';
import { reckoningOf } from '../standards/law-book.js';
import { holdLaw } from '../standards/law-lock.js';
import type {
  Actor,
  AwardDecision,
  CaseAction,
  Answer as Decision,
  Reckoning,
  Standing,
  SubsistenceCase,
} from '../subsistence-allowance/domain/index.js';
import type { DecideTools } from '../subsistence-allowance/steps/decide-tools.js';
import { type StepDone, takeStep } from '../subsistence-allowance/take-step.js';
import { awardChangeOf } from './award-change-of.js';
import { decisionNumber, decisionPaper, transferSlip } from './decision-papers.js';
import { standingsOf } from './standing.js';

/** What a decision about an award is judged by. */
export type ToDecide = Reckoning & {
  readonly by: Actor;
  readonly today: RequestContext['today'];
  readonly standing: Standing;
  readonly decisionId: string;
  readonly documentNo: string;
};

type Step = {
  readonly caseId: string;
  readonly mutation: string;
  readonly key: string;
  readonly body: unknown;
  readonly right: AssistanceAction;
  /** Which action of the procedure it is, and which decision it makes, on the case that is found. */
  readonly action: (found: SubsistenceCase) => CaseAction;
  readonly kind: (found: SubsistenceCase) => AwardDecision['kind'];
};

/**
 * The way in which every decision about an award is made: the names before the transaction, the law held, the rules asked; then the
 * case, its document and the award are written with their events in one transaction.
 */
export async function decideStep(
  ctx: RequestContext,
  { keys, residents }: DecideTools,
  step: Step,
  decide: (found: SubsistenceCase, order: ToDecide) => Decision,
): Promise<Answer<StepDone>> {
  const { caseId, action, kind, ...order } = step;
  const brought = await documentNames(ctx, residents, caseId);
  if ('problem' in brought) return refused(brought.problem);
  const { names } = brought;
  const { today } = ctx;
  return takeStep(ctx, { ...order, caseId, action }, async ({ case: found }, by, tx) => {
    await holdLaw(tx);
    const reckoning = await reckoningOf(tx, found.division, today);
    const standing = (await standingsOf(tx, [caseId], today))(caseId);
    const documentNo = decisionNumber(kind(found), found, today.slice(0, 4));
    const decided = decide(found, { ...reckoning, by, today, standing, decisionId: uuidv7(), documentNo });
    if (decided.outcome === 'refused' || names === null) return { decision: decided };
    const made = decided.next.decisions.at(-1);
    if (made === undefined) return { decision: decided };
    return {
      decision: decided,
      reasonCode: made.grounds[0]?.code ?? made.kind,
      also: async () => {
        const change = awardChangeOf({ before: found, decision: made, law: reckoning.law });
        if (change !== null) await changeAwards(tx, { today }, [change]);
        const paper = decisionPaper(found, made, standing.amountFen, names);
        await keepDocument(tx, keys.vault, { of: found, paper, reckoning });
        const slip = transferSlip(found, made, standing.amountFen, names);
        if (slip !== null) await keepDocument(tx, keys.vault, { of: found, paper: slip });
      },
    };
  });
}
