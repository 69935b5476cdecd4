import { type IntakeTicket, pathsOn, sees, verifyTicket } from '@yimen/access';
import { inputRefused, type PeopleDoor, type PersonSeen } from '@yimen/casework';
import { disabilityCertificate, isUuid, type LegalDate } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  NeighbourUnreachable,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
  type ServiceKeys,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Allowance } from '../application/domain/facts.js';
import { benefitOf } from '../award/award.row.js';
import { holderNotReached, holderProblem, numberProblem } from '../certificate/certificate.problems.js';
import { reckoningsOf } from '../certificate/certificate-laws.js';
import { holderRefused } from '../certificate/domain/index.js';
import { circumstancesAt } from '../circumstances/circumstances-at.js';
import { commitForeign } from './commit-foreign.js';
import {
  certificateRanOut,
  drawnElsewhere,
  foreignProblem,
  notAnotherProvince,
  openAlready,
  ticketProblem,
} from './cross-province.problems.js';
import { acceptForeign } from './domain/index.js';
import { nextForeignNumber } from './foreign-case.store.js';
import type { ForeignDone } from './foreign-step.js';
import { foreignItem } from './tell-foreign.js';

export type AcceptForeignInput = {
  readonly intakeTicket: string;
  readonly allowance: Allowance;
  readonly personId?: string | null;
  readonly certificateNumber: string;
  readonly certificateValidTo: LegalDate;
  readonly missing?: readonly string[] | null;
};
export type AcceptTools = { readonly keys: ServiceKeys; readonly people: PeopleDoor };

const right = 'disability.cross-province.accept';

/**
 * 受理外省户籍人员的申请: any street of the country accepts it. Refuses a forged or foreign ticket, somebody registered in this
 * province, a certificate that is not theirs or has run out, and a second one of the same allowance while one is under way.
 */
export async function acceptForOtherProvince(
  ctx: RequestContext,
  tools: AcceptTools,
  input: AcceptForeignInput,
  key: string,
): Promise<Answer<ForeignDone>> {
  const { intakeTicket: _, ...texts } = input;
  const unsound = inputRefused(texts);
  if (unsound !== null) return refused(unsound);
  const checked = await ticketOf(ctx, tools.keys, input.intakeTicket);
  if ('problem' in checked) return refused(checked.problem);
  const personId = input.personId ?? checked.ticket.applicant;
  const person = await personOf(ctx, tools.people, personId);
  if ('problem' in person) return refused(person.problem);
  const problem = certificateProblem(input, person.seen, ctx.today);
  if (problem !== null) return refused(problem);
  return inTransaction(ctx.db, (tx) =>
    once(tx, { actor: ctx.actor, mutation: 'acceptForOtherProvince', key, body: input }, () =>
      accept(ctx, tx, input, { ticket: checked.ticket, person: person.seen }),
    ),
  );
}

/** The visit's ticket, verified offline: signed by intake, of this item, of a place where this officer accepts. */
async function ticketOf(
  ctx: RequestContext,
  keys: ServiceKeys,
  token: string,
): Promise<{ ticket: IntakeTicket } | { problem: Problem }> {
  const answer = await verifyTicket(keys.internal, token, ctx.clock.now());
  if (!answer.ok) return { problem: ticketProblem(answer.code, answer.message) };
  const { ticket } = answer;
  const scope = await ctx.scopeOf(right);
  const fits = ticket.items === undefined || ticket.items.includes(foreignItem);
  if (fits && sees(scope, { divisions: [ticket.division] }) && ticket.on <= ctx.today) return { ticket };
  const message = '这张受理凭证不是为此人、此事或此地签发的，请在受理窗口重新登记来访。';
  return { problem: ticketProblem('INTAKE_TICKET_NOT_FOR_THIS', message) };
}

async function personOf(
  { traceId }: RequestContext,
  people: PeopleDoor,
  personId: string,
): Promise<{ seen: PersonSeen } | { problem: Problem }> {
  if (!isUuid(personId)) return { problem: notFound('input.personId') };
  try {
    const seen = (await people.persons([personId], traceId)).get(personId);
    return seen === undefined ? { problem: notFound('input.personId') } : { seen };
  } catch (error) {
    if (!(error instanceof NeighbourUnreachable)) throw error;
    return { problem: holderNotReached() };
  }
}

function certificateProblem(input: AcceptForeignInput, person: PersonSeen, today: LegalDate): Problem | null {
  const number = disabilityCertificate(input.certificateNumber);
  if (!number.ok) return numberProblem(number);
  const { maskedIdentityNumber: maskedNumber, birthDate, lifeStatus } = person;
  const because = holderRefused(number, { maskedNumber, birthDate, lifeStatus });
  if (because !== null) return holderProblem(because);
  return input.certificateValidTo < today ? certificateRanOut(input.certificateValidTo) : null;
}

type Brought = { readonly ticket: IntakeTicket; readonly person: PersonSeen };

async function accept(
  ctx: RequestContext,
  tx: EntityManager,
  { allowance, missing }: AcceptForeignInput,
  { ticket, person }: Brought,
): Promise<Answer<ForeignDone>> {
  const { today, actor } = ctx;
  const { division, applicant: applicantId, intakeId, on: appliedOn } = ticket;
  const { personId, hukouDivision: homeDivision } = person;
  if (homeDivision === null || !(await inAnotherProvince(tx, homeDivision, division, today)))
    return refused(notAnotherProvince());
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('cross-province ' || $1::text, 0))`, [personId]);
  const open: unknown[] = await tx.query(
    'SELECT 1 FROM cross_province_case WHERE person_id = $1 AND allowance = $2 AND open',
    [personId, allowance],
  );
  if (open.length > 0) return refused(openAlready());
  const drawn = await drawnWhere(tx, personId, allowance, today);
  if (drawn !== null) return refused(drawnElsewhere(drawn));
  const reckoning = (await reckoningsOf(tx, [division], today))(division);
  const number = await nextForeignNumber(tx, division, appliedOn);
  const asked = {
    ...{ id: uuidv7(), number, allowance, personId, applicantId, intakeId, division, homeDivision, appliedOn },
    missing: (missing ?? []).map((each) => each.trim()).filter((each) => each !== ''),
  };
  const decision = acceptForeign(asked, { today, reckoning });
  if (decision.outcome === 'refused') return refused(foreignProblem(decision.refusal));
  const by = { actor, role: 'street-clerk', action: right, today };
  await commitForeign(tx, { before: null, next: { case: decision.next, doubts: [] }, happened: 'accepted', by });
  return done({ caseId: decision.next.id });
}

/** 同一项补贴只领一份: an award of ours that is still in force, or the declared fact that it is drawn somewhere else. */
async function drawnWhere(
  tx: EntityManager,
  personId: string,
  allowance: Allowance,
  today: LegalDate,
): Promise<'HERE' | 'HOME' | null> {
  const ours: unknown[] = await tx.query(
    `SELECT 1 FROM award WHERE person_id = $1 AND benefit = $2 AND (to_month IS NULL OR to_month >= date_trunc('month', $3::date))`,
    [personId, benefitOf[allowance], today],
  );
  if (ours.length > 0) return 'HERE';
  const elsewhere = allowance === 'LIVING' ? 'LIVING_ELSEWHERE' : 'CARE_ELSEWHERE';
  const known = (await circumstancesAt(tx, [personId], today)).get(personId) ?? [];
  return known.some(({ kind }) => kind === elsewhere) ? 'HOME' : null;
}

/** By the dated tree: the provinces in which both lie on that day are two. A place outside the tree is no place of this country. */
async function inAnotherProvince(tx: EntityManager, home: string, here: string, on: LegalDate): Promise<boolean> {
  const paths = await pathsOn(tx, [home, here], on);
  const provinces: { code: string }[] = await tx.query(
    `SELECT DISTINCT code FROM division_copy WHERE level = 'PROVINCE' AND code = ANY ($1::text[])`,
    [[...(paths.get(home) ?? []), ...(paths.get(here) ?? [])]],
  );
  const known = new Set(provinces.map(({ code }) => code));
  const of = (place: string) => paths.get(place)?.find((code) => known.has(code)) ?? null;
  const [theirs, ours] = [of(home), of(here)];
  return theirs !== null && ours !== null && theirs !== ours;
}
