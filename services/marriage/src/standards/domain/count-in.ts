import { countOf, type Law, MissingParameter, parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';

/** A whole number of a place's law on a day. @throws {MissingParameter} */
export function countIn(law: Law, key: string, on: LegalDate): number {
  const found = parameterOn(law, key, on);
  if (!found.ok) throw new MissingParameter(key, on);
  return countOf(found);
}
