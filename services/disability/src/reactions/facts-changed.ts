import { causedBy, type ReceivedEvent } from '@yimen/events';
import type { Clock } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { type LawsOf, reassess } from '../award/reassess.js';
import type { CircumstanceEntry } from '../circumstances/domain/index.js';
import { keepEntries } from '../circumstances/keep-entries.js';

/** Looks again at the awards of these persons, because of what was heard. */
export type Reassess = (
  tx: EntityManager,
  personIds: readonly string[],
  heard: readonly ReceivedEvent[],
) => Promise<void>;
/** What a reaction to somebody else's word does: keeps it, and looks again at the awards of whom it concerns. */
export type FactsChanged = (
  tx: EntityManager,
  entries: readonly CircumstanceEntry[],
  heard: readonly ReceivedEvent[],
) => Promise<void>;

/** Looks again at awards as of today. Of several things heard at once none is the cause by itself. */
export function reassessHeard({ clock, laws }: { readonly clock: Clock; readonly laws: LawsOf }): Reassess {
  return async (tx, personIds, heard) => {
    const [first] = heard;
    if (personIds.length === 0 || first === undefined) return;
    const cause = heard.length === 1 ? causedBy(first) : {};
    await reassess(tx, { personIds }, { today: clock.today(), now: clock.now(), laws, cause, because: first.type });
  };
}

/** Keeps what was said of circumstances, then looks again at the awards. */
export function factsChanged(again: Reassess): FactsChanged {
  return async (tx, entries, heard) => again(tx, await keepEntries(tx, entries), heard);
}
