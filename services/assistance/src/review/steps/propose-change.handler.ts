import { type Answer, type RequestContext, refused } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { documentNames } from '../../documents/document-names.js';
import { keepDocument } from '../../documents/keep-document.js';
import { reckoningOf } from '../../standards/law-book.js';
import {
  type Answer as Decision,
  type DocumentNames,
  hearingNoticePaper,
  proposeChange as propose,
  type Reckoning,
  type SubsistenceCase,
} from '../../subsistence-allowance/domain/index.js';
import type { DecideTools } from '../../subsistence-allowance/steps/decide-tools.js';
import { type StepDone, takeStep } from '../../subsistence-allowance/take-step.js';
import { intendedOf } from '../intended.js';
import type { ProposeChangeInput } from '../review-input.js';
import { standingsOf } from '../standing.js';

/** 提出调整或终止意见: what the rules make of the household; where it must be heard, it is told what is intended and why. */
export async function proposeChange(
  ctx: RequestContext,
  tools: DecideTools,
  input: ProposeChangeInput,
  key: string,
): Promise<Answer<StepDone>> {
  const { caseId, grounds, exceededMonth, told } = input;
  const { today } = ctx;
  const brought = await documentNames(ctx, tools.residents, caseId);
  if ('problem' in brought) return refused(brought.problem);
  const { names } = brought;
  const order = { caseId, mutation: 'proposeAwardChange', key, body: input } as const;
  const step = { ...order, right: 'assistance.review.propose', action: 'proposeAdjustment' } as const;
  return takeStep(ctx, step, async ({ case: found }, by, tx) => {
    const reckoning = await reckoningOf(tx, found.division, today);
    const standing = (await standingsOf(tx, [caseId], today))(caseId);
    const asked = { grounds: grounds ?? [], exceededMonth: exceededMonth ?? null, told: told ?? null };
    const decision = propose(found, { ...reckoning, by, today, standing, ...asked });
    if (decision.outcome === 'refused' || names === null) return { decision };
    const reasonCode = decision.next.review?.proposal?.kind ?? 'PROPOSED';
    return { decision, reasonCode, also: () => tellHousehold(tx, tools, { found, decision, names, reckoning }) };
  });
}

type Told = { found: SubsistenceCase; decision: Decision; names: DocumentNames; reckoning: Reckoning };

/** 听取意见告知书, where the household is to be heard. */
async function tellHousehold(
  tx: EntityManager,
  { keys }: DecideTools,
  { found, decision, names, reckoning }: Told,
): Promise<void> {
  if (decision.outcome === 'refused') return;
  const { review, deadlines } = decision.next;
  const proposal = review?.proposal ?? null;
  if (proposal === null || !proposal.needsOpinion) return;
  const due = deadlines.find(({ name }) => name === 'limit.opinion');
  const until = due?.dueOn ?? due?.provisionalDueOn ?? proposal.on;
  const facts = proposal.grounds.map(({ text }) => text);
  const told = { on: proposal.on, number: found.number, intended: intendedOf(proposal), facts, until };
  await keepDocument(tx, keys.vault, { of: found, paper: hearingNoticePaper(names, told), reckoning });
}
