import type { Actor, AuditEntry } from '@yimen/access';
import { commitSteps } from '@yimen/casework';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { type StoredForeign, writeForeign } from './foreign-case.store.js';
import { type ForeignHappening, foreignTold } from './tell-foreign.js';

export type ForeignStep = {
  readonly before: StoredForeign | null;
  readonly next: Omit<StoredForeign, 'version'>;
};
export type ForeignDoing = {
  readonly happened: ForeignHappening;
  readonly by: {
    readonly actor: Pick<Actor, 'sub' | 'kind' | 'purpose' | 'trace'>;
    readonly role: string;
    readonly action: string;
    readonly today: LegalDate;
  };
};
export type ForeignChange = ForeignStep & ForeignDoing;

/** Writes a decided step with its audit entry and its events, in the caller's transaction. */
export function commitForeign(tx: EntityManager, { before, next, ...doing }: ForeignChange): Promise<void> {
  return commitForeigns(tx, [{ before, next }], doing);
}

/** The same step of many cases: the same few statements, however many. */
export async function commitForeigns(
  tx: EntityManager,
  steps: readonly ForeignStep[],
  { happened, by }: ForeignDoing,
): Promise<void> {
  const account = by.actor.kind === 'officer' ? by.actor.sub : null;
  const changes = steps.map(({ before, next }) => {
    const version = (before?.version ?? 0) + 1;
    return { before, next: { ...next, version } };
  });
  await commitSteps(tx, changes, {
    rows: writeForeign,
    audit: ({ next: { case: now, version } }) => ({
      ...{ actor: by.actor, action: by.action, legalDate: by.today, division: now.division },
      subject: { type: 'DisabilityCrossProvinceCase', id: now.id },
      details: { status: now.status, happened, version, ...answerOf(now) },
    }),
    events: () =>
      changes.flatMap(({ next }) => foreignTold(next, { happened, role: by.role, account, today: by.today })),
  });
}

/** What the home province answered, so that the trail says whether it took the application on or refused it. */
function answerOf({ determination }: StoredForeign['case']): AuditEntry['details'] {
  if (determination === null) return {};
  const { outcome, reasonCode, late } = determination;
  return { outcome, reasonCode, late };
}
