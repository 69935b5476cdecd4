import type { LegalDate } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';
import {
  type CertificatePeriod,
  type CertificateState,
  periodsOf,
  type Statement,
  standingOn,
} from './domain/index.js';

/** A certificate with all that was ever said of it. */
export type CertificateHistory = {
  readonly certificateId: string;
  readonly personId: string;
  /** False while only a window has spoken of it. */
  readonly confirmed: boolean;
  readonly version: number;
  readonly statements: readonly Statement[];
};

/** What is so of a person's certificate on a day. */
export type CertificateAt = CertificateState & {
  readonly certificateId: string;
  readonly personId: string;
  /** Since when it has the status that it has. */
  readonly statusSince: LegalDate;
  readonly confirmed: boolean;
};

type Row = Omit<CertificateHistory, 'statements'> & Statement;

/** The certificates of these persons with their histories: one statement, however many. Who has none is not in the answer. */
export async function certificateHistories(
  tx: DataSource | EntityManager,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, CertificateHistory>> {
  const rows: Row[] = await tx.query(
    `SELECT c.id AS "certificateId", c.person_id AS "personId", c.confirmed, c.version, s.revision, s.local,
            to_char(s.effective_on, 'YYYY-MM-DD') AS "effectiveOn", s.status, s.disabilities,
            to_char(s.issued_on, 'YYYY-MM-DD') AS "issuedOn", to_char(s.valid_to, 'YYYY-MM-DD') AS "validTo", s.renewing
       FROM disability_certificate c JOIN certificate_statement s ON s.certificate_id = c.id
      WHERE c.person_id = ANY ($1::uuid[]) ORDER BY c.person_id, s.revision, s.local`,
    [personIds],
  );
  const found = new Map<string, CertificateHistory & { statements: Statement[] }>();
  for (const { certificateId, personId, confirmed, version, ...statement } of rows) {
    const known = found.get(personId) ?? { certificateId, personId, confirmed, version, statements: [] };
    known.statements.push(statement);
    found.set(personId, known);
  }
  return found;
}

/** What was so of each person's certificate on a day, by all that is known now: one statement, however many persons. */
export async function certificatesAt(
  tx: DataSource | EntityManager,
  personIds: readonly string[],
  on: LegalDate,
): Promise<ReadonlyMap<string, CertificateAt>> {
  const found = new Map<string, CertificateAt>();
  for (const [personId, history] of await certificateHistories(tx, personIds)) {
    const at = certificateAt(history, on);
    if (at !== null) found.set(personId, at);
  }
  return found;
}

/** The same of one history already read. Null before the first certificate. */
export function certificateAt(history: CertificateHistory, on: LegalDate): CertificateAt | null {
  const standing = standingOn(history.statements, on);
  if (standing === null) return null;
  const { certificateId, personId, confirmed } = history;
  return { certificateId, personId, confirmed, ...standing.state, statusSince: standing.statusSince };
}

/** The times of each person's certificate, for whoever judges month by month: one statement, however many persons. */
export async function certificatePeriods(
  tx: DataSource | EntityManager,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CertificatePeriod[]>> {
  const histories = await certificateHistories(tx, personIds);
  return new Map([...histories].map(([personId, { statements }]) => [personId, periodsOf(statements)]));
}
