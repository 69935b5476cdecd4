import { allContracts } from '@yimen/events';
import { stepLabel, stepOf } from './domain/case-words.js';

/** What the contracts of the cases' events say happened, by the step: so a service that is born brings its words with its contracts. */
const told: ReadonlyMap<string, string> = new Map(
  allContracts()
    .filter(({ $id }) => $id.split('.').at(2) === 'case')
    .map(({ $id, description }) => [stepOf($id), description]),
);

/** A step in words: the front office's own, else those of the contract by which its service tells it. */
export function stepWords(what: string): string {
  const own = stepLabel(what);
  return own === what ? (told.get(what) ?? what) : own;
}
