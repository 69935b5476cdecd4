import type { Reckoning } from '@yimen/casework/domain';
import { nation, parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { lawBook } from '../standards/law-book.js';

/**
 * What the limits of these places are reckoned by on a day: the nation's parameters and what the divisions above a place published. A
 * place that is not known goes by the nation's. The same statements, however many.
 */
export async function reckoningsOf(
  tx: EntityManager,
  places: readonly (string | null)[],
  on: LegalDate,
): Promise<(place: string | null) => Reckoning> {
  const of = await lawBook.reckoningsOf(tx, [...new Set(places.map((place) => place ?? nation))], on);
  return (place) => of(place ?? nation);
}

/** A number of the law; a key without one in force stops the work with its name, rather than guess. */
export function numberOf({ law }: Pick<Reckoning, 'law'>, key: string, on: LegalDate): number {
  const found = parameterOn(law, key, on);
  if (!found.ok) throw new Error(found.message);
  return Number(found.value);
}
