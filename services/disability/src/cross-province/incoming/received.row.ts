import { type DomainEvent, eventOf } from '@yimen/events';
import { isUuid, type LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { Allowance } from '../../application/domain/facts.js';

/** What another province pushed here, and what it was answered. */
export type Received = {
  readonly requestId: string;
  readonly personId: string;
  readonly allowance: Allowance;
  readonly homeDivision: string;
  readonly acceptedAt: string;
  readonly handedInOn: LegalDate;
  readonly collectedOn: LegalDate;
  readonly receivedOn: LegalDate;
  readonly caseId: string | null;
  readonly outcome: 'GRANTED' | 'REFUSED' | 'NOT_OURS' | null;
  readonly reasonCode: string | null;
  readonly answeredOn: LegalDate | null;
  readonly version: number;
};

const columns = `request_id AS "requestId", person_id AS "personId", allowance, home_division AS "homeDivision",
  accepted_at AS "acceptedAt", to_char(handed_in_on, 'YYYY-MM-DD') AS "handedInOn",
  to_char(collected_on, 'YYYY-MM-DD') AS "collectedOn", to_char(received_on, 'YYYY-MM-DD') AS "receivedOn", case_id AS "caseId",
  outcome, reason_code AS "reasonCode", to_char(answered_on, 'YYYY-MM-DD') AS "answeredOn", version`;

/** What was pushed under this id, locked; null when nothing was. */
export async function readReceived(tx: EntityManager, requestId: string): Promise<Received | null> {
  if (!isUuid(requestId)) return null;
  const rows: Received[] = await tx.query(
    `SELECT ${columns} FROM cross_province_received WHERE request_id = $1 FOR UPDATE`,
    [requestId],
  );
  return rows[0] ?? null;
}

/** What became this case, locked; null for a case that was handed in here. */
export async function receivedOfCase(tx: EntityManager, caseId: string): Promise<Received | null> {
  const rows: Received[] = await tx.query(
    `SELECT ${columns} FROM cross_province_received WHERE case_id = $1 FOR UPDATE`,
    [caseId],
  );
  return rows[0] ?? null;
}

/** Keeps what was pushed. */
export async function insertReceived(tx: EntityManager, received: Received): Promise<void> {
  const { requestId, personId, allowance, homeDivision, acceptedAt, handedInOn, collectedOn, receivedOn } = received;
  const { caseId, outcome, reasonCode, answeredOn, version } = received;
  await tx.query(
    `INSERT INTO cross_province_received (request_id, person_id, allowance, home_division, accepted_at, handed_in_on, collected_on,
                                          received_on, case_id, outcome, reason_code, answered_on, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[requestId, personId, allowance, homeDivision, acceptedAt, handedInOn, collectedOn, receivedOn],
      ...[caseId, outcome, reasonCode, answeredOn, version],
    ],
  );
}

/** Keeps what it was answered. */
export async function writeAnswer(
  tx: EntityManager,
  { requestId, outcome, reasonCode, answeredOn, version }: Received,
): Promise<void> {
  await tx.query(
    `UPDATE cross_province_received SET outcome = $2, reason_code = $3, answered_on = $4, version = $5 WHERE request_id = $1`,
    [requestId, outcome, reasonCode, answeredOn, version],
  );
}

/** What is determined, beside what was pushed. */
export type Determined = {
  readonly determinedOn: string;
  readonly monthlyAmount: string | null;
  readonly startMonth: string | null;
};

/** The answer as the other province hears it. */
export function answerTold(
  { requestId, personId, allowance, outcome, reasonCode, version }: Received,
  determined: Determined,
  { today }: { readonly today: LegalDate },
): DomainEvent {
  const data = {
    requestId,
    personId,
    allowance,
    outcome: outcome ?? ('REFUSED' as const),
    reasonCode,
    ...determined,
    version,
  };
  return eventOf('yimen.disability.cross-province.determined.v1', data, { subjectVersion: version, legalDate: today });
}
