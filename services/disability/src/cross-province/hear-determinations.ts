import { systemDoer } from '@yimen/casework';
import { causedBy, type EventData, type Reaction, reaction } from '@yimen/events';
import { type LegalDate, parseLegalDate } from '@yimen/standards';
import type { Clock, Log } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { reckoningsOf } from '../certificate/certificate-laws.js';
import { commitForeign } from './commit-foreign.js';
import { type DeterminationDoubt, receiveDetermination } from './domain/index.js';
import { findForeign, type StoredForeign } from './foreign-case.store.js';
import { claimedRequest, keepNotTaken, otherProvince } from './not-taken.js';

const action = 'disability.cross-province.hear';

type Told = EventData<'yimen.other-province.application.determined.v1'>;
type By = Parameters<typeof commitForeign>[1]['by'];

/**
 * Takes in what the home province determined. An answer to what was never pushed is nobody's and is left on the trail; a wrong, a
 * contradicting or an unreadable one is not taken, marks the case and rings an alarm; a repeated one changes nothing; a late one is
 * taken and marked so.
 */
export function hearDeterminations({ clock, log }: { readonly clock: Clock; readonly log: Log }): Reaction {
  const alarm = (reason: string) =>
    log.error('what another province answered cannot be taken: somebody must ask', undefined, { reason });
  return reaction({
    consumer: 'disability.hear-determinations',
    on: ['yimen.other-province.application.determined.v1'],
    async handle(tx, event) {
      if (event.source !== otherProvince) return;
      const { traceparent } = causedBy(event);
      const by = system(traceparent ?? event.id, clock.today());
      const stored = await findForeign(tx, event.data.requestId, true);
      const doubt =
        stored === undefined
          ? await nobodys(tx, event.data.requestId, 'REQUEST_UNKNOWN', by)
          : await take(tx, stored, event.data, by);
      if (doubt !== null) alarm(doubt);
    },
    // An outsider's mistake must not hold up what comes after it of its case: it counts as no answer, and the limit runs on.
    async unreadable(tx, message) {
      const requestId = claimedRequest(message);
      if (requestId === undefined) return;
      const by = system('unreadable', clock.today());
      const stored = requestId === null ? undefined : await findForeign(tx, requestId, true);
      if (stored === undefined) await nobodys(tx, requestId, 'UNREADABLE', by);
      else await doubted(tx, stored, 'UNREADABLE', by);
      alarm('UNREADABLE');
    },
  });
}

function system(trace: string, today: LegalDate): By {
  return { actor: systemDoer(trace).actor, role: 'service', action, today };
}

/** It is of no case of ours: on the trail, and nothing else. */
async function nobodys(tx: EntityManager, requestId: string | null, reason: string, by: By): Promise<string> {
  await keepNotTaken(tx, { action, requestId, reason, today: by.today, trace: by.actor.trace });
  return reason;
}

async function take(tx: EntityManager, stored: StoredForeign, told: Told, by: By): Promise<DeterminationDoubt | null> {
  const { division } = stored.case;
  const reckoning = (await reckoningsOf(tx, [division], by.today))(division);
  const determinedOn: LegalDate | null = parseLegalDate(told.determinedOn);
  if (determinedOn === null) return doubted(tx, stored, 'DATE_IMPOSSIBLE', by);
  const heard = receiveDetermination(stored.case, { ...told, determinedOn }, { today: by.today, reckoning });
  if (heard.heard === 'REPEATED') return null;
  if (heard.heard === 'DOUBTED') return doubted(tx, stored, heard.doubt, by);
  if (heard.decision.outcome === 'refused')
    throw new Error(`a determination cannot be taken: ${heard.decision.refusal.because}`);
  const next = { case: heard.decision.next, doubts: stored.doubts };
  await commitForeign(tx, { before: stored, next, happened: 'receiveDetermination', by });
  return null;
}

async function doubted(
  tx: EntityManager,
  stored: StoredForeign,
  reason: DeterminationDoubt,
  by: By,
): Promise<DeterminationDoubt> {
  if (stored.doubts.some((known) => known.reason === reason)) return reason;
  const doubts = [...stored.doubts, { reason, heardOn: by.today }];
  await commitForeign(tx, { before: stored, next: { case: stored.case, doubts }, happened: 'doubt', by });
  return reason;
}
