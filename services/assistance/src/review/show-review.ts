import { showDetermination } from '@yimen/casework';
import { connectionArgs, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { vaultOf } from '../keys/service-keys.js';
import type {
  AmountStep,
  AwardDecision,
  ChangeProposal,
  ClosedReview,
  Deadline,
  Opinion,
  Review,
  SubsistenceCase,
} from '../subsistence-allowance/domain/index.js';
import { openReviewTexts } from './review-texts.store.js';

const officer = (account: string | null) =>
  account === null || account === 'system' ? null : { __typename: 'Officer' as const, account };

/** What of a case follows its confirmation, as the schema shows it. `amounts`: this actor may see what is paid. */
export function showReviewed(ctx: RequestContext, found: SubsistenceCase, amounts: boolean) {
  const { review, reviews, decisions, suspension } = found;
  return {
    review: review === null ? null : showReview(ctx, found, review, amounts),
    reviews: (args: PageArgs) => paged(reviews, args, (each) => showClosed(ctx, each, amounts)),
    decisions: (args: PageArgs) => paged(amounts ? decisions : [], args, (each) => showDecision(ctx, each)),
    suspension:
      suspension === null
        ? null
        : {
            ...{ reason: suspension.reason, on: suspension.on, from: suspension.fromMonth },
            ...{ remindedOn: suspension.remindedOn, respondBy: dueOf(found, 'limit.dibao.suspend') },
          },
    nextReviewOn: dueOf(found, 'limit.dibao.review.stable') ?? dueOf(found, 'limit.dibao.review.variable'),
  };
}

function dueOf({ deadlines }: SubsistenceCase, name: Deadline['name']): Deadline['dueOn'] {
  const running = deadlines.find((due) => due.name === name && due.metOn === null);
  return running?.dueOn ?? running?.provisionalDueOn ?? null;
}

/** A page of a list that is kept with the case: it grows by one a review. */
function paged<Item, Node>(items: readonly Item[], args: PageArgs, show: (item: Item) => Node) {
  const page = connectionArgs(args, ['integer']);
  const from = page.after === null ? 0 : Number(page.after[0]) + 1;
  const rows = items.map((item, at) => ({ item, at })).slice(from, from + page.limit);
  return toConnection(
    rows,
    page,
    ({ at }) => [at],
    ({ item }) => show(item),
  );
}

const showReasons = (reasons: Review['reasons']) => reasons.map(({ trigger, on }) => ({ trigger, on }));
const showSteps = (steps: readonly AmountStep[]) =>
  steps.map(({ fromMonth, monthlyFen }) => ({ from: fromMonth, amount: monthlyFen }));

function showReview(ctx: RequestContext, found: SubsistenceCase, review: Review, amounts: boolean) {
  const { reviewId: id, reasons, openedOn, selfDeclared, proposal, opinion } = review;
  return {
    ...{ id, openedOn, selfDeclared, reasons: showReasons(reasons) },
    proposal: proposal === null ? null : showProposal(found, proposal, amounts),
    opinion: showOpinion(ctx, opinion, amounts),
  };
}

function showProposal(found: SubsistenceCase, proposal: ChangeProposal, amounts: boolean) {
  const { kind, on, by, fromMonth, later, endMonth, grounds, needsOpinion } = proposal;
  return {
    ...{ kind, grounds, needsOpinion, proposedOn: on, proposedBy: officer(by), from: fromMonth, to: endMonth },
    currentAmount: amounts ? proposal.currentFen : null,
    monthlyAmount: amounts ? proposal.monthlyFen : null,
    later: amounts ? showSteps(later) : [],
    respondBy: needsOpinion ? dueOf(found, 'limit.opinion') : null,
  };
}

function showClosed(ctx: RequestContext, review: ClosedReview, amounts: boolean) {
  const { reviewId: id, reasons, openedOn, closedOn, outcome, selfDeclared, opinion } = review;
  const shown = { id, openedOn, closedOn, outcome, selfDeclared, reasons: showReasons(reasons) };
  return { ...shown, opinion: showOpinion(ctx, opinion, amounts) };
}

function showDecision(ctx: RequestContext, decision: AwardDecision) {
  const { decisionId: id, kind, on, by, authority, documentNo, grounds, determination } = decision;
  return {
    ...{ id, kind, on, authority, grounds, by: officer(by), documentNumber: documentNo },
    ...{ from: decision.fromMonth, to: decision.endMonth, monthlyAmount: decision.monthlyFen },
    later: showSteps(decision.later),
    determination: showDetermination(determination ?? undefined),
    opinion: showOpinion(ctx, decision.opinion, true),
  };
}

/** What was said is opened only when it is asked for, for all opinions of an answer by one statement. */
function showOpinion({ loaders, db }: RequestContext, opinion: Opinion | null, amounts: boolean) {
  if (opinion === null) return null;
  const { stance, heardOn, heardBy, from, textId } = opinion;
  const loader = loaders.of<string, string>('review texts', async (ids) => {
    const texts = await openReviewTexts(db.manager, vaultOf(db), ids);
    return ids.map((id) => texts.get(id) ?? null);
  });
  return {
    ...{ stance, heardOn, heardBy: officer(heardBy) },
    from: from === null ? null : { __typename: 'Person' as const, id: from },
    content: () => (amounts && textId !== null ? loader.load(textId) : null),
  };
}
