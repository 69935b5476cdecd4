import { type AuditEntry, appendAudit } from '@yimen/access';
import { appendToOutbox, type DomainEvent } from '@yimen/events';
import type { EntityManager } from 'typeorm';
import { appendHistory, type HistoryEntry } from '../history/append-history.js';

/** How a service writes steps that were decided; each part by a few statements, however many steps. */
export type StepWriting<Change, Written = undefined> = {
  /** The rows. What it answers is there for the events. @throws {StaleVersion} */
  readonly rows: (tx: EntityManager, changes: readonly Change[]) => Promise<Written>;
  /** The line of the history; left out where the service keeps none (a register is its own history). */
  readonly history?: (change: Change) => HistoryEntry;
  readonly audit: (change: Change) => AuditEntry;
  readonly events: (
    tx: EntityManager,
    changes: readonly Change[],
    written: Written,
  ) => Promise<readonly DomainEvent[]> | readonly DomainEvent[];
};

/**
 * Writes decided steps, one or a thousand, in the caller's transaction: rows, history, the audit trail, and the events that tell of
 * them. Nothing changes without a line of each.
 */
export async function commitSteps<Change, Written>(
  tx: EntityManager,
  changes: readonly Change[],
  { rows, history, audit, events }: StepWriting<Change, Written>,
): Promise<void> {
  if (changes.length === 0) return;
  const written = await rows(tx, changes);
  if (history !== undefined) await appendHistory(tx, changes.map(history));
  await appendAudit(tx, changes.map(audit));
  await appendToOutbox(tx, await events(tx, changes, written));
}
