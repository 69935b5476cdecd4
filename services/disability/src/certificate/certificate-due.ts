import { appendAudit } from '@yimen/access';
import { inSets, systemDoer } from '@yimen/casework';
import { appendToOutbox, eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { DueWork } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { numberOf, reckoningsOf } from './certificate-laws.js';
import { certificateKeys, remindedFrom } from './domain/index.js';
import { questionsDue } from './federation/questions-due.js';
import { tellToday, todayOf } from './record-statement.js';
import { certificateHistories } from './statements.read.js';

/** What the calendar brings to certificates: they run out, what was told ahead comes true, holders are reminded, answers are missed. */
export function certificateDue(): DueWork[] {
  return [
    {
      name: 'disability.turn-certificates',
      run: (db, today) =>
        inSets(
          db,
          (tx, after, limit) => due(tx, turnsToday, [after, today, limit]),
          (tx, ids) => turn(tx, ids, today),
        ),
    },
    {
      name: 'disability.remind-certificates',
      run: (db, today) =>
        inSets(
          db,
          async (tx, after, limit) => due(tx, runsOutSoon, [after, today, limit, await earliestReminder(tx, today)]),
          (tx, ids) => remind(tx, ids, today),
        ),
    },
    questionsDue(),
  ];
}

const turnsToday = 'c.next_change_on <= $2::date';

/**
 * Those that may be: which of them are to be reminded is each place's own parameter. Three days more, for the months before a 31st end on
 * the last day of a shorter month.
 */
const runsOutSoon = `c.status IN ('VALID', 'FROZEN') AND c.valid_to >= $2::date
  AND c.valid_to <= $2::date + make_interval(months => $4, days => 3)
  AND c.reminded_for IS DISTINCT FROM c.valid_to`;

/** How many months before the end the earliest place reminds: the nation's number, or the greatest that a district has published. */
async function earliestReminder(tx: EntityManager, today: LegalDate): Promise<number> {
  const nations = numberOf((await reckoningsOf(tx, [null], today))(null), certificateKeys.remindMonths, today);
  const published: { months: string }[] = await tx.query(
    `SELECT DISTINCT value #>> '{}' AS months FROM district_parameter WHERE key = $1 AND effective_from <= $2::date`,
    [certificateKeys.remindMonths, today],
  );
  return Math.max(nations, ...published.map(({ months }) => Number(months)));
}

async function due(
  tx: EntityManager,
  condition: string,
  parameters: readonly [after: string, today: LegalDate, limit: number, ...more: number[]],
): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT c.id FROM disability_certificate c WHERE c.id > $1::uuid AND ${condition}
      ORDER BY c.id LIMIT $3 FOR UPDATE OF c SKIP LOCKED`,
    [...parameters],
  );
  return rows.map(({ id }) => id);
}

type Turning = {
  readonly id: string;
  readonly personId: string;
  readonly validTo: LegalDate;
  readonly division: string | null;
};

async function rowsOf(tx: EntityManager, ids: readonly string[]): Promise<Turning[]> {
  return tx.query(
    `SELECT id, person_id AS "personId", to_char(valid_to, 'YYYY-MM-DD') AS "validTo", division, version
       FROM disability_certificate WHERE id = ANY ($1::uuid[]) ORDER BY id`,
    [ids],
  );
}

async function turn(tx: EntityManager, ids: readonly string[], today: LegalDate): Promise<number> {
  const rows = await rowsOf(tx, ids);
  const histories = await certificateHistories(
    tx,
    rows.map(({ personId }) => personId),
  );
  const by = { actor: systemDoer('turn-certificates').actor, action: 'disability.certificate.turn', today };
  const told = rows.map(({ id: certificateId, personId }) => {
    const now = todayOf(histories.get(personId)?.statements ?? [], today);
    return { certificateId, personId, now, effectiveOn: now.statusSince, confirmed: false };
  });
  await tellToday(tx, told, by);
  return rows.length;
}

/** 到期前提醒 (domain §4.4: six months before, once a validity). */
async function remind(tx: EntityManager, ids: readonly string[], today: LegalDate): Promise<number> {
  const rows = await rowsOf(tx, ids);
  const places = rows.map(({ division }) => division);
  const reckoning = await reckoningsOf(tx, places, today);
  const soon = rows.filter(({ validTo, division }) => {
    const months = numberOf(reckoning(division), certificateKeys.remindMonths, today);
    return remindedFrom(validTo, months) <= today;
  });
  if (soon.length === 0) return 0;
  const told: { id: string; version: number }[] = (
    await tx.query(
      `UPDATE disability_certificate SET reminded_for = valid_to, version = version + 1
        WHERE id = ANY ($1::uuid[]) RETURNING id, version`,
      [soon.map(({ id }) => id)],
    )
  )[0];
  const versions = new Map(told.map(({ id, version }) => [id, version]));
  await appendAudit(
    tx,
    soon.map(({ id, division, validTo }) => ({
      actor: systemDoer('remind-certificates').actor,
      ...{ action: 'disability.certificate.remind', legalDate: today, division },
      subject: { type: 'DisabilityCertificate', id },
      details: { validTo },
    })),
  );
  await appendToOutbox(
    tx,
    soon.map(({ id: certificateId, personId, validTo, division }) => {
      const version = versions.get(certificateId) ?? 1;
      const data = { certificateId, personId, validTo, division, version };
      const telling = { subjectVersion: version, legalDate: today, division: division ?? undefined };
      return eventOf('yimen.disability.certificate.expiring.v1', data, telling);
    }),
  );
  return soon.length;
}
