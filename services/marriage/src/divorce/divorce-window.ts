import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { openDivorceOf } from './divorce.store.js';

/** Where and when alone a couple's certificate may be fetched. */
export type DivorceWindow = {
  readonly registry: string;
  readonly parties: readonly string[];
  readonly from: LegalDate;
  readonly to: LegalDate;
};

/** The window of this person's open application, its last day as it is reckoned today; null when there is none. */
export async function divorceWindowOf(tx: EntityManager, personId: string): Promise<DivorceWindow | null> {
  const stored = await openDivorceOf(tx, [personId]);
  if (stored === null) return null;
  const { registry, parties, periods } = stored.found;
  return { registry, parties, from: periods.windowStart, to: periods.windowEnd.on };
}
