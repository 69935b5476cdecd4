import { sees } from '@yimen/access';
import { historyOf, showDetermination } from '@yimen/casework';
import type { PageArgs, RequestContext } from '@yimen/subgraph';
import { awardOfCase } from '../award/award.queries.js';
import { type DocumentsArgs, documentsOf } from '../documents/documents.queries.js';
import { bridgingSteps } from '../household-check/bridging.js';
import { showCheck } from '../household-check/show-check.js';
import { showContests, showReport } from '../household-check/show-report.js';
import { showMove } from '../moving/show-move.js';
import { historyWords } from '../procedure/history-words.js';
import { showReviewed } from '../review/show-review.js';
import { showSingle } from '../single-person/show-single.js';
import { caseActor } from '../who/case-actor.js';
import { showWorkOffers } from '../work/show-work.js';
import { showReminders } from './cooperation/show-reminders.js';
import { type CaseDecision, nextSteps, remedyUntil, type SubsistenceCase, statusLabels } from './domain/index.js';
import { showNearRelatives } from './near-relatives/show-near-relatives.js';
import { showNotice, showVoidedNotices } from './notices/show-notices.js';
import { showObjections } from './objections/show-objections.js';
import { showPublication } from './publication/show-publication.js';
import { showSpotChecks } from './spot-checks/show-spot-checks.js';
import type { StoredCase } from './subsistence-case.content.js';
import { itemOf, nearestDueOn } from './subsistence-case.translate.js';
import { showTransfers } from './transfers/show-transfers.js';

const person = (id: string) => ({ __typename: 'Person' as const, id });
const officer = (account: string) => ({ __typename: 'Officer' as const, account });

/** What reading a case needs beside it. */
export type ShowTools = {
  /** The decision's document, opened; loaded for all cases of an answer at once. */
  readonly documentOf: (caseId: string) => Promise<object | null>;
};

/** A case as the schema shows it to this actor. What needs a load is a function: it is loaded only when it is asked for. */
export async function showCase(ctx: RequestContext, tools: ShowTools, stored: StoredCase) {
  const { case: found, papers, version } = stored;
  const by = await caseActor(ctx, found.division);
  // Whoever may read the award sees what was decided; 核对中心不得看见决定金额 (domain §22), an auditor does.
  const seesAmounts = sees(await ctx.scopeOf('assistance.award.read'), {
    divisions: [found.division],
    persons: [found.applicantId, ...found.members.map(({ personId }) => personId)],
  });
  return {
    __typename: 'SubsistenceCase' as const,
    id: found.id,
    number: found.number,
    item: { __typename: 'ServiceItem', code: itemOf(found.program) },
    status: found.status,
    statusLabel: statusLabels[found.status],
    applicant: person(found.applicantId),
    division: { __typename: 'Division', code: found.division },
    appliedOn: found.appliedOn,
    acceptedOn: found.acceptedOn,
    dueOn: nearestDueOn(found),
    version,
    household: { __typename: 'Household', id: found.householdId },
    ...declared(found),
    program: found.program,
    singlePerson: showSingle(found),
    move: showMove(found),
    quickReview: found.flags.includes('QUICK_REVIEW'),
    previousCaseId: found.previous?.caseId ?? null,
    workOffers: (args: PageArgs) => showWorkOffers(found, args),
    nearRelativeOf: found.nearRelatives,
    deadlines: found.deadlines,
    nextSteps: () => [...nextSteps(found, by, ctx.today), ...bridgingSteps(found)],
    checks: found.checks.map((check) => showCheck(ctx, check, papers.paperAnswers)),
    checkReport: showReport(found, ctx),
    contests: showContests(ctx, found),
    checkConclusion: found.checkConclusion,
    visits: found.visits.map(showVisit),
    supplements: found.supplements.map(({ on, ...request }) => ({ ...request, requestedOn: on })),
    proposal: found.proposal === null ? null : showProposal(found.proposal, seesAmounts),
    notice: showNotice(ctx, found, seesAmounts ? papers.noticeText : null),
    voidedNotices: showVoidedNotices(ctx, found),
    publication: showPublication(ctx, found, seesAmounts),
    transfers: showTransfers(ctx, found),
    reminders: showReminders(ctx, found),
    ...showObjections(ctx, found),
    ...showNearRelatives(ctx, found),
    ...showSpotChecks(ctx, found),
    decision: found.decision === null ? null : showDecision(found, found.decision, seesAmounts ? tools : null),
    award: () => (seesAmounts ? awardOfCase(ctx, found.id) : null),
    determination: seesAmounts
      ? showDetermination(found.decision?.determination ?? found.proposal?.determination)
      : null,
    documents: (args: DocumentsArgs) => documentsOf(ctx, found.id, args),
    ...showReviewed(ctx, found, seesAmounts),
    history: (page: PageArgs) => historyOf(ctx, found.id, { page, words: historyWords }),
  };
}

function declared({ members, incomes, properties, exclusionProofs }: SubsistenceCase) {
  return {
    members: members.map(({ personId, ...member }) => ({
      ...member,
      person: person(personId),
      exclusionEvidence: exclusionProofs[personId] ?? null,
    })),
    incomes: incomes.map(({ personId, kind, amountFen, months }) => ({
      ...{ kind, months },
      person: person(personId),
      amount: amountFen,
      monthlyAmount: Math.round(amountFen / months),
    })),
    properties: properties.map(({ personId, kind, amountFen, count, exemptUse, cleared }) => ({
      ...{ kind, exemptUse, cleared },
      person: person(personId),
      value: amountFen,
      quantity: count,
    })),
  };
}

function showVisit({ visitors, ...visit }: SubsistenceCase['visits'][number]) {
  return { ...visit, visitors: visitors.map(({ account, level }) => ({ account, level, officer: officer(account) })) };
}

function showProposal(
  { kind, on, by, determination, grounds }: NonNullable<SubsistenceCase['proposal']>,
  amounts: boolean,
) {
  const monthlyAmount = amounts ? (determination.amountFen ?? null) : null;
  return { kind, proposedOn: on, proposedBy: officer(by), monthlyAmount, reasons: grounds };
}

function showDecision(found: SubsistenceCase, decision: CaseDecision, tools: ShowTools | null) {
  const { kind, on, by, authority, grounds, deliveries, remedy } = decision;
  const known = deliveries.map((delivery) => delivery.effectiveOn ?? delivery.on).sort()[0];
  const until = known === undefined ? null : remedyUntil(remedy, known);
  return {
    ...{ kind, on, authority, deliveries },
    by: officer(by),
    reasons: grounds,
    document: () => tools?.documentOf(found.id) ?? null,
    remedy: {
      ...remedy,
      reconsiderationUntil: until?.reconsiderationUntil ?? null,
      litigationUntil: until?.suitUntil ?? null,
    },
  };
}
