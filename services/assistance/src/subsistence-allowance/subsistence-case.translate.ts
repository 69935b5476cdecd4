import type { HandlingRow } from '@yimen/casework';
import type { CheckRequestRow } from '../household-check/check-request.row.js';
import {
  type Check,
  type CheckConclusion,
  type CheckSource,
  type CheckStatus,
  type Deadline,
  type DeadlineName,
  emptyPath,
  type HandlingStep,
  type Objection,
  pathOf,
  type SubsistenceCase,
} from './domain/case.js';
import { neverReviewed } from './domain/review/review.js';
import type { CaseProgram } from './domain/single-person/claim.js';
import type { CaseStatus } from './domain/steps.js';
import type { CaseContent, CasePapers, StoredCase } from './subsistence-case.content.js';
import type { CaseDeadlineRow, CaseMemberRow, SubsistenceCaseRow } from './subsistence-case.row.js';

const items: Record<CaseProgram, string> = { HOUSEHOLD: 'AST-01', SINGLE_PERSON: 'AST-02' };

/** The item of the catalogue that a case of this program is. */
export const itemOf = (program: CaseProgram): string => items[program];

/** In these states a household and its members may not apply again. */
const ended: readonly CaseStatus[] = ['NOT_ACCEPTED', 'REJECTED', 'WITHDRAWN', 'TERMINATED'];
export const isOpen = (status: CaseStatus): boolean => !ended.includes(status);

/** An open case holds its household and members, unless it has gone to another authority. */
export function holdsPeople({ status, transfers }: SubsistenceCase): boolean {
  const last = transfers.at(-1);
  const gone = status === 'TRANSFERRED' && last !== undefined && 'agency' in last.to;
  return isOpen(status) && !gone;
}

/** The streets that a case was handed on from. */
export const formerDivisionsOf = ({ transfers, division }: SubsistenceCase): string[] => [
  ...new Set(transfers.map(({ from }) => from).filter((from) => from !== division)),
];

/** Objections of before they had numbers and results: the proposal that followed answered them. */
function readObjection(written: Objection | OldObjection, at: number): Objection {
  if (!('answeredOn' in written)) return written;
  const { on, answeredOn } = written;
  const answer = answeredOn === null ? null : { result: null, on: answeredOn, by: null };
  return { no: at + 1, on, anonymous: true, visitsBefore: 0, meetingsBefore: 0, answer, told: null };
}
type OldObjection = Pick<Objection, 'on'> & { answeredOn: Objection['on'] | null };

export type CaseRows = {
  readonly row: SubsistenceCaseRow;
  readonly members: readonly CaseMemberRow[];
  readonly deadlines: readonly CaseDeadlineRow[];
  readonly checks: readonly CheckRequestRow[];
  readonly handlings: readonly HandlingRow[];
};

/** Rows to case. The rows were written by {@link caseRow} and its companions, so their texts are the domain's words. */
export function toStoredCase({ row, members, deadlines, checks, handlings }: CaseRows): StoredCase {
  const { consentIds, declarationSignedOn, noticeText, decisionId, paperAnswers, ...content } = row.content;
  const papers = { consentIds, declarationSignedOn, noticeText, decisionId, paperAnswers };
  const found: SubsistenceCase = {
    ...emptyPath,
    ...neverReviewed,
    ...content,
    reports: content.reports ?? [],
    contests: content.contests ?? [],
    program: content.program ?? 'HOUSEHOLD',
    single: content.single ?? null,
    workOffers: content.workOffers ?? [],
    move: content.move ?? null,
    previous: content.previous ?? null,
    objections: content.objections.map(readObjection),
    id: row.id,
    number: row.number,
    status: row.status as CaseStatus,
    householdId: row.householdId,
    applicantId: row.applicant,
    intakeId: row.intakeId,
    division: row.division,
    appliedOn: row.appliedOn,
    acceptedOn: row.acceptedOn,
    checkConclusion: row.checkConclusion as CheckConclusion | null,
    ruleVersion: row.ruleVersion,
    members: members.map(({ personId, details }) => ({ personId, ...details })),
    deadlines: deadlines.map(toDeadline),
    checks: checks.map(toCheck),
    handlers: handlings.map(({ account, action }) => ({ account, step: action as HandlingStep })),
  };
  return { case: found, papers, version: row.version };
}

function toDeadline({ name, startedOn, dueOn, provisionalDueOn, metOn, details }: CaseDeadlineRow): Deadline {
  return { name: name as DeadlineName, startedOn, dueOn, provisionalDueOn, metOn, ...details };
}

function toCheck(row: CheckRequestRow): Check {
  const { id, source, status, personIds, askedOn, answerBy, findings, dataDate, answeredOn, consentIds, askedBy } = row;
  return {
    checkId: id,
    source: source as CheckSource,
    status: status as CheckStatus,
    personIds,
    askedOn,
    answerBy,
    findings,
    dataDate,
    answeredOn,
    consentIds,
    ...(row.about === 'OBLIGORS' ? { about: 'OBLIGORS' as const } : {}),
    ...(askedBy === null ? {} : { askedBy }),
  };
}

/** The limit of the case that ends next; null when nothing runs or its calendar is not published. */
export function nearestDeadline(found: SubsistenceCase): Deadline | null {
  if (!isOpen(found.status)) return null;
  const running = found.deadlines.filter((deadline) => deadline.metOn === null && deadline.dueOn !== null);
  return running.reduce<Deadline | null>(
    (nearest, each) => (nearest === null || (each.dueOn ?? '') < (nearest.dueOn ?? '') ? each : nearest),
    null,
  );
}

/** The nearest day by which something of the case must be done; null when there is no {@link nearestDeadline}. */
export function nearestDueOn(found: SubsistenceCase): Deadline['dueOn'] {
  return nearestDeadline(found)?.dueOn ?? null;
}

/** Case to row. */
export function caseRow(next: SubsistenceCase, papers: CasePapers, version: number): SubsistenceCaseRow {
  return {
    id: next.id,
    number: next.number,
    item: itemOf(next.program),
    status: next.status,
    open: holdsPeople(next),
    division: next.division,
    formerDivisions: formerDivisionsOf(next),
    applicant: next.applicantId,
    householdId: next.householdId,
    intakeId: next.intakeId,
    appliedOn: next.appliedOn,
    acceptedOn: next.acceptedOn,
    dueOn: nearestDueOn(next),
    noticeEndsOn: next.status === 'PUBLICIZED' ? (next.notice?.lastDay ?? null) : null,
    checkConclusion: next.checkConclusion,
    ruleVersion: next.ruleVersion,
    version,
    content: contentOf(next, papers),
  };
}

function contentOf(next: SubsistenceCase, papers: CasePapers): CaseContent {
  const { flags, incomes, properties, obligors, expenses, nearRelatives, supplements, visits } = next;
  const { proposal, notice, objections, decision, award, confirmAuthority, reports, contests } = next;
  const declared = { flags, incomes, properties, obligors, expenses, nearRelatives, supplements, visits };
  const { program, single, workOffers, move, previous = null } = next;
  const judged = { proposal, notice, objections, decision, award, confirmAuthority, reports, contests };
  const { review, waitingReasons, reviews, decisions, suspension } = next;
  const reviewed = { review, waitingReasons, reviews, decisions, suspension };
  return {
    ...papers,
    ...pathOf(next),
    ...declared,
    program,
    single,
    workOffers,
    move,
    previous,
    ...judged,
    ...reviewed,
  };
}

/** Whom a case holds against another: all who may be counted; of a 单人保 only the person whom it is for. */
function holds({ single }: SubsistenceCase, personId: string, exclusion: string | null): boolean {
  return single === null ? exclusion === null : personId === single.personId;
}

export function memberRows(next: SubsistenceCase): CaseMemberRow[] {
  return next.members.map(({ personId, ...details }, ordinal) => ({
    caseId: next.id,
    personId,
    ordinal,
    open: holdsPeople(next) && holds(next, personId, details.exclusion),
    program: next.program,
    details,
  }));
}

export function deadlineRows(next: SubsistenceCase): CaseDeadlineRow[] {
  return next.deadlines.map(({ name, startedOn, dueOn, provisionalDueOn, metOn, ...details }, ordinal) => ({
    caseId: next.id,
    name,
    ordinal,
    startedOn,
    dueOn,
    provisionalDueOn,
    metOn,
    details,
  }));
}

export function checkRows(next: SubsistenceCase, papers: CasePapers): CheckRequestRow[] {
  return next.checks.map(
    ({ checkId, personIds, findings, consentIds = papers.consentIds, about, askedBy, ...check }) => ({
      ...check,
      current: true,
      about: about ?? 'HOUSEHOLD',
      askedBy: askedBy ?? null,
      id: checkId,
      caseId: next.id,
      personIds: [...personIds],
      consentIds: [...consentIds],
      findings: [...findings],
    }),
  );
}
