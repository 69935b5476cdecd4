import { actorWithin, historyOf, type OpenTexts, showDetermination, textsOf } from '@yimen/casework';
import type { PageArgs, RequestContext } from '@yimen/subgraph';
import type { StoredCase } from './case.store.js';
import {
  type AllowanceCase,
  type CaseDecision,
  nearestDeadline,
  nextSteps,
  type Objection,
  roles,
  statusLabels,
} from './domain/index.js';
import { historyWords } from './history-words.js';
import { caseDocuments } from './papers/documents.queries.js';
import { itemOf } from './publish-facts.js';
import type { CaseTextKind } from './texts.js';

const person = (id: string) => ({ __typename: 'Person' as const, id });
const officer = (account: string) => ({ __typename: 'Officer' as const, account });
type Texts = () => Promise<OpenTexts<CaseTextKind>>;

/** A case as the schema shows it to this actor. What needs a load is a function: it is loaded only when it is asked for. */
export async function showCase(ctx: RequestContext, { case: found, version }: StoredCase) {
  const texts: Texts = () => textsOf<CaseTextKind>(ctx, found.id);
  return {
    ...shared(found, version),
    allowance: found.allowance,
    person: person(found.personId),
    onBehalfOf: found.onBehalf,
    crossProvince: found.flags.includes('CROSS_PROVINCE'),
    deadlines: found.deadlines,
    nextSteps: async () => nextSteps(found, await actorWithin(ctx, found.division, roles), ctx.today),
    supplements: found.supplements.map(({ on, ...request }) => ({ ...request, requestedOn: on })),
    careNeed: showCareNeed(found),
    review: showReview(found),
    publicity: found.publicity,
    federationReview: showFederation(found, texts),
    decision: found.decision === null ? null : showDecision(found, found.decision, texts),
    determination: showDetermination(found.decision?.determination ?? found.review?.determination),
    objections: found.objections.map((each) => showObjection(each, texts)),
    end: found.end,
    documents: (page: PageArgs) => caseDocuments(ctx, found.id, page),
    history: (page: PageArgs) => historyOf(ctx, found.id, { page, words: historyWords }),
  };
}

export type ShownCase = Awaited<ReturnType<typeof showCase>>;

/** What every case shows, whatever it is about. */
function shared(found: AllowanceCase, version: number) {
  const { id, number, status, applicantId, division, appliedOn, acceptedOn } = found;
  return {
    __typename: 'DisabilityAllowanceCase' as const,
    ...{ id, number, status, appliedOn, acceptedOn, version },
    item: { __typename: 'ServiceItem', code: itemOf(found) },
    statusLabel: statusLabels[status],
    applicant: person(applicantId),
    division: { __typename: 'Division', code: division },
    dueOn: nearestDeadline(found)?.dueOn ?? null,
  };
}

function showCareNeed({ careNeed }: AllowanceCase) {
  if (careNeed === null) return null;
  const { evidence, assessment } = careNeed;
  const by = assessment === null ? null : officer(assessment.by);
  return { evidence, needed: assessment?.needed ?? null, assessedOn: assessment?.on ?? null, assessedBy: by };
}

function showReview({ review }: AllowanceCase) {
  return review === null ? null : { proposal: review.kind, on: review.on, by: officer(review.by) };
}

function showFederation({ federation, replaced }: AllowanceCase, texts: Texts) {
  if (federation === null) return null;
  const { agrees, on, by } = federation;
  return { agrees, on, by: officer(by), remark: async () => (await texts())('FEDERATION', replaced.length + 1) };
}

function showDecision({ replaced }: AllowanceCase, decision: CaseDecision, texts: Texts) {
  const { kind, on, by, standardFen, payableFen, startMonth, ground, remedy, deliveredOn } = decision;
  return {
    ...{ kind, on, by: officer(by), ground, deliveredOn, standard: standardFen, monthlyAmount: payableFen },
    from: startMonth,
    reason: async () => (await texts())('REFUSAL', replaced.length + 1),
    reconsiderationDays: remedy.reconsiderationDays,
    litigationMonths: remedy.litigationMonths,
    remedyBasis: remedy.basis,
  };
}

function showObjection({ no, about, on, federation, answer }: Objection, texts: Texts) {
  return {
    ...{ no, about, on },
    text: async () => (await texts())('OBJECTION', no),
    federationSupports: federation?.supports ?? null,
    federationOn: federation?.on ?? null,
    federationRemark: async () => (await texts())('REEXAMINATION', no),
    upheld: answer?.upheld ?? null,
    answeredOn: answer?.on ?? null,
    answer: async () => (await texts())('OBJECTION_ANSWER', no),
  };
}
