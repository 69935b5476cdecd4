import { keepWords } from '@yimen/benefits';
import type { EntityManager } from 'typeorm';
import { type CircumstanceEntry, governsFrom, wordOf } from './domain/index.js';

/** Keeps what was said of circumstances, tens of thousands at once or one; answers the persons whose circumstances that may have changed. */
export function keepEntries(tx: EntityManager, entries: readonly CircumstanceEntry[]): Promise<string[]> {
  return keepWords(tx, entries.map(wordOf), governsFrom);
}
