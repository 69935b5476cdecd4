import { type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { EntityManager } from 'typeorm';

const states = ['yimen.disability.certificate.changed.v1', 'yimen.disability.certificate.expired.v1'] as const;
const reminders = ['yimen.disability.certificate.expiring.v1'] as const;

type Stated = ReceivedEvent<(typeof states)[number]>;
type Reminded = ReceivedEvent<(typeof reminders)[number]>;

/** What this service knows of a certificate: its grade and until when; of each person the newest version told. One statement. */
export function copyCertificatesReaction(): Reaction {
  return reaction({
    consumer: 'intake.copy-certificates',
    on: states,
    handle: (tx: EntityManager, event: Stated) => copy(tx, [event]),
    handleAll: copy,
  });
}

/** Whose certificate runs out soon: the last of the days of which they were reminded, in whatever order it is told. One statement. */
export function copyRemindersReaction(): Reaction {
  return reaction({
    consumer: 'intake.copy-certificate-reminders',
    on: reminders,
    handle: (tx: EntityManager, event: Reminded) => remind(tx, [event]),
    handleAll: remind,
  });
}

async function copy(tx: EntityManager, events: readonly Stated[]): Promise<void> {
  await tx.query(
    `INSERT INTO certificate_copy AS known (person_id, status, level, valid_to, version)
     SELECT DISTINCT ON ("personId") "personId", status, level, "validTo", version
       FROM jsonb_to_recordset($1::jsonb) AS t ("personId" uuid, status text, level smallint, "validTo" date, version integer)
      ORDER BY "personId", version DESC
     ON CONFLICT (person_id) DO UPDATE SET status = excluded.status, level = excluded.level, valid_to = excluded.valid_to,
       version = excluded.version
     WHERE known.version < excluded.version`,
    [JSON.stringify(events.map(({ data }) => data))],
  );
}

async function remind(tx: EntityManager, events: readonly Reminded[]): Promise<void> {
  await tx.query(
    `INSERT INTO certificate_copy AS known (person_id, reminded_for)
     SELECT "personId", max("validTo") FROM jsonb_to_recordset($1::jsonb) AS t ("personId" uuid, "validTo" date)
      GROUP BY "personId" ORDER BY "personId"
     ON CONFLICT (person_id) DO UPDATE SET reminded_for = excluded.reminded_for
     WHERE known.reminded_for IS NULL OR known.reminded_for < excluded.reminded_for`,
    [JSON.stringify(events.map(({ data }) => data))],
  );
}
