import { appendAudit, type FieldVault } from '@yimen/access';
import { appendHistory, type Doer, type Moment } from '@yimen/casework';
import { appendToOutbox, type Telling } from '@yimen/events';
import type { EntityManager } from 'typeorm';
import { giveBackAppointments } from '../appointments/give-back-appointments.js';
import { type StoredDivorce, updateDivorces } from './divorce.store.js';
import { keepDivorceDocuments } from './divorce-documents.js';
import type { DivorceCase, DivorceFact } from './domain/index.js';
import { openDivorceStatuses } from './domain/index.js';
import { divorceTold } from './tell-divorces.js';

/** One act on one application, decided and not yet written. `before` is null for a new one, whose row the caller has inserted. */
export type DivorceChange = {
  readonly before: StoredDivorce | null;
  readonly next: DivorceCase;
  readonly facts: readonly DivorceFact[];
  readonly division: string;
};

export type Committing = {
  readonly doer: Doer;
  readonly action: string;
  readonly moment: Moment;
  readonly vault: FieldVault;
  readonly cause?: Pick<Telling, 'causationId' | 'correlationId' | 'traceparent'>;
};

/**
 * Writes decided acts with their history, audit, documents and events, in the caller's transaction; a few statements, however many. An
 * appointment for the certificate that can no longer be kept is given back.
 */
export async function commitDivorces(
  tx: EntityManager,
  changes: readonly DivorceChange[],
  { doer, action, moment, vault, cause }: Committing,
): Promise<void> {
  if (changes.length === 0) return;
  const written = changes.map(({ before, next, division }) => ({
    ...{ found: next, division, version: (before?.version ?? 0) + 1 },
  }));
  const changed = written.filter((_, at) => changes[at]?.before !== null);
  if (changed.length > 0) await updateDivorces(tx, changed);
  await appendHistory(
    tx,
    written.map(({ found, version }) => historyOf(found, version, { doer, action, moment })),
  );
  await appendAudit(
    tx,
    written.map(({ found, division }) => ({
      ...{ actor: doer.actor, action: `marriage.divorce.${action}`, legalDate: moment.today, division },
      subject: { type: 'DivorceCase', id: found.id },
      details: { status: found.status, coolingEnd: found.periods.coolingEnd.on, windowEnd: found.periods.windowEnd.on },
    })),
  );
  await keepDivorceDocuments(tx, vault, changes);
  const telling = { today: moment.today, role: doer.role, cause: cause ?? {} };
  await appendToOutbox(
    tx,
    changes.flatMap(({ facts }, at) => {
      const stored = written[at];
      return stored === undefined ? [] : facts.map((fact) => divorceTold(fact, stored, telling));
    }),
  );
  const told = { actor: doer.actor, today: moment.today, ...(cause === undefined ? {} : { cause }) };
  await giveBackAppointments(tx, changed.filter(notToBeFetched), told);
}

/** True for what no certificate will be fetched for, or not in the days that were booked. */
const notToBeFetched = ({ found }: StoredDivorce) => found.status !== 'DIVORCED';

function historyOf(
  { id, status, terms, withdrawn }: DivorceCase,
  version: number,
  { doer, action, moment }: Pick<Committing, 'doer' | 'action' | 'moment'>,
) {
  return {
    ...{ caseId: id, version, at: moment.now, legalDate: moment.today, action, status },
    actor: doer.actor,
    role: doer.role,
    reasonCode: openDivorceStatuses.includes(status) ? null : status,
    ruleVersion: `DIVORCE@${terms.coolingDays}+${terms.windowDays}/${terms.windowFrom}`,
    details: withdrawn === null ? {} : { way: withdrawn.way },
  };
}
