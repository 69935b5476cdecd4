import { keepWords } from '@yimen/benefits';
import type { Word } from '@yimen/benefits/domain';
import { type EventType, type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { EntityManager } from 'typeorm';
import type { Holding } from './domain/holding.js';
import {
  subsistenceAwardEvents,
  subsistenceSuspensionEvents,
  tierEvents,
  wordOfAward,
  wordOfSuspension,
  wordOfTier,
} from './words-of-assistance.js';
import { disabilityAwardEvents, wordsOfAllowance } from './words-of-disability.js';
import { supportEvents, wordOfSupport } from './words-of-supports.js';

/** What each owner tells of who receives what: the front office keeps every word, whatever the order of hearing. */
export function hearOfBenefits(): Reaction[] {
  return [
    hear('intake.hear-of-tiers', tierEvents, (event) => [wordOfTier(event)]),
    hear('intake.hear-of-subsistence-awards', subsistenceAwardEvents, (event) => [wordOfAward(event)]),
    hear('intake.hear-of-subsistence-suspensions', subsistenceSuspensionEvents, (event) => [wordOfSuspension(event)]),
    hear('intake.hear-of-allowances', disabilityAwardEvents, wordsOfAllowance),
    hear('intake.hear-of-supports', supportEvents, (event) => [wordOfSupport(event)]),
  ];
}

function hear<Type extends EventType>(
  consumer: string,
  on: readonly Type[],
  wordsOf: (event: NoInfer<ReceivedEvent<Type>>) => Word<Holding>[],
): Reaction {
  return reaction({
    ...{ consumer, on },
    handle: async (tx: EntityManager, event: ReceivedEvent<Type>) => {
      await keepWords(tx, wordsOf(event));
    },
    handleAll: async (tx: EntityManager, events: readonly ReceivedEvent<Type>[]) => {
      await keepWords(tx, events.flatMap(wordsOf));
    },
  });
}
