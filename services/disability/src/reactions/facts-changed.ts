import type { EntityManager } from 'typeorm';
import type { CircumstanceEntry } from '../circumstances/domain/index.js';
import { keepEntries } from '../circumstances/keep-entries.js';

/** Looks again at the awards of these persons. */
export type Reassess = (tx: EntityManager, personIds: readonly string[]) => Promise<void>;
/** What a reaction to somebody else's word does: keeps it, and looks again at the awards of whom it concerns. */
export type FactsChanged = (tx: EntityManager, entries: readonly CircumstanceEntry[]) => Promise<void>;

/** Keeps what was said of circumstances, then looks again at the awards. */
export function factsChanged(reassess: Reassess): FactsChanged {
  return async (tx, entries) => reassess(tx, await keepEntries(tx, entries));
}
