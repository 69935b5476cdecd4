import { type EventType, type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { EntityManager } from 'typeorm';

/**
 * What concerned a person, as its owner tells it: acts of the marriage register (never an application for divorce, which is its registry's
 * alone), the disability certificate, and being of low income.
 */
const kinds = {
  'yimen.marriage.marriage.registered.v1': 'MARRIAGE',
  'yimen.marriage.marriage.ended.v1': 'MARRIAGE',
  'yimen.marriage.divorce.registered.v1': 'MARRIAGE',
  'yimen.marriage.registration.revoked.v1': 'MARRIAGE',
  'yimen.marriage.act.noted.v1': 'MARRIAGE',
  'yimen.disability.certificate.changed.v1': 'CERTIFICATE',
  'yimen.disability.certificate.expired.v1': 'CERTIFICATE',
  'yimen.disability.certificate.expiring.v1': 'CERTIFICATE',
  'yimen.disability.certificate.question-answered.v1': 'CERTIFICATE',
  'yimen.assistance.low-income.identified.v1': 'LOW_INCOME',
  'yimen.assistance.low-income.changed.v1': 'LOW_INCOME',
  'yimen.assistance.low-income.ended.v1': 'LOW_INCOME',
} as const satisfies { readonly [Type in EventType]?: string };

export type HappeningKind = (typeof kinds)[keyof typeof kinds];
type Told = ReceivedEvent<keyof typeof kinds>;

const on = Object.keys(kinds) as (keyof typeof kinds)[];

/** Keeps it, each event once for each person whom it concerns, in whatever order it is told: one statement, however many events. */
export function hearOfHappenings(): Reaction {
  return reaction({
    consumer: 'intake.hear-of-happenings',
    on,
    handle: (tx: EntityManager, event: Told) => keep(tx, [event]),
    handleAll: keep,
  });
}

async function keep(tx: EntityManager, events: readonly Told[]): Promise<void> {
  const told = events.flatMap((event) =>
    personsOf(event).map((personId) => ({
      ...{ id: event.id, personId, type: event.type, kind: kinds[event.type] },
      ...{ on: event.legalDate, from: fromOf(event), until: untilOf(event) },
    })),
  );
  await tx.query(
    `INSERT INTO person_happening (person_id, id, kind, type, happened_on, from_on, until_on)
     SELECT "personId", id, kind, type, "on", "from", until
       FROM jsonb_to_recordset($1::jsonb) AS t
         ("personId" uuid, id uuid, kind text, type text, "on" date, "from" date, until date)
      ORDER BY "personId", id
     ON CONFLICT (person_id, id) DO NOTHING`,
    [JSON.stringify(told)],
  );
}

const personsOf = ({ data }: Told): readonly string[] =>
  'personIds' in data ? [...new Set(data.personIds)] : [data.personId];

/** From which day it counts, where that is not the day on which it was recorded. */
function fromOf({ data }: Told): string | null {
  if ('effectiveFrom' in data) return data.effectiveFrom;
  if ('effectiveOn' in data) return data.effectiveOn;
  return 'from' in data ? data.from : null;
}

/** Until which day, where it has one: what a certificate is valid to, the last day of being of low income. */
function untilOf({ data }: Told): string | null {
  if ('endsAt' in data) return data.endsAt;
  return 'validTo' in data ? data.validTo : null;
}
