import { appendAudit, type FieldVault, signTicket } from '@yimen/access';
import { appendToOutbox } from '@yimen/events';
import { type LegalDate, mintCaseNumber } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Place } from '../acceptance-place/places.js';
import type { OpenIntakeInput } from './check-visit-input.js';
import type { Suggestion } from './domain/suggest.js';
import type { ResidentsDoor } from './residents-door.js';
import { nextVisitSerial, type VisitRecord, visitOpened, writeVisit } from './visit.store.js';
import { agentsCapacity } from './who-acts.js';

/** What was decided of a visit: which street accepts, for which items, what the facts suggest. */
export interface DecidedVisit {
  readonly street: string;
  readonly items: readonly string[];
  readonly suggestions: readonly Suggestion[];
  /** Where it was written down. */
  readonly place: Place;
  /** A visit handed over to the right street: by when it is to arrive there. */
  readonly forwarding?: { readonly dueOn: LegalDate | null };
}

/** Writes a visit with its audit and its event. */
export async function recordVisit(
  tx: EntityManager,
  ctx: RequestContext,
  vault: FieldVault,
  input: OpenIntakeInput,
  { street, items, suggestions, place, forwarding }: DecidedVisit,
): Promise<VisitRecord> {
  const id = v7();
  const county = place.county ?? street.slice(0, 6);
  const visit: VisitRecord = {
    id,
    number: mintCaseNumber({ division: county, date: ctx.today, domain: 'INT', serial: await nextVisitSerial(tx) }),
    applicant: input.applicantId,
    subjects: subjectsOf(input),
    division: street,
    registeredIn: input.division,
    openedOn: ctx.today,
    reasonSealed: vault.seal({ table: 'visit', column: 'reason', row: id }, input.reason.trim()),
    channel: input.channel,
    onBehalfOf: input.onBehalfOf ?? agentsCapacity(ctx),
    agent: input.agentId ?? ctx.actor.agent?.personId ?? null,
    officer: ctx.actor.kind === 'officer' ? ctx.actor.sub : null,
    items,
    suggestions,
    forwardDueOn: forwarding?.dueOn ?? null,
    forwarded: forwarding !== undefined,
    receivedOn: null,
  };
  await writeVisit(tx, visit);
  await appendToOutbox(tx, [visitOpened(visit)]);
  await appendAudit(tx, {
    actor: ctx.actor,
    action: 'intake.visit.open',
    legalDate: ctx.today,
    subject: { type: 'Person', id: visit.applicant },
    division: visit.division,
    details: { intake: id },
  });
  return visit;
}

/** The signed ticket of a visit: every application of it carries it to the service that owns the item. */
export async function ticketOf(ctx: RequestContext, door: ResidentsDoor, visit: VisitRecord): Promise<string> {
  const { id, officer, applicant, subjects, division, openedOn, items } = visit;
  const ticket = { intakeId: id, officer, applicant, subjects, division, on: openedOn };
  return signTicket(await door.ownKey(), items.length === 0 ? ticket : { ...ticket, items }, ctx.clock.now());
}

/** The applicant first, then the others they came for, each once. */
export function subjectsOf({ applicantId, subjectIds }: OpenIntakeInput): readonly string[] {
  return subjectIds.length === 0 ? [applicantId] : [...new Set(subjectIds)];
}
