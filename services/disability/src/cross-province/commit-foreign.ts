import type { Actor } from '@yimen/access';
import { commitSteps } from '@yimen/casework';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { type StoredForeign, writeForeign } from './foreign-case.store.js';
import { type ForeignHappening, foreignTold } from './tell-foreign.js';

export type ForeignChange = {
  readonly before: StoredForeign | null;
  readonly next: Omit<StoredForeign, 'version'>;
  readonly happened: ForeignHappening;
  readonly by: {
    readonly actor: Pick<Actor, 'sub' | 'kind' | 'purpose' | 'trace'>;
    readonly role: string;
    readonly action: string;
    readonly today: LegalDate;
  };
};

/** Writes a decided step with its audit entry and its events, in the caller's transaction. */
export async function commitForeign(tx: EntityManager, change: ForeignChange): Promise<StoredForeign> {
  const { before, happened, by } = change;
  const next: StoredForeign = { ...change.next, version: (before?.version ?? 0) + 1 };
  const account = by.actor.kind === 'officer' ? by.actor.sub : null;
  await commitSteps(tx, [next], {
    rows: () => writeForeign(tx, next, before),
    audit: ({ case: { id, division, status }, version }) => ({
      ...{ actor: by.actor, action: by.action, legalDate: by.today, division },
      subject: { type: 'DisabilityCrossProvinceCase', id },
      details: { status, happened, version },
    }),
    events: () => foreignTold(next, { happened, role: by.role, account, today: by.today }),
  });
  return next;
}
