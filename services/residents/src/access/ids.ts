import { isUuid } from '@yimen/standards';

/** Of the ids that a client sent those that can be ids at all: the others are simply not there. */
export function possibleIds(ids: readonly string[]): string[] {
  return ids.filter((id) => isUuid(id)).map((id) => id.toLowerCase());
}
