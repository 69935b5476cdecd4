import { eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { Suggestion } from './domain/suggest.js';

/** A visit as it is kept; the reason is sealed. */
export interface VisitRecord {
  readonly id: string;
  readonly number: string;
  readonly applicant: string;
  readonly subjects: readonly string[];
  /** The street that accepts. */
  readonly division: string;
  /** Where it was written down: the street, or one of its villages. */
  readonly registeredIn: string;
  readonly openedOn: LegalDate;
  readonly reasonSealed: Buffer;
  readonly channel: string;
  readonly onBehalfOf: string | null;
  /** The guardian or entrusted person who came. */
  readonly agent: string | null;
  readonly officer: string | null;
  readonly items: readonly string[];
  readonly suggestions: readonly Suggestion[];
  /** Handed over (转办) to the street that accepts: by when, and when it was received there. */
  readonly forwarded: boolean;
  readonly forwardDueOn: LegalDate | null;
  readonly receivedOn: LegalDate | null;
}

export const visitColumns = `v.id, v.number, v.applicant, v.subjects::text[] AS subjects, v.division, v.registered_in AS "registeredIn",
  v.opened_on::text AS "openedOn", v.reason_sealed AS "reasonSealed", v.channel, v.on_behalf_of AS "onBehalfOf", v.agent, v.officer,
  v.items, v.suggestions, v.forwarded, v.forward_due_on::text AS "forwardDueOn", v.received_on::text AS "receivedOn"`;

/** The next serial of a visit's number, 1 to 999999 and round again: with the day in the number it stays unique. */
export async function nextVisitSerial(tx: EntityManager): Promise<number> {
  const [row]: { serial: number }[] = await tx.query(`SELECT nextval('visit_serial')::int AS serial`);
  return row?.serial ?? 1;
}

export async function writeVisit(tx: EntityManager, visit: VisitRecord): Promise<void> {
  await tx.query(
    `INSERT INTO visit (id, number, applicant, subjects, division, registered_in, opened_on, reason_sealed, channel, on_behalf_of,
       officer, items, suggestions, agent, forwarded, forward_due_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      visit.id,
      visit.number,
      visit.applicant,
      visit.subjects,
      visit.division,
      visit.registeredIn,
      visit.openedOn,
      visit.reasonSealed,
      visit.channel,
      visit.onBehalfOf,
      visit.officer,
      visit.items,
      JSON.stringify(visit.suggestions),
      visit.agent,
      visit.forwarded,
      visit.forwardDueOn,
    ],
  );
}

/** What every service hears of a visit: who, for whom, where, when; never why. */
export function visitOpened(visit: VisitRecord) {
  const { id, applicant, subjects, division, openedOn, officer } = visit;
  return eventOf(
    'yimen.intake.visit.opened.v1',
    { intakeId: id, applicant, subjects: [...subjects], division, on: openedOn, officer },
    { subjectVersion: 1, legalDate: openedOn, division, correlationId: id },
  );
}
