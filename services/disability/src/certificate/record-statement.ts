import { type Actor, appendAudit } from '@yimen/access';
import { appendToOutbox } from '@yimen/events';
import type { DisabilityCategory, DisabilityLevel, LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import {
  type CertificateToday,
  insertCertificate,
  insertStatement,
  lockCertificate,
  type StatementOrigin,
  writeToday,
} from './certificate.row.js';
import { renumber } from './certificate-number.js';
import { type Heard, hearStatement, periodsOf, type Statement, standingOn } from './domain/index.js';
import type { CertificateHistory } from './statements.read.js';
import { type Cause, certificateTold } from './tell-certificate.js';

export type Saying = {
  readonly personId: string;
  readonly statement: Statement;
  readonly source: StatementOrigin['source'];
  /** Whether it is the federation that speaks, itself or by its reviewer. */
  readonly confirmed: boolean;
  readonly reasonCode: string | null;
};

export type By = {
  readonly actor: Pick<Actor, 'sub' | 'kind' | 'purpose' | 'trace'>;
  readonly action: string;
  readonly today: LegalDate;
  readonly cause?: Cause;
};

export type Recorded = { readonly heard: Heard; readonly certificateId: string };

/**
 * Writes down what was said of a certificate, draws from everything said what is so today, tells it, and leaves it on the trail; all in
 * the given transaction. What was said before word for word changes nothing, what contradicts it is not written.
 */
export async function recordStatement(tx: EntityManager, saying: Saying, by: By): Promise<Recorded> {
  return recordOn(tx, await lockCertificate(tx, saying.personId), saying, by);
}

/** The same where the caller has locked the certificate and judged what it read. */
export async function recordOn(
  tx: EntityManager,
  found: CertificateHistory | null,
  saying: Saying,
  by: By,
): Promise<Recorded> {
  const { personId, statement, source, reasonCode, confirmed } = saying;
  const known = found?.statements ?? [];
  const heard = hearStatement(known, statement);
  if (heard !== 'NEW' && found !== null) return { heard, certificateId: found.certificateId };
  const now = todayOf([...known, statement], by.today);
  const certificateId = found?.certificateId ?? (await insertCertificate(tx, personId, now, by.today));
  const origin = { source, recordedOn: by.today, recordedBy: by.actor.sub, reasonCode };
  await insertStatement(tx, certificateId, statement, origin);
  await tellToday(tx, [{ certificateId, personId, now, effectiveOn: statement.effectiveOn, confirmed }], by);
  return { heard: 'NEW', certificateId };
}

type ToTell = {
  readonly certificateId: string;
  readonly personId: string;
  readonly now: CertificateToday;
  readonly effectiveOn: LegalDate;
  readonly confirmed: boolean;
};

/** Writes what is so today of these certificates, tells it and leaves it on the trail: the same few statements, however many. */
export async function tellToday(tx: EntityManager, told: readonly ToTell[], by: By): Promise<void> {
  if (told.length === 0) return;
  const written = await writeToday(tx, told);
  await renumber(
    tx,
    told.map(({ certificateId, now: { category, level } }) => ({
      ...{ certificateId, category: category as DisabilityCategory, level: level as DisabilityLevel },
    })),
  );
  await appendAudit(
    tx,
    told.map(({ certificateId: id, now, effectiveOn }) => {
      const { version, division } = written(id);
      return {
        ...{ actor: by.actor, action: by.action, legalDate: by.today, division },
        subject: { type: 'DisabilityCertificate', id },
        details: { status: now.status, level: now.level, effectiveOn, version },
      };
    }),
  );
  const events = told.map(({ confirmed: _, ...one }) =>
    certificateTold({ ...one, ...written(one.certificateId) }, by.today, by.cause),
  );
  await appendToOutbox(tx, events);
}

/** What is so on a day by all that was said, and when the calendar or a statement made ahead changes it next. */
export function todayOf(statements: readonly Statement[], today: LegalDate): CertificateToday {
  const periods = periodsOf(statements);
  const first = periods[0];
  if (first === undefined) throw new Error('nothing was said of this certificate');
  // Told ahead of its day: shown as it will be, since that day.
  const standing = standingOn(statements, today) ?? { state: first.state, statusSince: first.from };
  const next = periods.find(({ from }) => from > today);
  const { status, category, level, disabilities, issuedOn, validTo, renewing } = standing.state;
  return {
    ...{ status, statusSince: standing.statusSince, category, level, disabilities, issuedOn, validTo, renewing },
    nextChangeOn: next?.from ?? null,
  };
}
