import { randomUUID } from 'node:crypto';
import { eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { type Asker, dataOf, eventsOn, publishAsOutside, settled } from '@yimen/testing';
import type { Office } from './an-office.js';
import type { Family } from './family.js';

export type Problem = { __typename: string; code: string; message: string; field: string | null } & Record<
  string,
  unknown
>;
export type Shown = { id: string; number: string; status: string; version: number } & Record<string, unknown>;
export type Payload = { case: Shown | null; problems: Problem[] };

const extra = `
  ... on SubsistenceNoticeNotFinished { earliestOn }
  ... on SubsistenceDuplicateApplication { existingNumber personIds }
  ... on SubsistenceMemberNotOfHousehold { personIds }
  ... on SubsistenceWrongState { status allowed { code } }
  ... on SubsistenceVerificationIncomplete { missing }
  ... on SubsistenceVisitorsTooFew { count required }
  ... on SubsistenceAuthorizationMissing { persons { id } sources }
  ... on SubsistenceCheckSourceRequired { missing }
  ... on SubsistenceHandlerCannotConfirm { handler step { code label } }
  ... on SubsistenceWrongAcceptancePlace { rightPlace { code } }
  ... on SubsistenceDivisionNotValid { successors { code } }
  ... on SubsistenceIncomeNotBelowStandard { perCapita standard }
  ... on SubsistenceOpinionNotHeard { answerUntil }
  ... on SubsistenceNoObviousChange { currentAmount determinedAmount }
  ... on SubsistenceReviewFindsChange { change currentAmount determinedAmount }
  ... on SubsistenceReminderNotOver { answerUntil }
  ... on SubsistenceChangeContradicted { proposed determined }
  ... on SubsistenceDateInFuture { date }
  ... on SubsistenceReinvestigationMissing { objectionNo }
  ... on SubsistenceObjectionUnanswered { objections }
  ... on SubsistenceNoticePhotoDoubtful { which doubt }
  ... on SubsistenceAlreadyPublished { until }
  ... on SubsistenceExclusionUnproven { persons { id } }
  ... on TryAgain { retryAfterSeconds }`;
const shown = 'id number status statusLabel version dueOn acceptedOn checkConclusion nextSteps { code label }';

/** Sends one step; the same key may be given twice. */
export async function step(
  { service }: Office,
  asker: Asker,
  mutation: string,
  input: Record<string, unknown>,
  key: string = randomUUID(),
): Promise<Payload> {
  const type = inputTypes[mutation] ?? `${(mutation[0] ?? '').toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!, $key: String!) { step: ${mutation}(input: $input, idempotencyKey: $key) {
    case { ${shown} } problems { __typename code message field legalBasis nextSteps { code label } ${extra} } } }`;
  const answer = await service.query<{ step: Payload }>(asker, document, { input, key });
  return dataOf(answer).step;
}

const inputTypes: Readonly<Record<string, string>> = {
  acceptSubsistenceCase: 'SubsistenceCaseStepInput',
  confirmSubsistenceCase: 'SubsistenceCaseStepInput',
  closeSubsistenceReview: 'SubsistenceCaseStepInput',
  decideAwardChange: 'SubsistenceCaseStepInput',
  urgeHousehold: 'SubsistenceCaseStepInput',
  keepAward: 'ReasonedAwardStepInput',
  resumeAward: 'ReasonedAwardStepInput',
  renounceAward: 'ReasonedAwardStepInput',
  returnToReview: 'ReasonedAwardStepInput',
  recordNoticeEnd: 'SubsistenceCaseStepInput',
  submitForDecision: 'SubsistenceCaseStepInput',
  receiveTransferredCase: 'SubsistenceCaseStepInput',
};

/** What an application says, of a family with the income of domain §19.1: 1800 a month together. */
export function application(family: Family, intakeTicket: string, more: Record<string, unknown> = {}) {
  const [first] = family.members;
  return {
    intakeTicket,
    householdId: family.householdId,
    members: family.members.map(({ personId, relation, studentStage }) => ({
      personId,
      relation,
      ...(studentStage === undefined ? {} : { studentStage }),
    })),
    incomes: [{ personId: first?.personId ?? '', kind: 'WAGE', monthlyAmount: '1800.00' }],
    properties: [],
    consentIds: family.members.flatMap(({ consentId }) => consentId ?? []),
    declaration: { signedOn: '2026-09-20' },
    ...more,
  };
}

/** The case of a step that must have been done. */
export function doneCase(payload: Payload): Shown {
  if (payload.case === null) throw new Error(`refused: ${JSON.stringify(payload.problems)}`);
  return payload.case;
}

/** Applies at street A's window. */
export async function applied(office: Office, family: Family, more: Record<string, unknown> = {}): Promise<Shown> {
  const input = application(family, await office.ticket(family), more);
  return doneCase(await step(office, office.people['clerk-li'], 'applyForSubsistenceAllowance', input));
}

/** Applied, accepted, verification started with these sources. */
export async function underCheck(office: Office, family: Family, sources = ['BANK', 'TAX']): Promise<Shown> {
  const { id: caseId } = await applied(office, family);
  doneCase(await step(office, office.people['clerk-li'], 'acceptSubsistenceCase', { caseId }));
  return doneCase(await step(office, office.people['reviewer-sun'], 'startVerification', { caseId, sources }));
}

/** Everything that a source was asked about a case. */
export async function questionsOf({ service }: Office, caseId: string) {
  await settled(service);
  const told = await eventsOn(service.transport, 'yimen.assistance.verification');
  return told.flatMap(({ type, data }) =>
    type === 'yimen.assistance.check.requested.v1' && data.caseId === caseId ? [data] : [],
  );
}

type Found = { personId: string; kind: string; amount: string };

/** Answers all questions of a case as the sources would, over the event log. */
export async function answerAll(
  office: Office,
  caseId: string,
  found: readonly Found[] = [],
  status: 'OK' | 'NO_DATA' | 'REFUSED' = 'OK',
): Promise<void> {
  for (const { checkId, source } of await questionsOf(office, caseId)) {
    const items = source === 'BANK' ? [...found] : [];
    const data = { checkId, caseId, source, status, items, dataDate: status === 'OK' ? '2026-09-24' : null };
    const telling = { subjectVersion: 1, legalDate: legalDate('2026-09-24') };
    await publishAsOutside(office.service.transport, eventOf('yimen.verification.check.answered.v1', data, telling));
  }
  await settled(office.service);
}

export const findings = { income: '务工', property: '无', expenses: '房租', housing: '自有一处', labor: '一人务工' };

/** Two officers go to the home. */
export function visit(office: Office, caseId: string, visitedOn: string) {
  return step(office, office.people['investigator-zhao'], 'recordHomeVisit', {
    ...{ caseId, visitedOn, findings },
    visitors: ['investigator-zhao', 'investigator-qian'],
    photoDigests: ['a'.repeat(64)],
  });
}

/** From the application to a proposal to confirm, all on one day. */
export async function proposed(office: Office, family: Family, day: string): Promise<Shown> {
  const { id: caseId } = await underCheck(office, family);
  await answerAll(office, caseId);
  doneCase(await visit(office, caseId, day));
  return doneCase(await step(office, office.people['reviewer-sun'], 'proposeDecision', { caseId, kind: 'APPROVE' }));
}
