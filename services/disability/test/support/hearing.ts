import { randomUUID } from 'node:crypto';
import type { DomainEvent, ReceivedEvent } from '@yimen/events';
import type { BootedService } from '@yimen/testing';
import fc from 'fast-check';
import { factReactions, reassessHeard } from '../../src/reactions/index.js';
import { demoLaws } from './allowances.js';

/** Takes an event in at once, by the reactions that hear of facts, as if the log had brought it now. */
export async function heard(service: BootedService, event: DomainEvent): Promise<void> {
  const received = { ...event, id: randomUUID(), source: 'test', topic: 'test', time: new Date() } as ReceivedEvent;
  const reactions = factReactions(reassessHeard({ clock: service.clock, laws: demoLaws }));
  for (const reaction of reactions.filter(({ on }) => on.includes(event.type as never)))
    await service.db.transaction((tx) => reaction.handle(tx, received));
}

/** Where each of some things comes when they are shuffled; every second is heard twice. */
export const someOrder = fc.array(fc.nat(), { minLength: 60, maxLength: 60 });

/** The things out of order, every second of them twice. */
export function shuffledAndDoubled<Thing>(things: readonly Thing[], order: readonly number[]): Thing[] {
  return [...things, ...things.filter((_, at) => at % 2 === 0)]
    .map((thing, at) => ({ thing, at: order[at] ?? at }))
    .sort((one, other) => one.at - other.at)
    .map(({ thing }) => thing);
}
